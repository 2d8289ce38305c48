import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import * as z from 'zod';
import {parseLessons} from '../../content/plugin/check';
import {headingsOf} from '../../content/plugin/mdx';
import {questionSchema} from '../schema';
import {bankFiles, partsModule, type BankFiles} from './bank';
import {loadQuestions, type LoadedQuestion} from './load';

export {lintQuestion, type Known, type LintTarget} from '../lint';
export {lengthBias, lintBank, lintLock, nearDuplicates, type IdLock, type LengthBias} from '../lint-bank';
export {checkQuestions, type CheckedPage} from './check';
export {toItem, type ItemContext} from './item';
export {loadQuestions, loadQuizFile, type Bank, type LoadedQuestion, type QuizPage} from './load';
export {lockFile, readLock, updateLock} from './lock';
export {checkMarkdown, renderMarkdown} from './markdown';
export {checkPlacement, findQuizzes, type Placement, type QuizTag} from './placement';
export {remarkQuiz, type RemarkQuizOptions} from './remark';

/** The format of `/data/questions.json`: each question as its author wrote it, and the address of its page. */
export const publishedQuestions = z.array(z.strictObject({page: z.string(), ...questionSchema.shape}));

/** @returns the questions as they are published */
export function publish(questions: readonly LoadedQuestion[]): z.infer<typeof publishedQuestions> {
  return questions.map(({page, slug: _slug, index: _index, file: _file, lineAt: _lineAt, ...question}) => ({page: page.url, ...question}));
}

/** @returns the text of `/data/questions.json` */
export function questionsFile(root: string): string {
  return `${JSON.stringify(publishedQuestions.parse(publish(loadQuestions(root).questions)), null, 1)}\n`;
}

/**
 * Docusaurus plugin: the bank for drills, reviews and mock exams (an index and parts, as modules that are loaded when
 * they are needed), and all questions as `/data/questions.json` with its JSON Schema beside it.
 */
export function quizPlugin(context: LoadContext): Plugin<BankFiles> {
  return {
    name: 'quiz',
    async loadContent() {
      const titles = new Map(parseLessons(context.siteDir).parsed.flatMap((p) => headingsOf(p.tree).map((h) => [`${p.address}#${h.id ?? ''}`, h.text] as const)));
      return bankFiles(context.siteDir, context.baseUrl, (page, section) => titles.get(`${page}#${section}`));
    },
    async contentLoaded({content, actions}) {
      await actions.createData('index.json', content.index);
      for (const [name, items] of content.parts) await actions.createData(`part-${name}.json`, items);
      await actions.createData('parts.js', partsModule(content.parts.keys()));
    },
    getPathsToWatch() {
      return [path.join(context.siteDir, 'docs/{services,topics}/*/*.{mdx,yml}')];
    },
    async postBuild({outDir}) {
      const folder = path.join(outDir, 'data');
      mkdirSync(folder, {recursive: true});
      writeFileSync(path.join(folder, 'questions.json'), questionsFile(context.siteDir));
      writeFileSync(path.join(folder, 'questions.schema.json'), `${JSON.stringify(z.toJSONSchema(publishedQuestions), null, 1)}\n`);
    },
  };
}
