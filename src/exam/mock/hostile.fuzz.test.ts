import fc from 'fast-check';
import {describe, expect, it, vi} from 'vitest';
import {parseEvent, type ProgressEvent} from '../../progress';
import {anyEvent} from '../../progress/test-events';
import {brokenEvent, nasty, unpolluted} from '../../progress/test-hostile';
import {guides} from '../guides';
import {attempts} from './history';
import {entriesOf, overview} from './overview';
import {result} from './result';
import {endOf, examsOf, ranOut, timeLeft} from './session';
import {settle} from './settle';
import {bank, bankOf, entry, logs, start} from './test-exams';
import {dateInWords, minutesInWords, timeInWords} from './words';

vi.mock('../../quiz/bank-data', () => ({siteBank: {}}));
vi.setConfig({testTimeout: 300_000});

const index = bank([...bankOf(2, 2, 1, 1).questions, entry('q1', '1'), entry('q2', '2', {type: 'multiple-response', right: ['a', 'c']}), entry('q3', '3', {version: 2})]);
const now = start.at + 60 * 60_000;

/** A log of exams and of anything else, with exams whose questions, times and ids are hostile; as storage gives it. */
const hostileStart = fc.record({
  id: fc.oneof(fc.constantFrom('e1', 'e2', 'e4', 'e'.repeat(200)), fc.string({minLength: 1, maxLength: 220}), nasty),
  at: fc.oneof(fc.constantFrom(start.at, 0, -8.64e15, 8.64e15, 0.5), fc.double({min: -8.64e15, max: 8.64e15, noNaN: true})),
  guide: fc.constantFrom('dva-c02', 'dva-c03', '__proto__', 'dva-c99'),
  minutes: fc.oneof(fc.constantFrom(0, 1, 130, 1440, 1441, 1e-9, -1), fc.double({min: 0, max: 1440, noNaN: true})),
  questions: fc.array(fc.oneof(fc.constantFrom('q1@1', 'q2@1', 'q3@2', 'r1-0@1', 'q1@9', 'q1', '@', '@1', 'a@b@1', 'q2@1e1', 'q2@Infinity', '__proto__@1'), nasty, fc.string({maxLength: 220})), {maxLength: 6}),
});
const log: fc.Arbitrary<ProgressEvent[]> = fc
  .tuple(logs, fc.array(fc.oneof({weight: 3, arbitrary: hostileStart.map((s) => ({type: 'exam-started', ...s}))}, brokenEvent, anyEvent), {maxLength: 5}), fc.boolean())
  .map(([usual, odd, first]) => [...(first ? [start] : []), ...odd, ...usual].flatMap((e) => parseEvent(e) ?? []));

describe('mock exams from a hostile log', () => {
  it('are found again as they were left, and everything about them can be said', () => {
    fc.assert(
      fc.property(log, fc.constantFrom(now, 0, 8.64e15), (events, at) => {
        const exams = examsOf(events);
        expect(new Set(exams.map(({id}) => id)).size).toBe(exams.length);
        // One expectation a case: many thousands would take longer than what they check.
        const wrong = exams.filter((exam) => {
          const asked = new Set(exam.questions.map(({id}) => id));
          const end = endOf(exam, at);
          const left = timeLeft(exam, at);
          const seen = overview(exam, entriesOf(exam, index.questions));
          const {overall, questions, leftOut, unanswered} = result(exam, index, guides[exam.guide]);
          const stands = asked.size === exam.questions.length && [...exam.picked.keys(), ...exam.flagged].every((id) => asked.has(id)) && seen.fills.length === asked.size;
          const timed = (left === null || (left >= 0 && left <= exam.minutes * 60_000)) && (end === null || left === 0) && !(ranOut(exam, at) && exam.endedAt !== null);
          return !(stands && timed && overall.total + leftOut === questions.length && overall.right + unanswered <= overall.total);
        });
        expect(wrong).toEqual([]);
        expect(attempts(exams, index, at)).toHaveLength(exams.filter((e) => endOf(e, at) !== null).length);
        expect(unpolluted()).toBe(true);
      }),
      {numRuns: 10_000},
    );
  });

  it('leave answers that the log keeps, once', () => {
    fc.assert(
      fc.property(log, (events) => {
        const answers = settle(examsOf(events), events, index, now);
        expect(answers.map((answer) => parseEvent(structuredClone(answer)))).toEqual(answers);
        const after = [...events, ...answers];
        expect(settle(examsOf(after), after, index, now)).toEqual([]);
      }),
      {numRuns: 10_000},
    );
  });

  it('are told in words, whatever their numbers are', () => {
    fc.assert(
      fc.property(log, (events) => {
        for (const exam of examsOf(events)) {
          const words = [dateInWords(exam.startedAt), minutesInWords(exam.minutes), timeInWords(timeLeft(exam, now) ?? 0)].join();
          expect(words).not.toMatch(/NaN|undefined|Invalid/);
        }
      }),
      {numRuns: 1000},
    );
  });
});
