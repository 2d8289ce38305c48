import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {derive, flagged, merge, settings} from './derive';
import {confidences, lastMoment, modes, nextAttempt, parseEvent, settingKeys, type ProgressEvent} from './events';

const id = fc.constantFrom('e1', 'e2', 'e3', 'e4', 'e5', 'e6', 'e7', 'e8');
const at = fc.integer({min: 0, max: 5});
const page = fc.constantFrom('/services/lambda', '/services/sam');
const answeredFields = {
  type: fc.constant('answered' as const),
  id,
  at,
  question: fc.constantFrom('lambda-a-001', 'lambda-a-002'),
  version: fc.integer({min: 1, max: 2}),
  attempt: fc.integer({min: 1, max: 3}),
  picked: fc.subarray(['a', 'b', 'c']),
  correct: fc.boolean(),
  page,
};
const answered = fc.record(answeredFields);
// Few ids and times on purpose: events that share both are the hard case.
const question = fc.constantFrom('lambda-a-001', 'lambda-a-002');
const sure = fc.record({...answeredFields, confidence: fc.constantFrom(...confidences), mode: fc.constantFrom(...modes)});
const event: fc.Arbitrary<ProgressEvent> = fc.oneof(
  answered,
  sure,
  fc.record({type: fc.constant('reset' as const), id, at, page}),
  fc.record({type: fc.constant('undo' as const), id, at, reset: id}),
  fc.record({type: fc.constant('flagged' as const), id, at, question, on: fc.boolean()}),
  fc.record({type: fc.constant('setting' as const), id, at, key: fc.constantFrom(...settingKeys), value: fc.constantFrom('', 'dva-c03', '2026-12-20')}),
  fc.record({type: fc.constant('exam-started' as const), id, at, guide: fc.constant('dva-c03'), minutes: fc.constantFrom(0, 130), questions: fc.constant(['lambda-a-001@1'])}),
  fc.record({type: fc.constant('exam-picked' as const), id, at, exam: id, question, picked: fc.subarray(['a', 'b'])}),
  fc.record({type: fc.constant('exam-flagged' as const), id, at, exam: id, question, on: fc.boolean()}),
  fc.record({type: fc.constant('exam-ended' as const), id, at, exam: id}),
);
const log = fc.array(event, {maxLength: 8});

describe('an event at the limits', () => {
  const exam = {type: 'exam-started', at: 1, guide: 'dva-c03', minutes: 130, questions: ['a@1']};
  it('is read up to the last moment that a date can hold: a later one could be exported, but not imported again', () => {
    const flag = {type: 'flagged', id: 'f', question: 'q', on: true};
    for (const at of [lastMoment, -lastMoment, 0]) expect(parseEvent({...flag, at})).toEqual({...flag, at});
    for (const at of [lastMoment + 2, -lastMoment - 2, 1e300, Infinity, NaN, '1', null]) expect(parseEvent({...flag, at})).toBeUndefined();
  });
  it('that begins an exam leaves room in its id for those of its answers', () => {
    expect(parseEvent({...exam, id: 'e'.repeat(100)})).toBeDefined();
    expect(parseEvent({...exam, id: 'e'.repeat(101)})).toBeUndefined();
  });
  it('is followed by an attempt that can be read back', () => {
    expect([nextAttempt(1), nextAttempt(7)]).toEqual([2, 8]);
    const answer = {type: 'answered', id: 'a', at: 1, question: 'q', version: 1, picked: [], correct: true, page: '/p'};
    expect(parseEvent({...answer, attempt: nextAttempt(Number.MAX_SAFE_INTEGER)})).toBeDefined();
  });
});

describe('merge', () => {
  it('is commutative', () => {
    fc.assert(
      fc.property(log, log, (a, b) => {
        expect(merge(a, b)).toEqual(merge(b, a));
      }),
    );
  });
  it('is associative', () => {
    fc.assert(
      fc.property(log, log, log, (a, b, c) => {
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
      }),
    );
  });
  it('is idempotent, keeps every id once and sorts by time', () => {
    fc.assert(
      fc.property(log, log, (a, b) => {
        const both = merge(a, b);
        expect(merge(both, a)).toEqual(both);
        expect(merge(both, both)).toEqual(both);
        expect(new Set(both.map((e) => e.id))).toEqual(new Set([...a, ...b].map((e) => e.id)));
        expect(both.map((e) => e.at)).toEqual(both.map((e) => e.at).sort((x, y) => x - y));
      }),
    );
  });
});

const answer = (change: Partial<Extract<ProgressEvent, {type: 'answered'}>> = {}): ProgressEvent => ({type: 'answered', id: 'a1', at: 1, question: 'lambda-a-001', version: 1, attempt: 1, picked: ['a'], correct: false, page: '/services/lambda', ...change});

describe('derive', () => {
  it('does not depend on the order or the repetition of events', () => {
    fc.assert(
      fc.property(log.chain((l) => fc.tuple(fc.constant(l), fc.shuffledSubarray(l, {minLength: l.length}))), ([events, shuffled]) => {
        expect(derive(shuffled)).toEqual(derive(events));
        expect(derive([...shuffled, ...events])).toEqual(derive(events));
      }),
    );
  });
  it('keeps the first and the last answer', () => {
    const state = derive([answer({id: 'a2', at: 2, attempt: 2, correct: true, picked: ['b']}), answer()]).get('lambda-a-001');
    expect(state).toMatchObject({version: 1, tries: 2, first: {at: 1, correct: false, picked: ['a']}, last: {at: 2, attempt: 2, correct: true, picked: ['b']}});
  });
  it('starts afresh with a new version, and ignores late answers to the old one', () => {
    const state = derive([answer(), answer({id: 'a2', at: 2, version: 2, correct: true}), answer({id: 'a3', at: 3})]).get('lambda-a-001');
    expect(state).toMatchObject({version: 2, tries: 1, first: {at: 2}, last: {at: 2}});
  });
  it('forgets the answers of a page at its reset, and later ones count again', () => {
    const reset: ProgressEvent = {type: 'reset', id: 'r', at: 2, page: '/services/lambda'};
    const other = answer({id: 'a9', question: 'sam-a-001', page: '/services/sam'});
    expect([...derive([answer(), other, reset]).keys()]).toEqual(['sam-a-001']);
    expect(derive([answer(), reset, answer({id: 'a3', at: 3})]).get('lambda-a-001')).toMatchObject({tries: 1, first: {at: 3}});
  });
  it('takes a reset back', () => {
    const reset: ProgressEvent = {type: 'reset', id: 'r', at: 2, page: '/services/lambda'};
    expect(derive([answer(), reset, {type: 'undo', id: 'u', at: 3, reset: 'r'}])).toEqual(derive([answer()]));
  });
  it('rejects an event it does not know', () => {
    expect(() => derive([{type: 'starred', id: 'x', at: 1} as unknown as ProgressEvent])).toThrow('unexpected event');
  });
});

describe('flags and settings', () => {
  it('are what the last event says', () => {
    const flag = (id: string, at: number, on: boolean): ProgressEvent => ({type: 'flagged', id, at, question: 'lambda-a-001', on});
    expect([...flagged(merge([flag('b', 2, false), flag('c', 3, true)], [flag('a', 1, true)]))]).toEqual(['lambda-a-001']);
    expect(flagged(merge([flag('b', 2, false)], [flag('a', 1, true)])).size).toBe(0);
    const set = (id: string, at: number, value: string): ProgressEvent => ({type: 'setting', id, at, key: 'exam-date', value});
    expect(settings(merge([set('b', 2, '2026-12-20')], [set('a', 1, '2026-12-01')]))).toEqual({'exam-date': '2026-12-20'});
    expect(settings(merge([set('b', 2, '')], [set('a', 1, '2026-12-01')]))).toEqual({});
  });
});

describe('parseEvent', () => {
  it('reads what was written, and drops what does not belong', () => {
    fc.assert(
      fc.property(event, (e) => {
        expect(parseEvent(JSON.parse(JSON.stringify({...e, extra: 1})))).toEqual(e);
      }),
    );
  });
  it.each([null, 7, 'x', [], {}, {...answer(), id: ''}, {...answer(), at: '1'}, {...answer(), at: NaN}, {...answer(), picked: 'a'}, {...answer(), picked: [1]}, {...answer(), version: 0}, {...answer(), attempt: 1.5}, {...answer(), correct: 1}, {...answer(), page: undefined}, {...answer(), question: 'x'.repeat(201)}, {type: 'reset', id: 'r', at: 1}, {type: 'undo', id: 'u', at: 1}, {type: 'flagged', id: 'f', at: 1}, {type: 'setting', id: 's', at: 1, key: 'colour', value: 'red'}, {type: 'exam-started', id: 'e', at: 1, guide: 'dva-c03', minutes: -1, questions: []}, {type: 'exam-picked', id: 'p', at: 1, exam: 'e', question: 'q'}, {type: 'starred', id: 'x', at: 1}])('refuses %j', (value) => {
    expect(parseEvent(value)).toBeUndefined();
  });
  it('takes anything without throwing', () => {
    fc.assert(fc.property(fc.anything(), (value) => void parseEvent(value)));
  });
});
