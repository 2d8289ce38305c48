import type {ExportQuestion} from '../questions';
import {DECK_NAME} from './collection';
import {fieldsOf, tagsOf} from './fields';
import {guid} from './ids';

/** The columns: what Anki knows a note by, where it goes, and the two fields of the note type "Basic" that every Anki has. */
export const textColumns = ['guid', 'deck', 'tags', 'Front', 'Back'] as const;

/** One field: line ends become HTML, and quotes are doubled inside quotes where there are any. */
function cell(value: string): string {
  const line = value
    .split(/(<pre>[\s\S]*?<\/pre>)/)
    .map((part, i) => (i % 2 === 1 ? part.replace(/\n(?=<\/code>)/g, '').replaceAll('\n', '<br>') : part.replaceAll('\n', ' ')))
    .join('')
    .replaceAll('\t', '    ');
  return line.includes('"') ? `"${line.replaceAll('"', '""')}"` : line;
}

/**
 * @returns a text file for Anki 2.1.54 and later, tab-separated, with headers that make its import dialog right at once
 * @see https://docs.ankiweb.net/importing/text-files.html#file-headers
 */
export function ankiText(questions: readonly ExportQuestion[]): string {
  const column = (name: (typeof textColumns)[number]): number => textColumns.indexOf(name) + 1;
  const headers = ['#separator:tab', '#html:true', `#columns:${textColumns.join('\t')}`, '#notetype:Basic', `#guid column:${column('guid')}`, `#deck column:${column('deck')}`, `#tags column:${column('tags')}`];
  const lines = questions.map((question) => {
    const {Question, Options, Answer, Reasons, Lesson, Skills} = fieldsOf(question);
    const row = [
      guid(question.source.id, 'text'),
      `${DECK_NAME}::${question.lessonName}`,
      tagsOf(question).join(' '),
      Question + Options,
      `<p><b>Answer: ${Answer}</b></p>${Reasons}<p>${Lesson}</p><p>${Skills}</p>`,
    ];
    return row.map(cell).join('\t');
  });
  return `${[...headers, ...lines].join('\n')}\n`;
}
