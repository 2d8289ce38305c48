import {checkAllDiagrams} from '../../diagrams/plugin';
import {allSkills} from '../../exam';
import type {Problem} from '../../problems';
import {relative} from '../../problems/plugin/yaml';
import {checkQuestions} from '../../quiz/plugin/check';
import {checkClaims} from '../notes/plugin/load';
import {checkLessons, parseLessons} from './check';

/**
 * Every rule of every room over the content of the repository.
 * @param root the repository root, absolute
 * @param options.draft a draft may lack the pictures of its diagrams (`npm run dev` draws them in the browser) and
 *   the record of its question ids; a production build and the tests allow neither
 * @returns all problems, in no special order; an empty list when the content may be built
 */
export async function checkContent(root: string, options: {readonly draft: boolean}): Promise<Problem[]> {
  const lessons = parseLessons(root);
  const headingIds = new Map(lessons.parsed.map((p) => [p.address, p.headingIds] as const));
  const pages = lessons.parsed.map((p) => ({slug: p.slug, file: relative(root, p.path), tree: p.tree, headingIds: p.headingIds}));
  const skills = {'dva-c02': ids('dva-c02'), 'dva-c03': ids('dva-c03')};
  return [
    ...checkLessons(root, lessons),
    ...checkClaims(root, headingIds),
    ...checkQuestions(root, pages, skills, options),
    ...(await checkAllDiagrams(root, {pictures: !options.draft})),
  ];
}

function ids(guide: 'dva-c02' | 'dva-c03'): ReadonlySet<string> {
  return new Set(allSkills(guide).map((s) => s.id));
}
