import type {Root} from 'mdast';
import {loadFacts} from '../../facts/plugin/load';
import type {Problem} from '../../problems';
import {lintQuestion, type Known} from '../lint';
import {lintBank, lintLock} from '../lint-bank';
import {loadQuestions} from './load';
import {lockFile, readLock} from './lock';
import {checkPlacement, findQuizzes} from './placement';

/** A lesson that was parsed by remark-mdx, front matter included. */
export interface CheckedPage {
  readonly slug: string;
  /** Its index.mdx relative to the repository root. */
  readonly file: string;
  readonly tree: Root;
  readonly headingIds: ReadonlySet<string>;
}

/**
 * Every rule of this room over all content: format, wording, references, placement in the pages, the bank, the id lock.
 * @param root the repository root, absolute
 * @param pages the lessons that could be parsed; questions of other folders are spared the rules about their page
 * @param skills skill ids by guide
 * @param options.draft spares new questions the rule about the id lock
 */
export function checkQuestions(root: string, pages: readonly CheckedPage[], skills: Known['skills'], options: {readonly draft: boolean} = {draft: false}): Problem[] {
  const {questions, problems} = loadQuestions(root);
  const sections = new Map(pages.map((p) => [p.slug, p.headingIds]));
  const known: Known = {
    facts: new Set(loadFacts(root).facts.map((f) => f.ref)),
    sections: (slug) => sections.get(slug),
    ...(skills === undefined ? {} : {skills}),
  };
  const unreadable = new Set(problems.map((p) => p.file));
  const lock = readLock(root);
  return [
    ...problems,
    ...questions.flatMap((q) => lintQuestion(q, known)),
    ...lintBank(questions),
    ...lock.problems,
    // A file that cannot be read hides its questions: their ids are not missing.
    ...(options.draft || unreadable.size > 0 ? [] : lintLock(questions, lock, lockFile)),
    ...pages.flatMap((page) => {
      if (unreadable.has(page.file.replace(/index\.mdx$/, 'quiz.yml'))) return [];
      const own = questions.filter((q) => q.slug === page.slug);
      return checkPlacement(page.file, findQuizzes(page.tree).map((q) => q.tag), own).problems;
    }),
  ];
}
