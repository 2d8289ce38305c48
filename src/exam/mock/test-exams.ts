/** Generated banks and logs, for the tests of this folder. */
import fc from 'fast-check';
import type {ProgressEvent} from '../../progress';
import type {BankEntry, BankIndex} from '../../quiz';
import {guides, type Guide} from '../guides';
import {allSkills, domainOf} from '../guides';

/** @returns a reserve question whose first skill in both guides is in the domain (its first task, or another) */
export function entry(id: string, domain: string, change: Partial<BankEntry> = {}): BankEntry {
  const skill = (guide: Guide): string => allSkills(guide).find((s) => domainOf(s.id) === domain)?.id ?? '';
  return {
    id,
    version: 1,
    type: 'multiple-choice',
    page: '/services/lambda',
    pool: 'mock',
    difficulty: 'exam',
    skills: {'dva-c02': [skill(guides['dva-c02'])], 'dva-c03': [skill(guides['dva-c03'])]},
    right: ['a'],
    part: 'lambda-mock',
    ...change,
  };
}

export function bank(questions: readonly BankEntry[]): BankIndex {
  return {questions, pages: [['/services/lambda', 'Lambda']], pairs: []};
}

/** @returns a bank with so many reserve questions for the domains 1 to 4, and as many of lessons */
export function bankOf(...sizes: readonly number[]): BankIndex {
  return bank(sizes.flatMap((n, d) => Array.from({length: n}, (_, i) => [entry(`r${d + 1}-${i}`, `${d + 1}`), entry(`p${d + 1}-${i}`, `${d + 1}`, {pool: 'page'})]).flat()));
}

export const start: Extract<ProgressEvent, {type: 'exam-started'}> = {type: 'exam-started', id: 'e1', at: 1_000_000, guide: 'dva-c03', minutes: 130, questions: ['q1@1', 'q2@1', 'q3@2']};

/** Events of up to two exams, some before the start, after the end or for questions that were not asked. */
export const logs: fc.Arbitrary<ProgressEvent[]> = fc.array(
  fc
    .record({
      id: fc.integer({min: 0, max: 40}),
      at: fc.integer({min: 990_000, max: 1_000_000 + 140 * 60_000}),
      exam: fc.constantFrom('e1', 'e2', 'e3'),
      question: fc.constantFrom('q1', 'q2', 'q3', 'q9'),
      picked: fc.subarray(['a', 'b', 'c']),
      kind: fc.integer({min: 0, max: 11}),
      on: fc.boolean(),
    })
    .map(({id, at, exam, question, picked, kind, on}): ProgressEvent => {
      if (kind === 0) return {type: 'exam-ended', id: `x${id}`, at, exam};
      if (kind === 1) return {...start, id: 'e2', minutes: 0};
      if (kind < 4) return {type: 'exam-flagged', id: `x${id}`, at, exam, question, on};
      if (kind === 4) return {type: 'answered', id: `x${id}`, at, question, version: 1, attempt: 1, picked, correct: on, page: '/services/lambda'};
      return {type: 'exam-picked', id: `x${id}`, at, exam, question, picked};
    }),
  {maxLength: 30},
);
