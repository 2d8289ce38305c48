import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {Problem} from '../../problems';
import type {IdLock} from '../lint-bank';

/** One id a line, sorted; `# retired: id` for a question that is gone. Relative to the repository root. */
export const lockFile = 'src/quiz/ids.lock';

const header = '# Every question id ever given out. `npm run ids:lock` adds new ones; nothing is ever deleted.\n# A question that goes leaves its line as "# retired: <id>", so that nobody uses the id again.\n';
const retiredLine = /^#\s*retired:\s*(\S+)$/;

/**
 * @param root the repository root, absolute
 * @returns the lock (empty when there is no file), and its lines that are unreadable or double
 */
export function readLock(root: string): IdLock & {readonly problems: Problem[]} {
  const ids = new Map<string, number>();
  const retired = new Map<string, number>();
  const problems: Problem[] = [];
  const file = path.join(root, lockFile);
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split(/\r?\n/) : [];
  lines.forEach((raw, i) => {
    const text = raw.trim();
    const gone = retiredLine.exec(text)?.[1];
    if (text === '' || (text.startsWith('#') && gone === undefined)) return;
    const id = gone ?? text;
    const line = i + 1;
    const earlier = ids.get(id) ?? retired.get(id);
    if (earlier !== undefined) {
      problems.push({file: lockFile, line, expected: 'each id once', found: `${id} is also in line ${earlier}`, fix: 'delete one of the two lines'});
    } else if (!/^[a-z0-9-]+$/.test(id)) {
      problems.push({file: lockFile, line, expected: 'one question id', found: `"${text}"`, fix: 'one id a line, or "# retired: <id>"'});
    } else {
      (gone === undefined ? ids : retired).set(id, line);
    }
  });
  return {ids, retired, problems};
}

/** @returns the text of a lock file: header, ids in order, retired ids in order */
export function formatLock(ids: Iterable<string>, retired: Iterable<string>): string {
  const lines = [...[...ids].sort(), ...[...retired].sort().map((id) => `# retired: ${id}`)];
  return `${header}${lines.join('\n')}\n`;
}

/**
 * Adds new ids to the lock and puts it in order; removes nothing.
 * @param ids every id of the bank
 * @returns the ids that were added
 */
export function updateLock(root: string, ids: readonly string[]): string[] {
  const lock = readLock(root);
  const added = [...new Set(ids)].filter((id) => !lock.ids.has(id) && !lock.retired.has(id)).sort();
  writeFileSync(path.join(root, lockFile), formatLock([...lock.ids.keys(), ...added], lock.retired.keys()));
  return added;
}
