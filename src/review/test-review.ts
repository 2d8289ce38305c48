import fc from 'fast-check';
import type {AnsweredEvent, ProgressEvent} from '../progress';
import type {BankEntry, BankIndex} from '../quiz';

/** 23 November 2026, noon in the time zone of the machine. */
export const noon = new Date(2026, 10, 23, 12).getTime();
export const dayMs = 86_400_000;

export function entry(id: string, change: Partial<BankEntry> = {}): BankEntry {
  return {
    id,
    version: 1,
    type: 'multiple-choice',
    page: '/services/lambda',
    pool: 'page',
    difficulty: 'applied',
    skills: {'dva-c02': ['1.1.1'], 'dva-c03': ['1.1.1']},
    right: ['a'],
    part: 'lambda',
    ...change,
  };
}

const pages = ['/services/lambda', '/services/s3', '/services/dynamodb', '/topics/ci-cd'] as const;
export const pairs = [
  {id: 'lsi-gsi', title: 'Local or global secondary index'},
  {id: 'query-scan', title: 'Query or Scan'},
] as const;

/** Twenty questions on four lessons, five of them in the reserve; every third is about a pair. */
export const bank: BankIndex = {
  questions: Array.from({length: 20}, (_, i) =>
    entry(`q-${String(i).padStart(2, '0')}`, {
      page: pages[i % 7 < 3 ? 0 : i % 4]!,
      pool: i % 4 === 3 ? 'mock' : 'page',
      version: i % 5 === 0 ? 2 : 1,
      skills: {'dva-c02': [`${(i % 4) + 1}.1.${i + 1}`], 'dva-c03': [`${(i % 3) + 1}.2.${i + 1}`, '4.1.1']},
      ...(i % 3 === 0 && {pairs: {[pairs[i % 2]!.id]: ['b', 'c']}}),
    }),
  ),
  pages: [
    ['/services/lambda', 'Lambda'],
    ['/services/s3', 'S3'],
    ['/services/dynamodb', 'DynamoDB'],
    ['/topics/ci-cd', 'CI/CD'],
  ],
  pairs,
};

let made = 0;
/** @returns an answer as the log keeps it: right, to version 1, at noon */
export function answered(question: string, change: Partial<AnsweredEvent> = {}): AnsweredEvent {
  made++;
  const correct = change.correct ?? true;
  return {type: 'answered', id: `event-${made}`, at: noon, question, version: 1, attempt: 1, picked: [correct ? 'a' : 'b'], correct, page: '/practice', ...change};
}
export function flag(question: string, on = true, at = noon): ProgressEvent {
  made++;
  return {type: 'flagged', id: `event-${made}`, at, question, on};
}

const ids = bank.questions.map(({id}) => id);
const time = fc.integer({min: noon - 60 * dayMs, max: noon});
const page = fc.constantFrom('/practice', '/review', ...pages);

/** Any log: answers to the bank and to what it does not have, flags, resets and their undoing. */
export const log: fc.Arbitrary<ProgressEvent[]> = fc
  .array(
    fc.oneof(
      {
        weight: 8,
        arbitrary: fc.record({
          type: fc.constant('answered' as const),
          at: time,
          question: fc.constantFrom(...ids, 'gone-001'),
          version: fc.constantFrom(1, 1, 1, 2),
          attempt: fc.integer({min: 1, max: 5}),
          correct: fc.boolean(),
          picked: fc.subarray(['a', 'b', 'c', 'd']),
          page,
          confidence: fc.constantFrom('guess' as const, 'unsure' as const, 'sure' as const),
        }),
      },
      {weight: 1, arbitrary: fc.record({type: fc.constant('flagged' as const), at: time, question: fc.constantFrom(...ids), on: fc.boolean()})},
      {weight: 1, arbitrary: fc.record({type: fc.constant('reset' as const), at: time, page})},
      {weight: 1, arbitrary: fc.record({type: fc.constant('undo' as const), at: time, reset: fc.integer({min: 0, max: 40}).map((i) => `e${i}`)})},
    ),
    {maxLength: 40},
  )
  .map((list) => list.map((e, i) => ({...e, id: `e${i}`})));
