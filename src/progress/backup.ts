/** The reader's data as one file, and back. Pure; nothing here throws, whatever the file holds. */
import {merge} from './derive';
import {parseEvent, type ProgressEvent} from './events';

/** What tells our files from others. */
export const fileFormat = 'dva-study-progress';
/**
 * Raised when older versions of the site could no longer read the file.
 * 1: answers, resets and their undoing. 2: confidence and mode of answers, flags, settings, mock exams.
 */
export const fileVersion = 2;

/** Characters: some 200,000 events, more than ten years of an hour a day. A larger file would only freeze the tab. */
export const longestFile = 50_000_000;
/** How many damaged entries are named. */
const named = 5;

/** @returns '2026-11-23', the day that it is where the reader is */
export function localDay(at: number): string {
  const date = new Date(at);
  return [String(date.getFullYear()).padStart(4, '0'), ...[date.getMonth() + 1, date.getDate()].map((n) => String(n).padStart(2, '0'))].join('-');
}

/** @returns what the export of that day is called: dva-study-progress-2026-11-23.json */
export const fileName = (now: number): string => `${fileFormat}-${localDay(now)}.json`;

/**
 * @param events the whole log
 * @param now milliseconds since 1970
 * @returns the text of the file, one event on each line, so that two exports can be compared
 */
export function exportFile(events: readonly ProgressEvent[], now: number): string {
  const head = `"format":${JSON.stringify(fileFormat)},"version":${fileVersion},"exportedAt":${JSON.stringify(new Date(now).toISOString())}`;
  return `{${head},"events":[\n${events.map((e) => JSON.stringify(e)).join(',\n')}\n]}\n`;
}

/** What stands in a file, or why it is refused, as whole sentences. */
export type FileContent = {readonly ok: true; readonly events: readonly ProgressEvent[]} | {readonly ok: false; readonly reason: string};

const refused = (reason: string): FileContent => ({ok: false, reason});

/** Own fields only: a file without a format must not get one from a prototype. */
const fieldOf = (value: object, name: string): unknown => (Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined);

/** The reason for a file that is too large; its size can be known before it is read. */
export const tooLarge = (size: number): FileContent => refused(`The file is too large: ${Math.round(size / 1e6)} MB. An export of this site has at most ${longestFile / 1e6} MB.`);

function versionProblem(version: unknown): string | undefined {
  if (!Number.isSafeInteger(version) || (version as number) < 1) return 'The file is damaged: it does not say the version of its format.';
  if ((version as number) > fileVersion) return `The file comes from a newer version of this site (format ${version as number}; this page reads up to ${fileVersion}). Reload this page and try again.`;
  return undefined;
}

/** @returns '3', '3 and 5', '3, 5, 8, 9, 12 and others' */
function numbers(list: readonly number[]): string {
  if (list.length > named) return `${list.slice(0, named).join(', ')} and others`;
  return list.length === 1 ? String(list[0]) : `${list.slice(0, -1).join(', ')} and ${list.at(-1) ?? ''}`;
}

/**
 * Reads an export, of this or an older version of the format. All or nothing: a file with a damaged entry is refused.
 * @param text the content of a file of unknown origin
 */
export function readFile(text: string): FileContent {
  if (text.length > longestFile) return tooLarge(text.length);
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return refused('This is no export of this site: the file is not JSON, or not whole.');
  }
  if (typeof file !== 'object' || file === null || fieldOf(file, 'format') !== fileFormat) return refused('This is no export of this site: the file has another format.');
  const problem = versionProblem(fieldOf(file, 'version'));
  if (problem !== undefined) return refused(problem);
  const entries = fieldOf(file, 'events');
  if (!Array.isArray(entries)) return refused('The file is damaged: it has no list of events.');
  const events: ProgressEvent[] = [];
  const damaged: number[] = [];
  for (const [i, entry] of (entries as readonly unknown[]).entries()) {
    const event = parseEvent(entry);
    if (event === undefined) damaged.push(i + 1);
    else events.push(event);
  }
  if (damaged.length === 0) return {ok: true, events};
  return refused(`The file is damaged: ${damaged.length} of its ${entries.length} entries cannot be read (${damaged.length === 1 ? 'number' : 'numbers'} ${numbers(damaged)}).`);
}

/** What an import changes. */
export interface Import {
  /** What has to be appended, so that the log is the union of both. */
  readonly append: readonly ProgressEvent[];
  /** How many events the log did not know. */
  readonly fresh: number;
}

/**
 * @param log the events that there are
 * @param events those of a file
 */
export function importOf(log: readonly ProgressEvent[], events: readonly ProgressEvent[]): Import {
  const ids = new Set(log.map(({id}) => id));
  const own = new Set(log);
  // Should an event of the file share its id with another one of the log, `merge` says which one stays, on every device.
  const append = merge(log, events).filter((event) => !own.has(event));
  return {append, fresh: append.filter(({id}) => !ids.has(id)).length};
}
