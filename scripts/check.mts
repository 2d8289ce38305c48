/**
 * `npm run check [slug …]`: every rule for the content, without building the site.
 * With slugs it prints only the problems of those lessons (rules over the whole bank are then left to the full run).
 */
import {checkContent} from '../src/content/plugin/check-all';
import {formatProblems} from '../src/problems';

const root = process.cwd();
const slugs = process.argv.slice(2).map((arg) => arg.replace(/\/$/, '').split('/').at(-1) ?? arg);
// With slugs somebody is writing: pictures and recorded ids may wait. The full run insists on them.
const all = await checkContent(root, {draft: slugs.length > 0});
const problems = slugs.length === 0 ? all : all.filter((p) => slugs.some((slug) => p.file.includes(`/${slug}/`)));
if (problems.length > 0) {
  console.error(`${formatProblems(problems)}\n\n${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`);
  process.exit(1);
}
console.log(`content: no problems${slugs.length > 0 ? ` in ${slugs.join(', ')}` : ''}`);
