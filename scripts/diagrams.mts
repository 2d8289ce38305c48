import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {renderAll} from '../src/diagrams/plugin/render';
import {formatProblems} from '../src/problems';

// npm run diagrams: draws every Mermaid fence under docs whose picture is missing or stale.
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
try {
  const {drawn, deleted, kept, problems} = await renderAll(root);
  for (const line of drawn) console.log(`drawn    ${line}`);
  for (const file of deleted) console.log(`deleted  ${file}  (no fence asks for it)`);
  console.log(`${drawn.length} drawn, ${kept} fresh, ${deleted.length} deleted`);
  if (problems.length > 0) {
    console.error(`\n${formatProblems(problems)}`);
    process.exitCode = 1;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
