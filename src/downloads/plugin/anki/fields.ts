import type {ItemOption} from '../../../quiz/types';
import {keyLetters, type ExportQuestion} from '../questions';

/** The fields of the note type, in order. The first is what Anki compares to find double notes, and what the browser sorts by. */
export const fieldNames = ['Id', 'Question', 'Options', 'Answer', 'Reasons', 'Lesson', 'Skills'] as const;
export type FieldName = (typeof fieldNames)[number];

/**
 * Anki reads these in fields as commands (sound, LaTeX, its own tags), and `\(` and `\[` outside of code as formulas.
 * Written as character references, or with an invisible joiner between, they are text.
 */
function inert(html: string): string {
  return html
    .replace(/\[(?=sound:|anki:|latex\]|\$)/g, '&#91;')
    .split(/(<code[\s\S]*?<\/code>)/)
    .map((part, i) => (i % 2 === 1 ? part : part.replace(/\\(?=[([])/g, '&#92;&#8288;')))
    .join('');
}

const list = (options: readonly ItemOption[], line: (option: ItemOption) => string): string => options.map((o) => `<li>${line(o)}</li>`).join('');

function reasons({item, shown, source}: ExportQuestion): string {
  if (source.type === 'ordering') return `<ol class="reasons">${list(item.options, (o) => `${o.html}<div>${o.rationaleHtml}</div>`)}</ol>`;
  // Words, not colour alone.
  const verdict = (o: ItemOption): string => (item.right.includes(o.id) ? '<b class="right">Right.</b>' : '<b class="wrong">Wrong.</b>');
  return `<ol class="reasons" type="A">${list(shown, (o) => `${verdict(o)} ${o.rationaleHtml}`)}</ol>`;
}

/** @returns the HTML of each field */
export function fieldsOf(question: ExportQuestion): Readonly<Record<FieldName, string>> {
  const {item, source, shown, lessonName, cue} = question;
  const skills = (['dva-c02', 'dva-c03'] as const).map((guide) => `${guide.toUpperCase()}: ${source.skills[guide].join(', ')}`);
  const fields: Record<FieldName, string> = {
    Id: source.id,
    Question: item.stemHtml,
    Options: `<p class="cue">${cue}</p><ol class="options" type="A">${list(shown, (o) => o.html)}</ol>`,
    Answer: keyLetters(question),
    Reasons: reasons(question),
    Lesson: `<a href="${item.sectionHref}">${escape(`${lessonName}: ${item.sectionTitle}`)}</a>`,
    Skills: skills.join(' · '),
  };
  return Object.fromEntries(fieldNames.map((name) => [name, inert(fields[name])])) as Record<FieldName, string>;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** @returns the tags of a note, sorted: lesson, domains and skills of both guides. `::` makes a tree of them. */
export function tagsOf({source}: ExportQuestion): string[] {
  const tags = (['dva-c02', 'dva-c03'] as const).flatMap((guide) => {
    const top = guide.toUpperCase();
    return source.skills[guide].flatMap((skill) => [`${top}::domain-${skill[0] ?? ''}`, `${top}::skill-${skill}`]);
  });
  return [...new Set([`DVA-Study::${source.page.slug}`, ...tags])].sort();
}
