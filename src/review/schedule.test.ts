import fc from 'fast-check';
import {createEmptyCard, fsrs} from 'ts-fsrs';
import {afterEach, describe, expect, it} from 'vitest';
import type {ProgressEvent} from '../progress';
import {dayOf, nameOf, parseDay, startOf} from './days';
import {cards, dueQueue, forecast, gradeOf, lastDayBefore, nextDue, planUntil, type ReviewCard} from './schedule';
import {answered, bank, dayMs, entry, log, noon} from './test-review';

const today = dayOf(noon);
const inDays = (n: number): number => startOf(today + n);
const one = {...bank, questions: [entry('q')]};
const card = (events: readonly ProgressEvent[], lastDay?: number): ReviewCard => cards(events, one, lastDay)[0]!;
const dueIn = (events: readonly ProgressEvent[], lastDay?: number): number => dayOf(card(events, lastDay).due) - today;

const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

const answers = [{correct: false}, {correct: true, confidence: 'guess'}, {correct: true}, {correct: true, confidence: 'sure'}] as const;

describe('a card', () => {
  it('comes back after days, the more of them the surer the right answer was', () => {
    // FSRS-6 with its default parameters: what ts-fsrs schedules for a new card.
    expect(answers.map((a) => dueIn([answered('q', a)]))).toEqual([1, 2, 3, 8]);
    expect(dueIn([answered('q', {confidence: 'unsure'})])).toBe(3);
    expect(dueIn([answered('q', {correct: false, confidence: 'sure'})]), 'wrong is wrong').toBe(1);
  });
  it('has a grade', () => {
    expect(answers.map(gradeOf)).toEqual([1, 2, 3, 4]);
    expect(() => gradeOf({correct: true, confidence: 'certain' as 'sure'})).toThrow('unexpected value "certain"');
  });
  it('waits longer the more often it was known, and comes soon once it was not', () => {
    const events = [answered('q', {at: noon - 20 * dayMs}), answered('q', {at: noon - 17 * dayMs}), answered('q', {at: noon - 5 * dayMs})];
    const before = dueIn(events);
    expect(before).toBeGreaterThan(15);
    expect(dueIn([...events, answered('q', {correct: false})])).toBeLessThan(6);
  });
  it('is what the library makes of the answers, one after the other', () => {
    const steps = fc.array(fc.tuple(fc.nat(30), fc.constantFrom(...answers)), {minLength: 1, maxLength: 8});
    fc.assert(
      fc.property(steps, (list) => {
        let day = today;
        let expected = createEmptyCard();
        const events = list.map(([wait, a], i) => {
          day += wait;
          expected = fsrs({enable_short_term: false}).next(expected, new Date(day * dayMs), gradeOf(a)).card;
          return answered('q', {...a, at: startOf(day) + 1000 * i});
        });
        const {memory, due} = cards(events, one)[0]!;
        expect(memory).toMatchObject({stability: expected.stability, difficulty: expected.difficulty});
        expect(dayOf(due)).toBe(day + expected.scheduled_days);
      }),
    );
  });
  it('is due later or on the same day, the better the answer: for any history', () => {
    fc.assert(
      fc.property(log, fc.integer({min: 0, max: 30}), fc.option(fc.integer({min: 0, max: 30}), {nil: undefined}), (events, wait, exam) => {
        const lastDay = exam === undefined ? undefined : today + wait + exam;
        const due = answers.map((a) => cards([...events, answered('q-01', {...a, at: noon + wait * dayMs, version: 2})], bank, lastDay).find(({id}) => id === 'q-01')!.due);
        expect(due).toEqual(due.toSorted((a, b) => a - b));
      }),
    );
  });
  it('is the same for any order of events, and every time', () => {
    fc.assert(
      fc.property(log, fc.infiniteStream(fc.nat()), (events, random) => {
        const mixed = events.map((e) => [random.next().value as number, e] as const).sort((a, b) => a[0] - b[0]).map(([, e]) => e);
        expect(cards([...mixed, ...mixed], bank)).toEqual(cards(events, bank));
      }),
    );
  });
  it('is never due after the day before the exam', () => {
    fc.assert(
      fc.property(log, fc.integer({min: 1, max: 60}), (events, days) => {
        const exam = nameOf(today + days);
        const lastDay = lastDayBefore(exam, noon)!;
        const lastMoment = startOf(parseDay(exam)!) - 1;
        const free = new Map(cards(events, bank).map((c) => [c.id, c]));
        for (const c of cards(events, bank, lastDay)) {
          expect(c.due).toBeLessThanOrEqual(lastMoment);
          const without = free.get(c.id)!;
          expect(c.due).toBe(c.lastLook ? startOf(lastDay) : without.due);
          expect(c.lastLook).toBe(!c.changed && dayOf(without.due) > lastDay);
        }
      }),
    );
    // The library alone would overshoot: it keeps the four grades a day apart, whatever its maximum interval.
    expect(dueIn([answered('q', {confidence: 'sure'})], today + 3)).toBe(3);
    expect(dueIn([answered('q', {confidence: 'sure'})], today + 8)).toBe(8);
    expect(card([answered('q', {confidence: 'sure'})], today + 8).lastLook).toBe(false);
  });
  it('exists for what was answered and is in the bank, the reserve too', () => {
    const events = [answered('q-01'), answered('q-03', {mode: 'mock', picked: [], correct: false}), answered('gone-001')];
    expect(cards(events, bank).map(({id, page}) => [id, page])).toEqual([
      ['q-01', '/services/lambda'],
      ['q-03', bank.questions[3]!.page],
    ]);
    expect(cards([...events, {type: 'reset', id: 'r', at: noon + 1, page: '/practice'}], bank)).toEqual([]);
  });
  it('of a question that has changed is due at once, as a new one', () => {
    const index = {...one, questions: [entry('q', {version: 2})]};
    const known = [answered('q', {confidence: 'sure', at: noon - dayMs})];
    expect(cards(known, index)[0]).toMatchObject({changed: true, due: inDays(-1), lastLook: false});
    expect(dueQueue(cards(known, index), noon, 5)).toHaveLength(1);
    expect(dueQueue(cards([answered('q')], index), noon, 5), 'even today').toHaveLength(1);
    const again = cards([...known, answered('q', {version: 2})], index);
    expect(again[0]).toMatchObject({changed: false, due: inDays(3)});
    expect(dueQueue(again, noon, 5)).toEqual([]);
    expect(cards([answered('q', {version: 3})], index)[0], 'an answer from a newer site').toMatchObject({changed: false});
  });
  it('counts days by the clock on the wall', () => {
    for (const tz of ['America/Los_Angeles', 'Pacific/Kiritimati', 'UTC']) {
      process.env['TZ'] = tz;
      const evening = new Date(2026, 10, 23, 23, 30).getTime();
      const morning = new Date(2026, 10, 24, 0, 10).getTime();
      const due = cards([answered('q', {at: evening, correct: false})], one)[0]!.due;
      expect(nameOf(dayOf(due)), tz).toBe('2026-11-24');
      expect(due, tz).toBe(new Date(2026, 10, 24).getTime());
      expect(dueQueue(cards([answered('q', {at: evening, correct: false})], one), morning, 1), tz).toHaveLength(1);
      // The same memory as anywhere else: what counts is the days in between.
      const twice = cards([answered('q', {at: evening}), answered('q', {at: morning + 2 * dayMs})], one)[0]!;
      expect(dayOf(twice.due) - dayOf(morning + 2 * dayMs), tz).toBe(14);
    }
  });
  it('survives a clock that was far off', () => {
    for (const at of [-1e15, 0, 1e300]) expect(Number.isFinite(card([answered('q', {at}), answered('q')]).due)).toBe(true);
  });
});

describe('the exam date', () => {
  it('is a day to come, or none', () => {
    expect(lastDayBefore('2026-11-24', noon)).toBe(today);
    expect(lastDayBefore('2026-12-20', noon)).toBe(parseDay('2026-12-19'));
    for (const none of [undefined, '', '2026-11-23', '2026-11-01', '2026-02-30', 'tomorrow']) expect(lastDayBefore(none, noon), String(none)).toBeUndefined();
  });
});

describe('dueQueue', () => {
  const old = (id: string, daysAgo: number, change = {}): ProgressEvent => answered(id, {at: noon - daysAgo * dayMs, correct: false, ...change});
  const queue = (events: readonly ProgressEvent[], limit: number, lastDay?: number): string[] => dueQueue(cards(events, bank, lastDay), noon, limit).map(({id}) => id);

  it('has what is due today and what is late, and nothing else', () => {
    expect(queue([old('q-01', 1), old('q-02', 9), old('q-04', 1, {correct: true}), old('q-06', 0)], 10).sort()).toEqual(['q-01', 'q-02']);
  });
  it('keeps to its limit, with what is most likely forgotten', () => {
    const events = [old('q-01', 1), old('q-02', 9), old('q-04', 3)];
    expect(queue(events, 1)).toEqual(['q-02']);
    expect(queue(events, 2).sort()).toEqual(['q-02', 'q-04']);
    expect(queue(events, 0)).toEqual([]);
    expect(queue(events, -1)).toEqual([]);
  });
  it('puts what has changed first', () => {
    expect(queue([old('q-01', 30), old('q-05', 1)], 1)).toEqual(['q-05']);
  });
  it('does not ask twice a day, though the exam is tomorrow', () => {
    const events = [old('q-01', 1), old('q-02', 0), old('q-04', 4, {confidence: 'sure', correct: true})];
    expect(queue(events, 9, today).sort(), 'what would come later has its last look').toEqual(['q-01', 'q-04']);
    expect(nextDue(cards(events, bank, today), noon)).toBeUndefined();
  });
  it('mixes lessons, repeats nothing, and is the same every time', () => {
    fc.assert(
      fc.property(log, fc.integer({min: 0, max: 25}), (events, limit) => {
        const all = cards(events, bank);
        const asked = dueQueue(all, noon + 3 * dayMs, limit);
        expect(asked.length).toBeLessThanOrEqual(limit);
        expect(new Set(asked.map(({id}) => id)).size).toBe(asked.length);
        expect(dueQueue(all.toReversed(), noon + 3 * dayMs, limit).map(({id}) => id).sort()).toEqual(asked.map(({id}) => id).sort());
        const most = Math.max(0, ...bank.pages.map(([page]) => asked.filter((c) => c.page === page).length));
        if (most <= Math.ceil(asked.length / 2)) expect(asked.filter((c, i) => i > 0 && c.page === asked[i - 1]!.page)).toEqual([]);
      }),
    );
  });
});

describe('forecast', () => {
  it('counts what falls due on each day, late ones today', () => {
    const events = [answered('q-01', {correct: false, at: noon - 5 * dayMs}), answered('q-02', {correct: false}), answered('q-04'), answered('q-06')];
    expect(forecast(cards(events, bank), noon, 4)).toEqual([
      {day: '2026-11-23', count: 1},
      {day: '2026-11-24', count: 1},
      {day: '2026-11-25', count: 0},
      {day: '2026-11-26', count: 2},
    ]);
    expect(forecast([], noon, 0)).toEqual([]);
    expect(nextDue(cards(events, bank), noon)).toBe(inDays(1));
  });
  it('agrees with the queue today, and has every card once', () => {
    fc.assert(
      fc.property(log, fc.option(fc.integer({min: 0, max: 20}), {nil: undefined}), (events, exam) => {
        const all = cards(events, bank, exam === undefined ? undefined : today + exam);
        const counts = forecast(all, noon, 36_600).map(({count}) => count);
        expect(counts[0]).toBe(dueQueue(all, noon, 100).length);
        const spent = all.filter((c) => !c.changed && dayOf(c.due) <= today && dayOf(c.last) === today);
        expect(counts.reduce((a, b) => a + b, 0)).toBe(all.length - spent.length);
      }),
      {numRuns: 30},
    );
  });
});

describe('planUntil', () => {
  const events = [answered('q-01', {correct: false, at: noon - 3 * dayMs}), answered('q-02', {correct: false, at: noon - 2 * dayMs}), answered('q-04', {confidence: 'sure', at: noon - dayMs})];
  it('walks day by day, and what was asked comes back', () => {
    const plan = planUntil(cards(events, bank, today + 5), noon, today + 5, 1);
    expect(plan.map(({day}) => day)).toEqual([0, 1, 2, 3, 4, 5].map((n) => nameOf(today + n)));
    expect(plan.map(({due, asked}) => [due, asked]).slice(0, 2)).toEqual([
      [2, 1],
      [1, 1],
    ]);
    expect(plan.at(-1), 'the last day holds a last look').toMatchObject({asked: 1});
    expect(plan.at(-1)!.lastLooks).toBeGreaterThan(0);
    expect(plan.at(-1)!.due).toBeGreaterThan(1);
  });
  it('counts what was done today', () => {
    const all = cards(events, bank, today + 2);
    expect(planUntil(all, noon, today + 2, 2, 1)[0]).toMatchObject({due: 2, asked: 1});
    expect(planUntil(all, noon, today + 2, 2, 5)[0]).toMatchObject({due: 2, asked: 0});
  });
  it('keeps to the limit, leaves nothing out, and ends on the last day', () => {
    fc.assert(
      fc.property(log, fc.integer({min: 0, max: 40}), fc.integer({min: 0, max: 10}), (events, days, limit) => {
        const all = cards(events, bank, today + days);
        const plan = planUntil(all, noon, today + days, limit);
        expect(plan).toHaveLength(days + 1);
        expect(plan[0]!.due).toBe(dueQueue(all, noon, 100).length);
        for (const [i, {due, asked, lastLooks}] of plan.entries()) {
          expect(asked).toBe(Math.min(limit, due));
          expect(lastLooks).toBeLessThanOrEqual(due);
          // What is left over waits for the next day.
          if (i > 0) expect(due).toBeGreaterThanOrEqual(plan[i - 1]!.due - plan[i - 1]!.asked);
        }
      }),
    );
  });
  it('has an end', () => {
    expect(planUntil([], noon, today + 5000, 20)).toHaveLength(366);
    expect(planUntil([], noon, today - 1, 20)).toEqual([]);
  });
});
