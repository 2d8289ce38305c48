import {plain} from './plain';
import {keyLetters, letter, type ExportQuestion} from './questions';

/** The most options that a question may have (src/quiz/schema.ts): each has its own columns. */
export const MOST_OPTIONS = 8;

const places = Array.from({length: MOST_OPTIONS}, (_, i) => letter(i));

/** The columns, in order. */
export const csvColumns = [
  'id', 'version', 'lesson', 'type', 'difficulty', 'instruction', 'question',
  ...places.map((p) => `option ${p}`),
  'answer',
  ...places.map((p) => `reason ${p}`),
  'taught at', 'skills DVA-C02', 'skills DVA-C03',
] as const;

/**
 * One cell. A spreadsheet runs a text that begins with one of these as a formula; an apostrophe before it makes it text.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function csvCell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * @returns CSV by RFC 4180: UTF-8 with a byte order mark (Excel reads the file in another encoding without it), lines end
 * in CR LF, one row a question. Texts are plain; code keeps its lines inside a quoted cell.
 */
export function csv(questions: readonly ExportQuestion[]): string {
  const rows = questions.map((question) => {
    const {source, item, lessonName, shown, cue} = question;
    const byId = new Map(source.options.map((o) => [o.id, o]));
    const across = (text: (id: string) => string): string[] => places.map((_, i) => (shown[i] === undefined ? '' : text(shown[i].id)));
    return [
      source.id, String(source.version), lessonName, source.type, source.difficulty, cue, plain(source.stem),
      ...across((id) => plain(byId.get(id)?.text ?? '')),
      keyLetters(question),
      ...across((id) => plain(byId.get(id)?.rationale ?? '')),
      item.sectionHref, source.skills['dva-c02'].join(' '), source.skills['dva-c03'].join(' '),
    ];
  });
  return `\ufeff${[[...csvColumns], ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
}
