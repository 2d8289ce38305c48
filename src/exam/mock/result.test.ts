import fc from 'fast-check';
import {describe, expect, it, vi} from 'vitest';
import type {ProgressEvent} from '../../progress';
import {guideKeys, guides} from '../guides';
import {attempts} from './history';
import {result} from './result';
import {endOf, examsOf, minuteMs, type Exam} from './session';
import {settle} from './settle';
import {bank, entry, logs, start} from './test-exams';

vi.mock('../../quiz/bank-data', () => ({siteBank: {}}));

const c03 = guides['dva-c03'];
const response = entry('r', '2', {type: 'multiple-response', right: ['a', 'c'], skills: {'dva-c02': ['2.1.1'], 'dva-c03': ['2.2.3', '1.1.1']}});
const index = bank([entry('q1', '1'), response, entry('q3', '1', {version: 3, skills: {'dva-c02': ['4.1.1'], 'dva-c03': ['1.2.1']}}), entry('o', '3', {type: 'ordering', right: ['a', 'b', 'c']})]);
const opening: ProgressEvent = {...start, questions: ['q1@1', 'r@1', 'q3@2', 'o@1', 'left@1']};
let n = 0;
const pick = (question: string, ...picked: string[]): ProgressEvent => ({type: 'exam-picked', id: `p${++n}`, at: start.at + n, exam: 'e1', question, picked});
const examOf = (...events: ProgressEvent[]): Exam => examsOf([opening, ...events])[0]!;
const marks = (...events: ProgressEvent[]): string[] => result(examOf(...events), index, c03).questions.map((q) => q.mark);
const numbers = ({right, total}: {right: number; total: number}): string => `${right}/${total}`;

it('an attempt beyond all counting is followed by one that the log keeps', () => {
  const last = {type: 'answered', id: 'last', at: start.at, question: 'q1', version: 1, attempt: Number.MAX_SAFE_INTEGER, picked: ['a'], correct: true, page: '/practice'} as const;
  const events: ProgressEvent[] = [opening, last, {type: 'exam-ended', id: 'end', at: start.at + 9, exam: 'e1'}];
  expect(settle(examsOf(events), events, index, start.at + 10).find((a) => a.question === 'q1')?.attempt).toBe(Number.MAX_SAFE_INTEGER);
});

describe('the result', () => {
  it('marks unanswered, changed and lost questions as such', () => {
    expect(marks()).toEqual(['unanswered', 'unanswered', 'changed', 'unanswered', 'gone']);
  });
  it('is all or nothing: too few and too many choices are wrong, in any order of the picks', () => {
    expect(marks(pick('r', 'a'))[1]).toBe('wrong');
    expect(marks(pick('r', 'a', 'b'))[1]).toBe('wrong');
    expect(marks(pick('r', 'a', 'b', 'c'))[1]).toBe('wrong');
    expect(marks(pick('r', 'c', 'a'))[1]).toBe('right');
    expect(marks(pick('o', 'a', 'b', 'c'))[3]).toBe('right');
    expect(marks(pick('o', 'b', 'a', 'c'))[3]).toBe('wrong');
  });
  it('counts by domain and task of the first skill, what counts only', () => {
    const {overall, domains, unanswered, leftOut, questions} = result(examOf(pick('q1', 'a'), pick('r', 'a'), pick('q3', 'a')), index, c03);
    expect([numbers(overall), unanswered, leftOut]).toEqual(['1/3', 1, 2]);
    expect(domains.map((d) => [d.id, numbers(d.share), d.tasks.map((t) => [t.id, numbers(t.share)])])).toEqual([
      ['1', '1/1', [['1.1', '1/1']]],
      ['2', '0/1', [['2.2', '0/1']]],
      ['3', '0/1', [['3.1', '0/1']]],
      ['4', '0/0', []],
    ]);
    expect([domains[1]!.title, domains[1]!.tasks[0]!.title]).toEqual([c03.domains[1]!.title, c03.domains[1]!.tasks[1]!.title]);
    expect(questions[0]).toEqual({id: 'q1', number: 1, mark: 'right', picked: ['a'], flagged: false, entry: index.questions[0]});
    expect(questions[4]).toEqual({id: 'left', number: 5, mark: 'gone', picked: [], flagged: false});
    expect(overall.low).toBeGreaterThan(0);
  });
  it('of another guide counts elsewhere', () => {
    const domains = result(examOf(), bank([entry('q1', '1', {skills: {'dva-c02': ['4.2.1'], 'dva-c03': ['1.1.1']}})]), guides['dva-c02']).domains;
    expect(domains.map((d) => d.share.total)).toEqual([0, 0, 0, 1]);
  });
  it('remembers flags', () => {
    const flagged = {type: 'exam-flagged', id: 'f', at: start.at + 1, exam: 'e1', question: 'r', on: true} as const;
    expect(result(examOf(flagged), index, c03).questions.map((q) => q.flagged)).toEqual([false, true, false, false, false]);
  });
  it('the sums agree, whatever was picked', () => {
    const asked = bank([entry('q1', '1'), entry('q2', '4'), entry('q3', '3', {version: 2})]);
    fc.assert(
      fc.property(logs, fc.constantFrom(...guideKeys), (log, key) => {
        for (const exam of examsOf([start, ...log])) {
          const {overall, domains, questions, unanswered, leftOut} = result(exam, asked, guides[key]);
          expect(overall.total + leftOut).toBe(exam.questions.length);
          for (const what of ['right', 'total'] as const) {
            expect(domains.reduce((sum, d) => sum + d.share[what], 0)).toBe(overall[what]);
            for (const d of domains) expect(d.tasks.reduce((sum, t) => sum + t.share[what], 0)).toBe(d.share[what]);
          }
          expect(questions.filter((q) => q.mark === 'unanswered')).toHaveLength(unanswered);
          expect(overall.right + unanswered).toBeLessThanOrEqual(overall.total);
        }
      }),
    );
  });
});

describe('what an ended exam leaves in the log', () => {
  const over = start.at + 130 * minuteMs;
  const log = [opening, pick('q1', 'a'), pick('r', 'b', 'c')];
  it('nothing while it runs', () => {
    expect(settle(examsOf(log), log, index, over - 1)).toEqual([]);
  });
  it('an answer for each question that can be graded, at the end of the exam', () => {
    const answers = settle(examsOf(log), log, index, over);
    expect(answers.map(({id, picked, correct}) => [id, picked, correct])).toEqual([
      ['e1/q1', ['a'], true],
      ['e1/r', ['b', 'c'], false],
      ['e1/o', [], false],
    ]);
    expect(answers[0]).toEqual({type: 'answered', id: 'e1/q1', at: over, question: 'q1', version: 1, attempt: 1, picked: ['a'], correct: true, page: '/mock-exam', mode: 'mock'});
  });
  it('the same from another tab, and nothing the second time', () => {
    const answers = settle(examsOf(log), log, index, over);
    expect(settle(examsOf(log), log, index, over + 9e6)).toEqual(answers);
    expect(settle(examsOf(log), [...log, ...answers], index, over)).toEqual([]);
    expect(settle(examsOf(log), [...log, ...answers.slice(1)], index, over)).toEqual(answers.slice(0, 1));
  });
  it('the next attempt of a question that was answered before, in that version, until then', () => {
    const answered = (id: string, at: number, attempt: number, version = 1): ProgressEvent => ({type: 'answered', id, at, question: 'q1', version, attempt, picked: ['a'], correct: true, page: '/practice'});
    const earlier = [answered('1', 5, 1), answered('2', 7, 3), answered('3', over, 2), answered('4', 6, 9, 2), answered('5', over + 1, 8)];
    expect(settle(examsOf(log), [...log, ...earlier], index, over)[0]!.attempt).toBe(4);
  });
  it('idempotent for any log', () => {
    const asked = bank([entry('q1', '1'), entry('q2', '4'), entry('q3', '3', {version: 2})]);
    fc.assert(
      fc.property(logs, fc.integer({min: start.at, max: over + 9e6}), (some, now) => {
        const all = [start, ...some];
        const exams = examsOf(all);
        const answers = settle(exams, all, asked, now);
        expect(new Set(answers.map((a) => a.id)).size).toBe(answers.length);
        expect(settle(exams, [...all, ...answers], asked, now)).toEqual([]);
        expect(answers).toHaveLength(exams.filter((e) => endOf(e, now) !== null).reduce((sum, e) => sum + e.questions.length, 0));
      }),
    );
  });
});

describe('the history', () => {
  const many = bank(Array.from({length: 65}, (_, i) => entry(`q${i}`, '1')));
  const exam = (id: string, at: number, right: number, guide = 'dva-c03', ended = at + 1000): ProgressEvent[] => [
    {...start, id, at, guide, questions: many.questions.map((q) => `${q.id}@1`)},
    ...many.questions.slice(0, right).map((q, i): ProgressEvent => ({type: 'exam-picked', id: `${id}-${i}`, at: at + 1, exam: id, question: q.id, picked: ['a']})),
    {type: 'exam-ended', id: `${id}-end`, at: ended, exam: id},
  ];
  const rows = (...events: ProgressEvent[]): unknown[] => attempts(examsOf(events), many, 9e12).map((a) => [a.exam.id, a.result.overall.right, a.change, a.unclear, a.endedAt]);

  it('has the ended exams, newest first, each against the one before of its guide', () => {
    expect(rows(...exam('one', 1, 26), ...exam('two', 5000, 39), ...exam('old', 6000, 65, 'dva-c02'), ...exam('three', 9000, 33))).toEqual([
      ['three', 33, -9, true, 10_000],
      ['old', 65, null, false, 7000],
      ['two', 39, 20, true, 6000],
      ['one', 26, null, false, 1001],
    ]);
  });
  it('says when the difference is more than chance', () => {
    expect(rows(...exam('one', 1, 20), ...exam('two', 5000, 60), ...exam('three', 9000, 20)).map((r) => (r as unknown[]).slice(2, 4))).toEqual([[-61, false], [61, false], [null, false]]);
  });
  it('orders by the end, and leaves out what runs', () => {
    expect(rows(...exam('long', 1, 1, 'dva-c03', 9000), ...exam('short', 5000, 1), {...start, id: 'runs', minutes: 0}).map((r) => (r as unknown[])[0])).toEqual(['long', 'short']);
  });
  it('compares nothing with an exam of which nothing counts any more', () => {
    const [third, lost] = attempts(examsOf([...exam('one', 1, 26), {...start, id: 'lost', at: 5000, minutes: 1, questions: ['x@1']}, ...exam('two', 70_000, 26)]), many, 9e12);
    expect([third!.change, lost!.change, lost!.result.leftOut]).toEqual([0, null, 1]);
  });
});
