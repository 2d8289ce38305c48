import {createHash} from 'node:crypto';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {throwProblems, type Problem} from '../../problems';
import type {Question} from '../../quiz/schema';

/**
 * When the words of each question last changed, one question a line. Anki takes a note of a file over its own copy only
 * when the note of the file is newer, so a correction must carry a later time, and a question that did not change must
 * keep its time, or a reader's own edits would be lost at every import. The time is written down here and not taken from
 * the clock or from Git: the same files give the same bytes, also where there is no Git.
 * @see https://docs.ankiweb.net/importing/packaged-decks.html "Updating"
 */
export const wordingFile = 'src/downloads/wording.lock';

const header = '# When the words of a question last changed, for Anki: <id> <fingerprint of the words> <time>. `npm run ids:lock` writes it.\n';

interface Entry {
  readonly print: string;
  /** Seconds since 1970, UTC. */
  readonly time: number;
}

export type WordingLock = ReadonlyMap<string, Entry>;

/** @returns a fingerprint of all that a card says: wording, key, section and skills. The order of fields does not matter. */
export function fingerprint({type, section, stem, options, skills}: Pick<Question, 'type' | 'section' | 'stem' | 'options' | 'skills'>): string {
  const said = [type, section, stem, options.map((o) => [o.id, o.text, o.correct === true, o.rationale]), skills['dva-c02'], skills['dva-c03']];
  return createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 12);
}

/**
 * @param root the repository root, absolute
 * @returns the lock; empty when there is no file
 * @throws {ProblemsError} for lines that cannot be read
 */
export function readWording(root: string): WordingLock {
  const file = path.join(root, wordingFile);
  const entries = new Map<string, Entry>();
  const problems: Problem[] = [];
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split(/\r?\n/) : [];
  lines.forEach((line, i) => {
    if (line === '' || line.startsWith('#')) return;
    const [, id = '', print = '', stamp = ''] = /^(\S+) ([0-9a-f]{12}) (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)$/.exec(line) ?? [];
    const time = Date.parse(stamp) / 1000;
    if (Number.isNaN(time) || entries.has(id)) {
      problems.push({file: wordingFile, line: i + 1, expected: '<id> <12 hex digits> <2026-11-24T01:02:03Z>, each id once', found: `"${line}"`, fix: 'delete the line, then npm run ids:lock'});
    }
    entries.set(id, {print, time});
  });
  throwProblems(problems);
  return entries;
}

/** @returns the ids whose words are not those of the lock */
export function unrecorded(lock: WordingLock, questions: readonly Question[]): string[] {
  return questions.filter((q) => lock.get(q.id)?.print !== fingerprint(q)).map((q) => q.id);
}

/**
 * @returns when the question's words last changed, in seconds since 1970. Words that were not recorded yet (a build while
 * somebody writes) count as one second newer than all that was.
 */
export function changedAt(lock: WordingLock, question: Question): number {
  const entry = lock.get(question.id);
  if (entry?.print === fingerprint(question)) return entry.time;
  return Math.max(0, ...[...lock.values()].map((e) => e.time)) + 1;
}

/**
 * Records the words of all questions as they are.
 * @param now seconds since 1970
 * @returns the ids that are new or changed
 */
export function updateWording(root: string, questions: readonly Question[], now: number): string[] {
  const lock = readWording(root);
  const changed = new Set(unrecorded(lock, questions));
  const lines = questions
    .map((q) => {
      const before = lock.get(q.id);
      // A second change within the same second is still a later one.
      const time = changed.has(q.id) ? Math.max(now, (before?.time ?? 0) + 1) : (before?.time ?? now);
      return `${q.id} ${fingerprint(q)} ${new Date(time * 1000).toISOString().replace('.000Z', 'Z')}`;
    })
    .sort();
  writeFileSync(path.join(root, wordingFile), `${header}${lines.join('\n')}\n`);
  return [...changed].sort();
}
