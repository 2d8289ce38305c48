import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {loadFacts} from '../../facts/plugin/load';
import {throwProblems} from '../../problems';
import {loadQuestions} from '../../quiz/plugin/load';
import {coverage, type Coverage} from '../coverage';
import {guides} from '../guides';
import {sourceList, type SourceList} from '../sources';
import {loadPages} from './pages';
import {coverageFiles} from './schema';

export interface ExamContent {
  readonly coverage: Coverage;
  readonly sources: SourceList;
}

const addressOf = (page: {kind: string; slug: string}): string => `/${page.kind}/${page.slug}`;

/**
 * Counts what the content of the repository covers. Broken facts and questions are left to the rooms
 * that own them: they report them, and the build stops there.
 * @param root the repository root, absolute
 * @throws {ProblemsError} when a page claims a skill that its guide does not have
 */
export function loadExam(root: string): ExamContent {
  const {pages, problems} = loadPages(root);
  throwProblems(problems);
  const facts = loadFacts(root).facts.map((fact) => ({...fact, page: addressOf(fact.page)}));
  const questions = loadQuestions(root).questions.map((q) => ({id: q.id, page: addressOf(q.page), skills: q.skills, facts: q.facts}));
  const titles = Object.fromEntries(pages.map((p) => [p.path, p.title]));
  return {coverage: coverage(guides, pages, questions, facts), sources: sourceList(facts, titles)};
}

/**
 * Docusaurus plugin: the coverage matrix and the list of sources.
 * The pages import them as `@generated/exam/default/*.json`, so that only those pages load them
 * (global data would land in the JavaScript of every page). Also published as `/data/coverage.json`.
 */
export function examPlugin(context: LoadContext): Plugin<ExamContent> {
  return {
    name: 'exam',
    async loadContent() {
      return loadExam(context.siteDir);
    },
    async contentLoaded({content, actions}) {
      await actions.createData('coverage.json', content.coverage);
      await actions.createData('sources.json', content.sources);
    },
    getPathsToWatch() {
      return [path.join(context.siteDir, 'docs/{services,topics}/*/*.{mdx,yml}')];
    },
    async postBuild({outDir, content}) {
      const folder = path.join(outDir, 'data');
      mkdirSync(folder, {recursive: true});
      const {data, schema} = coverageFiles(content.coverage);
      writeFileSync(path.join(folder, 'coverage.json'), data);
      writeFileSync(path.join(folder, 'coverage.schema.json'), schema);
    },
  };
}
