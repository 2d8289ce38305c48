import fc from 'fast-check';
import {describe, expect, it, vi} from 'vitest';
import type {ProgressEvent} from '../../progress';
import {endOf, examsOf, minuteMs, ranOut, timeLeft, type Exam} from './session';
import {logs, start} from './test-exams';

vi.mock('../../quiz/bank-data', () => ({siteBank: {}}));

const t0 = start.at;
const deadline = t0 + 130 * minuteMs;
let n = 0;
const event = (at: number, more: Partial<ProgressEvent> & {type: string}): ProgressEvent => ({id: `n${++n}`, at: t0 + at, exam: 'e1', ...more}) as ProgressEvent;
const pick = (at: number, question: string, ...picked: string[]): ProgressEvent => event(at, {type: 'exam-picked', question, picked});
const flag = (at: number, question: string, on: boolean): ProgressEvent => event(at, {type: 'exam-flagged', question, on});
const end = (at: number): ProgressEvent => event(at, {type: 'exam-ended'});
const only = (...events: ProgressEvent[]): Exam => {
  const exams = examsOf([start, ...events]);
  expect(exams).toHaveLength(1);
  return exams[0]!;
};
const plain = (exams: readonly Exam[]): unknown => exams.map((e) => ({...e, picked: [...e.picked].sort(), flagged: [...e.flagged].sort()}));

describe('an exam', () => {
  it('begins with nothing picked', () => {
    expect(only()).toEqual({id: 'e1', guide: 'dva-c03', startedAt: t0, minutes: 130, deadline, questions: [{id: 'q1', version: 1}, {id: 'q2', version: 1}, {id: 'q3', version: 2}], picked: new Map(), flagged: new Set(), endedAt: null, lastTouched: null, latest: t0});
  });
  it('keeps the last pick of each question; nothing picked takes it back', () => {
    const exam = only(pick(1, 'q1', 'a'), pick(3, 'q1', 'b', 'c'), pick(2, 'q1', 'd'), pick(4, 'q2', 'a'), pick(5, 'q2'));
    expect([...exam.picked]).toEqual([['q1', ['b', 'c']]]);
    expect(exam.lastTouched).toBe('q2');
    expect(exam.latest).toBe(t0 + 5);
  });
  it('keeps the last flag', () => {
    const exam = only(flag(1, 'q1', true), flag(2, 'q2', true), flag(3, 'q1', false));
    expect([...exam.flagged]).toEqual(['q2']);
    expect(exam.lastTouched).toBe('q1');
  });
  it('knows nothing of questions that it does not ask, nor of other exams', () => {
    const exam = only(pick(1, 'q9', 'a'), flag(2, 'q9', true), {...pick(3, 'q1', 'a'), exam: 'other'} as ProgressEvent);
    expect([exam.picked.size, exam.flagged.size, exam.lastTouched]).toEqual([0, 0, null]);
  });
  it('is over when it is handed in: the first time counts, nothing after it', () => {
    const exam = only(pick(1, 'q1', 'a'), end(10), pick(11, 'q1', 'b'), flag(12, 'q1', true), end(5), end(20));
    expect(exam.endedAt).toBe(t0 + 5);
    expect([...exam.picked]).toEqual([['q1', ['a']]]);
    expect(exam.flagged.size).toBe(0);
    expect([exam.latest, endOf(exam, t0), timeLeft(exam, t0 + 6), ranOut(exam, deadline)]).toEqual([t0 + 5, t0 + 5, 0, false]);
  });
  it('is over at its deadline: what comes at it or later does not count', () => {
    const last = 130 * minuteMs;
    const exam = only(pick(last - 1, 'q1', 'a'), pick(last, 'q1', 'b'), flag(last, 'q2', true), end(last + 5));
    expect([...exam.picked]).toEqual([['q1', ['a']]]);
    expect([exam.flagged.size, exam.endedAt, exam.latest]).toEqual([0, null, deadline - 1]);
    expect(endOf(exam, deadline - 1)).toBeNull();
    expect(endOf(exam, deadline)).toBe(deadline);
    expect(endOf(exam, deadline + 99)).toBe(deadline);
    expect([ranOut(exam, deadline - 1), ranOut(exam, deadline)]).toEqual([false, true]);
  });
  it('without a clock goes on until it is handed in', () => {
    const [exam] = examsOf([{...start, minutes: 0}, pick(9e10, 'q1', 'a')]);
    expect([exam!.deadline, endOf(exam!, 9e14), timeLeft(exam!, 9e14), exam!.picked.size]).toEqual([null, null, null, 1]);
    const [ended] = examsOf([{...start, minutes: 0}, end(5)]);
    expect([endOf(ended!, 0), timeLeft(ended!, 0)]).toEqual([t0 + 5, 0]);
  });
  it('ends no sooner than it began, whatever the clocks of two devices say', () => {
    const exam = only(pick(-50, 'q1', 'a'), end(-20));
    expect([exam.endedAt, exam.latest, exam.picked.size]).toEqual([t0, t0, 1]);
  });
  it('reads the versions; a damaged one is no version at all, and no question stands twice', () => {
    const [exam] = examsOf([{...start, questions: ['a@b@3', 'x', '@4', 'y@0', 'z@1.5', 'w@', 'x', 'v@2']}]);
    expect(exam!.questions).toEqual([{id: 'a@b', version: 3}, {id: 'x', version: 0}, {id: '@4', version: 0}, {id: 'y@0', version: 0}, {id: 'z@1.5', version: 0}, {id: 'w@', version: 0}, {id: 'v', version: 2}]);
  });
  it('of a guide that this version does not know is left out', () => {
    expect(examsOf([{...start, guide: 'dva-c99'}])).toEqual([]);
  });
});

it('exams come by their start; without a start there is none', () => {
  expect(examsOf([{...start, id: 'late', at: t0 + 9}, {...start, id: 'early', at: t0}]).map((e) => e.id)).toEqual(['early', 'late']);
  expect(examsOf([pick(1, 'q1', 'a'), end(2)])).toEqual([]);
});

it('the time left is that of the wall clock, never more than was allowed', () => {
  const exam = only();
  expect([t0, t0 + 1, deadline - 1, deadline, deadline + 1, t0 - 9e6].map((now) => timeLeft(exam, now))).toEqual([130 * minuteMs, 130 * minuteMs - 1, 1, 0, 0, 130 * minuteMs]);
});

it('any order and any repetition of the events gives the same exams', () => {
  fc.assert(
    fc.property(
      logs.chain((log) => fc.tuple(fc.constant([start, ...log]), fc.shuffledSubarray([start, ...log], {minLength: log.length + 1}), fc.shuffledSubarray(log))),
      ([log, shuffled, again]) => {
        expect(plain(examsOf([...shuffled, ...again]))).toEqual(plain(examsOf(log)));
      },
    ),
  );
});

it('a log in two halves, read on two devices and joined, gives the same; nothing picked later changes a result', () => {
  fc.assert(
    fc.property(logs, logs, (a, b) => {
      expect(plain(examsOf([start, ...a, ...b]))).toEqual(plain(examsOf([...b, start, ...a])));
      const before = examsOf([start, ...a]).find((e) => e.id === 'e1')!;
      const over = endOf(before, deadline) ?? 0;
      const later = b.filter((e) => e.at > over && e.type !== 'exam-started').map((e) => ({...e, id: `later ${e.id}`}));
      const closed = before.endedAt === null ? later.filter((e) => e.at >= deadline) : later;
      expect(plain(examsOf([...closed, start, ...a]).filter((e) => e.id === 'e1'))).toEqual(plain([before]));
    }),
  );
});
