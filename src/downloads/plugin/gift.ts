import {never} from '../../quiz/types';
import type {ExportQuestion} from './questions';

/**
 * Escapes what GIFT reads as its own: `~ = # { } :` and the backslash, each with a backslash before it. A line end becomes
 * `\n`: a blank line would end the question, and Moodle trims lines and drops those that begin with two slashes.
 * @see https://docs.moodle.org/en/GIFT_format#Special_Characters_~_=_#_{_}
 */
export function giftText(html: string): string {
  return html.replace(/[\\~=#{}:]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

/** An answer must not begin with what GIFT takes for a weight (%50%) or a format ([html]). */
function giftAnswer(html: string): string {
  return giftText(html.replace(/^%/, '&#37;').replace(/^\[/, '&#91;'));
}

/** The weights of Moodle's list (it refuses others) for so many right answers. */
const shares: Readonly<Record<number, string>> = {2: '50', 3: '33.33333', 4: '25', 5: '20', 6: '16.66667', 7: '14.28571'};

function answers({source, item, shown}: ExportQuestion): string[] {
  switch (source.type) {
    case 'multiple-choice':
      return item.options.map((o) => `\t${item.right.includes(o.id) ? '=' : '~'}${giftAnswer(o.html)}#${giftText(o.rationaleHtml)}`);
    case 'multiple-response': {
      // GIFT has no "all or nothing". A wrong choice takes all away, which is as near as it gets: one of two right ones is half.
      const share = shares[item.right.length];
      if (share === undefined) throw new Error(`Expected 2 to 7 keys in ${source.id}, found ${item.right.length}: Moodle has no weight for that (src/downloads/plugin/gift.ts).`);
      return item.options.map((o) => `\t~%${item.right.includes(o.id) ? share : '-100'}%${giftAnswer(o.html)}#${giftText(o.rationaleHtml)}`);
    }
    case 'ordering': {
      // GIFT has no ordering: each step is matched with its place. Feedback for one pair does not exist, so the reasons follow as one.
      const place = new Map(item.right.map((id, i) => [id, i + 1]));
      const steps = item.options.map((o) => `<li>${o.html}: ${o.rationaleHtml}</li>`).join('');
      return [...shown.map((o) => `\t=${giftAnswer(o.html)} -> Step ${place.get(o.id) ?? 0}`), `\t####${giftText(`<ol>${steps}</ol>`)}`];
    }
    default:
      return never(source.type);
  }
}

function question(q: ExportQuestion): string {
  const tags = (['dva-c02', 'dva-c03'] as const).flatMap((guide) => q.source.skills[guide].map((skill) => `[tag:${guide.toUpperCase()} ${skill}]`));
  const link = `<p><a href="${q.item.sectionHref}">DVA Study</a></p>`;
  // The cue stands in the stem: Moodle says "one or more" where the exam says how many.
  const stem = `${q.item.stemHtml}<p>${q.source.type === 'ordering' ? 'Match each step with its place.' : `${q.cue}.`}</p>`;
  const lines = answers(q);
  const last = q.source.type === 'ordering' ? `${lines.pop() ?? ''}${giftText(link)}` : `\t####${giftText(link)}`;
  return [`// [id:${q.source.id}] ${tags.join(' ')}`, `::${giftText(q.source.id)}::[html]${giftText(stem)}{`, ...lines, last, '}'].join('\n');
}

/**
 * @returns the questions as Moodle's GIFT, a category for each lesson.
 * @throws {Error} for a number of keys that Moodle has no weights for
 */
export function gift(questions: readonly ExportQuestion[]): string {
  const blocks: string[] = [];
  let lesson = '';
  for (const q of questions) {
    if (q.lessonName !== lesson) blocks.push(`$CATEGORY: DVA Study/${q.lessonName.replaceAll('/', '//')}`);
    lesson = q.lessonName;
    blocks.push(question(q));
  }
  return `// DVA Study, CC BY 4.0\n\n${blocks.join('\n\n')}\n`;
}
