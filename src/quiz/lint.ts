import type {Problem} from '../problems';
import {words} from './lint-words';
import type {Question} from './schema';
import {visible} from './text';
import {never} from './types';

/** A question with the way back to its lines; `keys` are relative to the question, [] is the question itself. */
export interface LintTarget extends Question {
  /** Relative to the repository root. */
  readonly file: string;
  /** The folder of the page, which every id begins with. */
  readonly slug: string;
  readonly lineAt: (keys: readonly PropertyKey[]) => number;
}

/** What a question may refer to. Leave a set out and its references are not checked. */
export interface Known {
  /** `<folder>/<id>` of every fact of the site. */
  readonly facts?: ReadonlySet<string>;
  /** Heading ids of the page in this folder; undefined when there is no such page. */
  readonly sections?: (slug: string) => ReadonlySet<string> | undefined;
  /** Skill ids by guide. */
  readonly skills?: Readonly<Record<'dva-c02' | 'dva-c03', ReadonlySet<string>>>;
}

export type Report = (keys: readonly PropertyKey[], expected: string, found: string, fix: string) => void;

/**
 * Every rule about one question (design §5); the rules over the whole bank are in lint-bank.ts.
 * @returns the problems, in no order; never throws
 */
export function lintQuestion(question: LintTarget, known: Known = {}): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (keys, expected, found, fix) => {
    problems.push({file: question.file, line: question.lineAt(keys), expected, found: `${question.id}: ${found}`, fix});
  };
  if (!question.id.startsWith(`${question.slug}-`)) {
    report(['id'], `an id that begins with the folder, "${question.slug}-"`, `"${question.id}"`, `rename it to ${question.slug}-<subject>-<nnn> before it is in the lock, or move it to its own folder`);
  }
  shape(question, report);
  options(question, report);
  words(question, report);
  references(question, known, report);
  pool(question, report);
  return problems;
}

/** The number of options and keys that each type asks for. */
function shape(question: Question, report: Report): void {
  const {type, options} = question;
  const n = options.length;
  const keys = options.filter((o) => o.correct === true).length;
  switch (type) {
    case 'multiple-choice':
      if (keys !== 1) report(['options'], 'exactly one option with correct: true', `${keys} of them`, 'mark one option, or make it multiple-response with five options or more');
      if (n < 3 || n > 4) report(['options'], 'three or four options', `${n}`, 'remove the weakest distractor or add one that solves a near problem');
      return;
    case 'multiple-response':
      if (keys < 2) report(['options'], 'two options or more with correct: true', `${keys}`, 'mark the second right option, or make it multiple-choice');
      if (n < 5) report(['options'], 'five options or more', `${n}`, 'add distractors that solve a near problem');
      if (n - keys < 2) report(['options'], 'two distractors or more', `${n - keys}`, 'add distractors that solve a near problem');
      return;
    case 'ordering':
      if (n < 3 || n > 8) report(['options'], 'three to eight items', `${n}`, 'leave out steps that the exam does not ask about');
      options.forEach((option, i) => {
        if (option.correct !== undefined) report(['options', i, 'correct'], 'no "correct" in an ordering question', `correct on option ${option.id}`, 'delete the line: the order of the file is the key');
      });
      return;
    default:
      never(type);
  }
}

/** @returns the text as the sameness rule sees it: case and white space do not make two options different */
const folded = (text: string): string => visible(text).toLowerCase().replace(/\s+/g, '');

function options(question: Question, report: Report): void {
  const byId = new Map<string, number>();
  const byText = new Map<string, string>();
  question.options.forEach((option, i) => {
    if (byId.has(option.id)) report(['options', i, 'id'], 'a letter that no other option of the question has', `"${option.id}" twice`, 'give it the next free letter');
    byId.set(option.id, i);
    const text = folded(option.text);
    const twin = byText.get(text);
    if (twin !== undefined) report(['options', i, 'text'], 'option texts that differ in more than case and spaces', `${option.id} says the same as ${twin}`, 'rewrite one of the two');
    else byText.set(text, option.id);
  });
}

function references(question: LintTarget, known: Known, report: Report): void {
  const sections = known.sections?.(question.slug);
  if (sections && !sections.has(question.section)) {
    report(['section'], 'the id of a heading of the page beside this file', `no heading {#${question.section}}`, `use one of: ${[...sections].sort().join(', ')}`);
  }
  const {facts, skills} = known;
  if (facts) {
    question.facts.forEach((ref, i) => {
      if (!facts.has(ref)) report(['facts', i], 'a fact that exists', `no fact ${ref}`, `add it to the facts.yml of ${ref.split('/')[0] ?? ''}, or correct the id`);
    });
  }
  if (skills) {
    for (const guide of ['dva-c02', 'dva-c03'] as const) {
      question.skills[guide].forEach((id, i) => {
        if (!skills[guide].has(id)) report(['skills', guide, i], `a skill of ${guide.toUpperCase()}`, `no skill ${id}`, 'look it up in exam-guides.json');
      });
    }
  }
}

function pool({pool}: Question, report: Report): void {
  if (pool.includes('mock') && pool.length > 1) {
    report(['pool'], '[page, review], or [mock] alone', `[${pool.join(', ')}]`, 'a reserve question is never shown on a page: keep either mock or the others');
  }
}
