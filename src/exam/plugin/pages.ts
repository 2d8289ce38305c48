import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {LineCounter, parseDocument} from 'yaml';
import {lessons} from '../../content/pages';
import {lessonFrontMatter} from '../../content/schema';
import type {Problem} from '../../problems';
import {relative} from '../../problems/plugin/yaml';
import {guideKeys, guides, skillById} from '../guides';
import type {CoveredPage} from '../coverage';

/**
 * Reads the front matter of the lessons that exist.
 * @param root the repository root, absolute
 * @returns the lessons in reading order, and a problem for each skill that its guide does not have.
 * A front matter that breaks its schema is left out here: the content room reports it.
 */
export function loadPages(root: string): {pages: CoveredPage[]; problems: Problem[]} {
  const pages: CoveredPage[] = [];
  const problems: Problem[] = [];
  for (const {kind, slug} of lessons) {
    const file = path.join(root, 'docs', kind, slug, 'index.mdx');
    if (!existsSync(file)) continue;
    const matter = /^---\r?\n([\s\S]*?)\r?\n---/.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
    const counter = new LineCounter();
    const doc = parseDocument(matter, {lineCounter: counter});
    const parsed = lessonFrontMatter.safeParse(doc.toJS());
    if (!parsed.success) continue;
    const {title, services, skills} = parsed.data;
    for (const guide of guideKeys) {
      skills[guide].forEach((id, i) => {
        if (skillById(guide, id) !== undefined) return;
        const node = doc.getIn(['skills', guide, i], true) as {range?: [number, number, number]} | undefined;
        problems.push({
          file: relative(root, file),
          // One line for the opening ---.
          line: (node?.range ? counter.linePos(node.range[0]).line : 1) + 1,
          expected: `a skill of ${guides[guide].code}`,
          found: `"${id}"`,
          fix: `look the id up in src/exam/guides/${guide}.json`,
        });
      });
    }
    pages.push({path: `/${kind}/${slug}`, title, skills, services});
  }
  return {pages, problems};
}
