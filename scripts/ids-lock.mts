/** `npm run ids:lock`: records the ids of new questions in src/quiz/ids.lock. Removes nothing. */
import {fileURLToPath} from 'node:url';
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
console.log(added.length === 0 ? `${lockFile}: nothing new` : `${lockFile}: added\n  ${added.join('\n  ')}`);
