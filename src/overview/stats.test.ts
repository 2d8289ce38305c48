import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {guideKeys, wilson} from '../exam';
import {derive} from '../progress';
import {answered, bank, entry, log, noon} from '../review/test-review';
import {domainBars, dueBars, mockLine} from './series';
import {stats} from './stats';
import {confidenceWord, dayWords, momentWords, percent, plural, range, size} from './words';

const small = {...bank, questions: [entry('a'), entry('b'), entry('c', {page: '/services/s3', skills: {'dva-c02': ['2.1.1'], 'dva-c03': []}}), entry('r', {pool: 'mock'}), entry('n', {version: 2})]};
const of = (...events: ReturnType<typeof answered>[]) => stats(derive(events), small, 'dva-c02');

describe('stats', () => {
  it('counts the last answer to each question, by domain, task and service', () => {
    const {all, domains, tasks, services} = of(answered('a', {correct: false}), answered('a', {at: noon + 1, attempt: 2}), answered('c', {correct: false}));
    expect(all).toMatchObject({questions: 4, share: {right: 1, total: 2}});
    expect(domains.map(({id, questions, share}) => [id, questions, share.right, share.total])).toEqual([['1', 3, 1, 1], ['2', 1, 0, 1], ['3', 0, 0, 0], ['4', 0, 0, 0]]);
    expect(tasks.filter(({questions}) => questions > 0).map(({id, questions}) => [id, questions])).toEqual([['1.1', 3], ['2.1', 1]]);
    expect(services.map(({title, questions, share}) => [title, questions, share.total])).toEqual([['Lambda', 3, 1], ['S3', 1, 1]]);
  });
  it('leaves out what the guide does not ask', () => {
    expect(stats(derive([answered('c')]), small, 'dva-c03').all).toMatchObject({questions: 3, share: {total: 0, low: 0, high: 1}});
  });
  it('counts a question of the reserve once a mock exam has asked it', () => {
    expect(of().all.questions).toBe(4);
    expect(of(answered('r', {mode: 'mock'})).all).toMatchObject({questions: 5, share: {total: 1}});
  });
  it('does not count an answer to an earlier version', () => {
    expect(of(answered('n'))).toMatchObject({changed: 1, all: {share: {total: 0}}});
    expect(of(answered('n', {version: 2}))).toMatchObject({changed: 0, all: {share: {total: 1}}});
    // This page may be older than the answer.
    expect(of(answered('n', {version: 3})).all.share.total).toBe(1);
  });
  it('says how often the reader was right when that sure, and names what was sure and wrong, the latest first', () => {
    const {calibration, sureAndWrong} = of(answered('a', {correct: false, confidence: 'sure'}), answered('b', {correct: false, confidence: 'sure', at: noon + 5}), answered('c', {confidence: 'guess'}), answered('r'));
    expect(calibration.map(({confidence, share}) => [confidence, share.right, share.total])).toEqual([['guess', 1, 1], ['unsure', 0, 0], ['sure', 0, 2]]);
    expect(sureAndWrong.map(({id}) => id)).toEqual(['b', 'a']);
  });
  it('has no question in two places, and none in no place', () => {
    fc.assert(
      fc.property(log, fc.constantFrom(...guideKeys), (events, guide) => {
        const {all, domains, services, calibration, sureAndWrong} = stats(derive(events), bank, guide);
        for (const parts of [domains, services]) {
          for (const count of [(p: typeof all) => p.questions, (p: typeof all) => p.share.total, (p: typeof all) => p.share.right]) expect(parts.reduce((sum, p) => sum + count(p), 0)).toBe(count(all));
        }
        expect(all.share.total).toBeLessThanOrEqual(all.questions);
        expect(calibration.reduce((sum, {share}) => sum + share.total, 0)).toBeLessThanOrEqual(all.share.total);
        const sure = calibration[2]!.share;
        expect(sureAndWrong).toHaveLength(sure.total - sure.right);
      }),
      {numRuns: 1000},
    );
  });
  it('says the same whatever order the events come in', () => {
    fc.assert(
      fc.property(log, (events) => {
        expect(stats(derive(events.toReversed()), bank, 'dva-c03')).toEqual(stats(derive(events), bank, 'dva-c03'));
      }),
      {numRuns: 300},
    );
  });
});

describe('series', () => {
  it('has a bar for each domain, and none where nothing was answered', () => {
    expect(domainBars(of(answered('a'), answered('b', {correct: false})).domains)).toEqual({labels: ['Domain 1', 'Domain 2', 'Domain 3', 'Domain 4'], values: [50, null, null, null]});
  });
  it('has a bar for each day', () => {
    expect(dueBars([{day: '2026-11-30', count: 2}, {day: '2026-12-01', count: 0}])).toEqual({labels: ['30', '1'], values: [2, 0]});
  });
  it('follows the last ten mock exams, oldest first', () => {
    const attempt = (right: number, total = 10) => ({result: {overall: wilson(right, total)}});
    expect(mockLine([attempt(0, 0), attempt(7), attempt(5)])).toEqual({labels: ['1', '2', '3'], values: [50, 70, null]});
    expect(mockLine(Array.from({length: 12}, (_, i) => attempt(i % 10)))).toMatchObject({labels: ['3', '4', '5', '6', '7', '8', '9', '10', '11', '12']});
  });
});

describe('words', () => {
  it('write shares', () => {
    expect(percent({right: 5, total: 7})).toBe('71\u00a0%');
    expect(percent({right: 0, total: 0})).toBe('–');
    expect(range({right: 5, total: 7, low: 0.359, high: 0.918})).toBe('36 to 92\u00a0%');
    expect(range({right: 0, total: 0, low: 0, high: 1})).toBe('–');
  });
  it('write numbers and sizes', () => {
    expect([plural(1, 'event'), plural(20000, 'event'), plural(2, 'entry', 'entries')]).toEqual(['1 event', '20,000 events', '2 entries']);
    expect([size(3), size(12_345), size(4_500_000)]).toEqual(['1\u00a0kB', '12\u00a0kB', '4.5\u00a0MB']);
  });
  it('write days, and nothing for what is none', () => {
    expect(dayWords('2026-11-23')).toBe('Mon 23 Nov');
    expect(momentWords(new Date(2026, 10, 23, 14, 5).toISOString())).toBe('23 November 2026, 14:05');
    expect([momentWords(undefined), momentWords('soon')]).toEqual([undefined, undefined]);
  });
  it('write how sure somebody was', () => {
    expect((['guess', 'unsure', 'sure'] as const).map(confidenceWord)).toEqual(['Guess', 'Unsure', 'Sure']);
  });
});
