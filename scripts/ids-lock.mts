/**
 * `npm run ids:lock`: records the ids of new questions in src/quiz/ids.lock (and removes nothing), and in
 * src/downloads/wording.lock when the words of a question changed.
 */
import {fileURLToPath} from 'node:url';
import {updateWording, wordingFile} from '../src/downloads/plugin/wording';
import {formatProblems} from '../src/problems';
import {loadQuestions} from '../src/quiz/plugin/load';
import {lockFile, readLock, updateLock} from '../src/quiz/plugin/lock';

const root = fileURLToPath(new URL('..', import.meta.url));
const bank = loadQuestions(root);
const problems = [...bank.problems, ...readLock(root).problems];
if (problems.length > 0) {
  console.error(formatProblems(problems));
  process.exit(1);
}
const added = updateLock(
  root,
  bank.questions.map((q) => q.id),
);
const report = (file: string, ids: readonly string[], what: string): void => console.log(ids.length === 0 ? `${file}: nothing new` : `${file}: ${what}\n  ${ids.join('\n  ')}`);
report(lockFile, added, 'added');
const exported = bank.questions.filter((q) => !q.pool.includes('mock'));
report(wordingFile, updateWording(root, exported, Math.floor(Date.now() / 1000)), 'new or changed words of');
