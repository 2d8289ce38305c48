import fc from 'fast-check';
import {describe, expect, it, vi} from 'vitest';
import {derive, flagged, merge, parseEvent, settings, type ProgressEvent} from '../progress';
import {anyEvent} from '../progress/test-events';
import {brokenEvent, hostileJson, nasty, unpolluted} from '../progress/test-hostile';
import {confusions} from './confusions';
import {choices, drillSearch, parseDrill, places, sizes} from './drill';
import {emptyOf, titleOf} from './drill-words';
import {limitOf, planEnd, planRows} from './plan-rows';
import {cards, dueQueue, forecast, lastDayBefore, nextDue, planUntil} from './schedule';
import {counts, fitting, known, nearest, selectQuestions} from './select';
import {entriesOf, outcomes, parseSession, startSession} from './session-state';
import {bank, dayMs, noon} from './test-review';

vi.setConfig({testTimeout: 300_000});

const runs = {numRuns: 10_000};
const ids = bank.questions.map(({id}) => id);
const guide = fc.constantFrom('dva-c02' as const, 'dva-c03' as const);

/** Events of any kind, most of them about questions of the bank and at times around now. */
const logOf = (maxLength: number): fc.Arbitrary<ProgressEvent[]> => fc
  .array(
    fc.tuple(fc.oneof({weight: 5, arbitrary: anyEvent}, brokenEvent), fc.option(fc.constantFrom(...ids), {nil: undefined, freq: 5}), fc.option(fc.integer({min: noon - 90 * dayMs, max: noon + 2 * dayMs}), {nil: undefined, freq: 2}), fc.option(fc.constantFrom(1, 2, Number.MAX_SAFE_INTEGER), {nil: undefined})),
    {maxLength},
  )
  .map((list) =>
    list.flatMap(([event, question, at, count]) => {
      const more = {...(question !== undefined && {question}), ...(at !== undefined && {at}), ...(count !== undefined && {version: 1, attempt: count})};
      return parseEvent({...(event as ProgressEvent), ...more}) ?? [];
    }),
  );
const log = logOf(6);
const short = logOf(3);

describe('the address of a drill', () => {
  const value = fc.oneof(nasty, fc.constantFrom(...places, ...choices, 'lambda', 's3,lambda', '1', '1.1', 'lsi-gsi', '10', '0x10', ' 10', '1e1', '4294967295'), fc.string({unit: 'binary', maxLength: 20}));
  const search = fc.oneof(
    fc.string({unit: 'binary', maxLength: 80}),
    fc.array(fc.tuple(fc.oneof(fc.constantFrom('guide', 'by', 'of', 'only', 'n', 'seed'), nasty), value), {maxLength: 8}).map((pairs) => `?${pairs.map(([k, v]) => `${k}=${v}`).join('&')}`),
    fc.array(fc.tuple(fc.constantFrom('guide', 'by', 'of', 'only', 'n', 'seed'), value), {maxLength: 8}).map((pairs) => `?${new URLSearchParams(pairs).toString()}`),
  );
  it('is read as a drill that can be asked, written and read again, whatever it is', () => {
    fc.assert(
      fc.property(search, guide, short, (text, key, events) => {
        const parsed = parseDrill(text, key);
        expect(parseDrill(drillSearch(parsed), key)).toEqual(parsed);
        expect(drillSearch(parsed)).toMatch(/^\?[a-z0-9=&.,-]+$/);
        const drill = known(parsed, bank);
        expect(known(drill, bank)).toEqual(drill);
        expect(sizes).toContain(drill.n);
        const reader = {states: derive(events), flags: flagged(events), confusions: confusions(events, bank)};
        const asked = selectQuestions(bank, reader.states, reader.flags, reader.confusions, drill);
        const fit = fitting(bank, reader, drill).length;
        expect(asked).toHaveLength(Math.min(drill.n, fit));
        expect(new Set(asked.map(({id}) => id)).size).toBe(asked.length);
        expect(counts(bank, reader, drill)[drill.only]).toBe(fit);
        for (const near of nearest(bank, reader, drill)) expect(parseDrill(drillSearch(near), key)).toEqual(near);
        expect(`${titleOf(drill, asked.length, bank)}${emptyOf(drill)}`).not.toMatch(/undefined|null|NaN/);
        expect(unpolluted()).toBe(true);
      }),
      runs,
    );
  });
});

describe('a session in the history of the browser', () => {
  const pair = fc.tuple(fc.oneof(fc.constantFrom(...ids), nasty), fc.oneof(fc.constantFrom<number>(1, 2, 0, -1, 1.5, Number.MAX_SAFE_INTEGER, NaN, 2 ** 53), fc.integer()));
  const state = fc.oneof(hostileJson, fc.anything(), fc.record({questions: fc.oneof(fc.array(pair, {maxLength: 6}), hostileJson), at: fc.oneof(fc.integer({min: -3, max: 9}), hostileJson)}));
  it('is found again, or is none; it stands on a question or at the end, and none is asked twice', () => {
    fc.assert(
      fc.property(state, log, (value, events) => {
        const session = parseSession(value, bank);
        if (session === undefined) return;
        expect(session.at).toBeGreaterThanOrEqual(0);
        expect(session.at).toBeLessThanOrEqual(session.questions.length);
        const asked = session.questions.map(([id]) => id);
        expect(new Set(asked).size).toBe(asked.length);
        expect(entriesOf(asked, bank)).toHaveLength(asked.length);
        expect(outcomes(session, bank, derive(events))).toHaveLength(asked.length);
        expect(parseSession(session, bank)).toEqual(session);
      }),
      runs,
    );
  });
  it('that is begun can be read back, and so can every answer given in it', () => {
    fc.assert(
      fc.property(log, (events) => {
        const session = startSession(bank.questions, derive(events));
        expect(parseSession(structuredClone(session), bank)).toEqual(session);
        for (const [question, attempt] of session.questions) {
          expect(parseEvent({type: 'answered', id: 'x', at: 1, question, version: 1, attempt, picked: [], correct: true, page: '/practice'})).toBeDefined();
        }
      }),
      runs,
    );
  });
});

describe('the schedule of any log', () => {
  it('never throws, and every day in it is a day', () => {
    fc.assert(
      fc.property(log, (events) => {
        const merged = merge(events, []);
        const set = settings(merged);
        const lastDay = lastDayBefore(set['exam-date'] ?? '2026-11-27', noon);
        const found = cards(merged, bank, lastDay);
        for (const card of found) expect(new Date(card.due).getTime()).not.toBeNaN();
        const limit = limitOf(set['daily-limit']);
        expect(dueQueue(found, noon, limit).length).toBeLessThanOrEqual(limit);
        expect(forecast(found, noon, 7).map(({day}) => day)).toEqual(['23', '24', '25', '26', '27', '28', '29'].map((d) => `2026-11-${d}`));
        expect(nextDue(found, noon)).not.toBeNaN();
        if (lastDay === undefined) return;
        const plan = planUntil(found, noon, lastDay, limit);
        expect(planRows(plan).length).toBeGreaterThan(0);
        expect(planEnd(plan)?.left).toBeGreaterThanOrEqual(0);
      }),
      runs,
    );
  });
  it('of very many answers and resets is made in the time of a breath', () => {
    const many = Array.from({length: 60_000}, (_, i): ProgressEvent => ({type: 'answered', id: `a${i}`, at: i, question: i % 2 === 0 ? 'q-01' : `q${i}`, version: 1, attempt: 1, picked: [], correct: true, page: `/p${i}`}));
    const resets = Array.from({length: 60_000}, (_, i): ProgressEvent => ({type: 'reset', id: `r${i}`, at: 1e6 + i, page: `/x${i}`}));
    expect(cards([...many, ...resets], bank).map(({id}) => id)).toEqual(['q-01']);
  });
});
