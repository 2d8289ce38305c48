import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {derive, flagged, merge, type ProgressEvent} from '../progress';
import {confusions} from './confusions';
import {anyDrill, places, choices, parseDrill, sizes, type Drill} from './drill';
import {counts, fitting, known, nearest, selectQuestions, slugOf, taskOf, type Reader} from './select';
import {answered, bank, entry, flag, log} from './test-review';

const reader = (events: readonly ProgressEvent[]): Reader => ({states: derive(events), flags: flagged(merge(events, [])), confusions: confusions(events, bank)});
const ids = (events: readonly ProgressEvent[], drill: Partial<Drill>, index = bank): string[] => {
  const {states, flags, confusions} = reader(events);
  return selectQuestions(index, states, flags, confusions, {...anyDrill('dva-c03'), n: 40, ...drill}).map(({id}) => id);
};
const sorted = (list: readonly string[]): string[] => [...list].sort();
const inBank = (test: (q: (typeof bank.questions)[number]) => boolean): string[] => bank.questions.filter((q) => q.pool === 'page' && test(q)).map(({id}) => id);

const ofs: Readonly<Record<Drill['by'], readonly string[][]>> = {all: [[]], service: [['lambda'], ['s3', 'ci-cd'], []], domain: [['1'], ['4']], task: [['1.1'], ['2.2'], ['3.2']], pair: [['lsi-gsi'], ['query-scan']]};
const drills: fc.Arbitrary<Drill> = fc
  .constantFrom(...places)
  .chain((by) => fc.record({by: fc.constant(by), of: fc.constantFrom(...ofs[by]), guide: fc.constantFrom('dva-c02' as const, 'dva-c03' as const), only: fc.constantFrom(...choices), n: fc.constantFrom(...sizes), seed: fc.integer({min: 0, max: 0xffffffff})}));

describe('selectQuestions', () => {
  it('never asks a question twice, never one that does not fit, and as many as it can', () => {
    fc.assert(
      fc.property(log, drills, (events, drill) => {
        const who = reader(events);
        const chosen = selectQuestions(bank, who.states, who.flags, who.confusions, drill);
        const fit = fitting(bank, who, drill);
        expect(new Set(chosen.map(({id}) => id)).size).toBe(chosen.length);
        expect(chosen).toHaveLength(Math.min(drill.n, fit.length));
        expect(chosen.every((q) => fit.includes(q))).toBe(true);
      }),
    );
  });
  it('is the same for the same seed, whatever the order of bank and log', () => {
    fc.assert(
      fc.property(log, drills, (events, drill) => {
        const other = {...bank, questions: bank.questions.toReversed()};
        expect(ids(events.toReversed(), drill, other)).toEqual(ids(events, drill));
      }),
    );
  });
  it('is another one for another seed, and reaches every question', () => {
    const draws = Array.from({length: 60}, (_, seed) => ids([], {n: 5, seed}));
    expect(new Set(draws.map((d) => d.join())).size).toBeGreaterThan(50);
    expect(new Set(draws.flat())).toEqual(new Set(inBank(() => true)));
  });
  it('keeps the reserve secret, but for what a finished exam asked', () => {
    fc.assert(
      fc.property(log, drills, (events, drill) => {
        const {states} = reader(events);
        const reserve = bank.questions.filter(({pool}) => pool === 'mock').map(({id}) => id);
        for (const id of ids(events, drill)) if (reserve.includes(id)) expect(states.has(id)).toBe(true);
      }),
    );
    expect(ids([], {})).not.toContain('q-03');
    expect(ids([answered('q-03', {correct: false, mode: 'mock'})], {only: 'missed'})).toEqual(['q-03']);
  });
  it('mixes lessons', () => {
    fc.assert(
      fc.property(drills, (drill) => {
        const {states, flags, confusions} = reader([]);
        const chosen = selectQuestions(bank, states, flags, confusions, drill);
        const most = Math.max(0, ...bank.pages.map(([page]) => chosen.filter((q) => q.page === page).length));
        const neighbours = chosen.filter((q, i) => i > 0 && q.page === chosen[i - 1]!.page).length;
        if (most <= Math.ceil(chosen.length / 2)) expect(neighbours).toBe(0);
      }),
    );
  });
});

describe('where the questions come from', () => {
  it('a lesson or some', () => {
    expect(sorted(ids([], {by: 'service', of: ['s3', 'ci-cd']}))).toEqual(inBank((q) => ['/services/s3', '/topics/ci-cd'].includes(q.page)));
    expect(ids([], {by: 'service', of: []})).toEqual([]);
  });
  it('a domain and a task, by the first skill in the chosen guide', () => {
    expect(sorted(ids([], {by: 'domain', of: ['2']}))).toEqual(inBank((q) => q.skills['dva-c03'][0]!.startsWith('2.')));
    expect(ids([], {by: 'domain', of: ['4']}), 'the second skill does not count').toEqual([]);
    expect(sorted(ids([], {by: 'task', of: ['2.2']}))).toEqual(inBank((q) => q.skills['dva-c03'][0]!.startsWith('2.2.')));
    expect(sorted(ids([], {guide: 'dva-c02', by: 'task', of: ['2.1']}))).toEqual(inBank((q) => q.skills['dva-c02'][0]!.startsWith('2.1.')));
  });
  it('a pair', () => {
    expect(sorted(ids([], {by: 'pair', of: ['query-scan']}))).toEqual(inBank((q) => q.pairs?.['query-scan'] !== undefined));
  });
  it('none that the guide has no skill for', () => {
    const index = {...bank, questions: [entry('both'), entry('old', {skills: {'dva-c02': ['1.1.1'], 'dva-c03': []}})]};
    expect(ids([], {}, index)).toEqual(['both']);
    expect(sorted(ids([], {guide: 'dva-c02'}, index))).toEqual(['both', 'old']);
    expect(taskOf(index.questions[1]!, 'dva-c03')).toBe('');
    expect(taskOf(entry('x', {skills: {'dva-c02': ['12.3.4'], 'dva-c03': []}}), 'dva-c02')).toBe('12.3');
  });
});

describe('which of them', () => {
  const events = [answered('q-01', {correct: false}), answered('q-01'), answered('q-02', {correct: false}), answered('q-05', {correct: false, version: 1}), flag('q-04'), flag('q-06'), flag('q-06', false, Date.now()), answered('q-08')];
  it('missed: whose last answer was wrong', () => expect(sorted(ids(events, {only: 'missed'}))).toEqual(['q-02', 'q-05']));
  it('unseen: never answered, or only in an earlier version', () => {
    const seen = ['q-01', 'q-02', 'q-08'];
    expect(sorted(ids(events, {only: 'unseen'}))).toEqual(inBank(({id}) => !seen.includes(id)));
  });
  it('flagged: and not unflagged', () => expect(ids(events, {only: 'flagged'})).toEqual(['q-04']));
  it('confused: all questions about a pair that was confused', () => {
    expect(ids(events, {only: 'confused'})).toEqual([]);
    const wrong = answered('q-06', {correct: false, picked: ['c']});
    expect(sorted(ids([wrong], {only: 'confused'}))).toEqual(inBank((q) => q.pairs?.['lsi-gsi'] !== undefined));
  });
  it('are counted', () => {
    const drill = anyDrill('dva-c03');
    expect(counts(bank, reader(events), drill)).toEqual({all: 15, missed: 2, unseen: 12, flagged: 1, confused: 0});
    expect(counts(bank, reader(events), {...drill, by: 'service', of: ['s3'], only: 'flagged'}).all).toBe(ids([], {by: 'service', of: ['s3']}).length);
  });
});

describe('known', () => {
  const check = (search: string): Pick<Drill, 'by' | 'of'> => {
    const {by, of} = known(parseDrill(search, 'dva-c03'), bank);
    return {by, of};
  };
  it.each([
    ['?by=service&of=s3,gone', {by: 'service', of: ['s3']}],
    ['?by=service', {by: 'service', of: []}],
    ['?by=service&of=gone', {by: 'all', of: []}],
    ['?by=domain&of=4', {by: 'domain', of: ['4']}],
    ['?by=domain&of=9', {by: 'all', of: []}],
    ['?by=task&of=1.1', {by: 'task', of: ['1.1']}],
    ['?by=task&of=1.9', {by: 'all', of: []}],
    ['?by=pair&of=lsi-gsi', {by: 'pair', of: ['lsi-gsi']}],
    ['?by=pair&of=constructor', {by: 'all', of: []}],
    ['', {by: 'all', of: []}],
  ])('%s', (search, expected) => expect(check(search)).toEqual(expected));
  it('names lessons by the end of their address', () => expect(slugOf('/topics/ci-cd')).toBe('ci-cd'));
});

describe('nearest', () => {
  const who = reader([answered('q-01', {correct: false})]);
  const drill = {...anyDrill('dva-c03'), n: 20};
  it('is nothing where the drill has questions', () => expect(nearest(bank, who, {...drill, only: 'missed'})).toEqual([]));
  it('is the place without the filter, and the filter without the place', () => {
    expect(nearest(bank, who, {...drill, by: 'service', of: ['dynamodb'], only: 'missed'})).toEqual([
      {...drill, by: 'service', of: ['dynamodb']},
      {...drill, only: 'missed'},
    ]);
  });
  it('is what of it has questions', () => {
    expect(nearest(bank, who, {...drill, by: 'service', of: ['dynamodb'], only: 'flagged'})).toEqual([{...drill, by: 'service', of: ['dynamodb']}]);
    expect(nearest(bank, who, {...drill, by: 'domain', of: ['4'], only: 'missed'})).toEqual([{...drill, only: 'missed'}]);
    expect(nearest(bank, who, {...drill, only: 'flagged'})).toEqual([drill]);
  });
  it('is everything where neither has one, and nothing in an empty bank', () => {
    expect(nearest(bank, who, {...drill, by: 'domain', of: ['4'], only: 'flagged'})).toEqual([drill]);
    expect(nearest({...bank, questions: []}, who, {...drill, only: 'flagged'})).toEqual([]);
  });
});
