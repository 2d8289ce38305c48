import {existsSync, readdirSync} from 'node:fs';
import path from 'node:path';
import type {Problem} from '../../problems';
import {readYaml, relative} from '../../problems/plugin/yaml';
import type {LintTarget} from '../lint';
import {quizFileSchema} from '../schema';
import {checkMarkdown} from './markdown';

/** The page that a `quiz.yml` stands beside. */
export interface QuizPage {
  readonly kind: 'services' | 'topics';
  readonly slug: string;
  /** Its address without the site's base: /services/lambda */
  readonly url: string;
}

/** A question with where it came from: what the lint, the pages and the data files work on. */
export interface LoadedQuestion extends LintTarget {
  readonly page: QuizPage;
  /** Its place in the file, from 0. */
  readonly index: number;
}

export interface Bank {
  readonly questions: LoadedQuestion[];
  readonly problems: Problem[];
}

const help = 'the format is in src/quiz/schema.ts';

/** Markdown that would not come out as the author means it, in stems, options and rationales. */
function markdownProblems(question: LoadedQuestion): Problem[] {
  const check = (keys: readonly PropertyKey[], text: string, mode: 'block' | 'inline' | 'label'): Problem[] =>
    checkMarkdown(text, mode).map((found) => ({file: question.file, line: question.lineAt(keys), expected: found.expected, found: `${question.id}: ${found.found}`, fix: found.fix}));
  return [
    ...check(['stem'], question.stem, 'block'),
    ...question.options.flatMap((option, i) => [
      ...check(['options', i, 'text'], option.text, 'label'),
      ...check(['options', i, 'rationale'], option.rationale, 'inline'),
    ]),
  ];
}

/**
 * Reads the questions of one folder.
 * @param root the repository root, absolute
 * @returns nothing and no problem when the folder has no `quiz.yml`: whether it must have one is for src/content to say
 */
export function loadQuizFile(root: string, kind: QuizPage['kind'], slug: string): Bank {
  const file = path.join(root, 'docs', kind, slug, 'quiz.yml');
  if (!existsSync(file)) return {questions: [], problems: []};
  const read = readYaml(root, file, quizFileSchema, help);
  const page: QuizPage = {kind, slug, url: `/${kind}/${slug}`};
  const questions = (read.value ?? []).map(
    (question, index): LoadedQuestion => ({...question, page, slug, index, file: relative(root, file), lineAt: (keys) => read.lineAt([index, ...keys])}),
  );
  return {questions, problems: [...read.problems, ...questions.flatMap(markdownProblems)]};
}

/**
 * Reads every `docs/{services,topics}/<slug>/quiz.yml`, in the order of their paths.
 * @param root the repository root, absolute
 * @returns the questions of all files that could be read, and what is wrong with the format of the others
 */
export function loadQuestions(root: string): Bank {
  const questions: LoadedQuestion[] = [];
  const problems: Problem[] = [];
  for (const kind of ['services', 'topics'] as const) {
    const folder = path.join(root, 'docs', kind);
    if (!existsSync(folder)) continue;
    const slugs = readdirSync(folder, {withFileTypes: true}).filter((e) => e.isDirectory()).map((e) => e.name).sort();
    for (const slug of slugs) {
      const bank = loadQuizFile(root, kind, slug);
      questions.push(...bank.questions);
      problems.push(...bank.problems);
    }
  }
  return {questions, problems};
}
