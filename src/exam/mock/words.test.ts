import fc from 'fast-check';
import {expect, it} from 'vitest';
import {wilson} from '../wilson';
import {announcedAt, announcement, dateInWords, dayOf, list, minutesInWords, percent, plural, rangeInWords, rangeOf, runs, timeInWords} from './words';

const min = 60_000;

it('shares in words', () => {
  expect(percent(wilson(46, 65))).toBe('71\u00a0%');
  expect(percent(wilson(0, 0))).toBe('–');
  expect(rangeOf(wilson(46, 65))).toEqual([59, 80]);
  expect(rangeInWords(wilson(46, 65))).toBe('between 59\u00a0% and 80\u00a0%');
});

it('counts in words', () => {
  expect([plural(1, 'question'), plural(2, 'question'), plural(0, 'is', 'are')]).toEqual(['1 question', '2 questions', '0 are']);
  expect([list([]), list([4]), list([4, 17]), list([4, 17, 60])]).toEqual(['', '4', '4 and 17', '4, 17 and 60']);
});

it('draws numbers in a row together', () => {
  expect([[], [4], [4, 5], [4, 5, 6], [1, 2, 3, 7, 9, 10, 20, 21, 22, 23]].map(runs)).toEqual(['', '4', '4 and 5', '4 to 6', '1 to 3, 7, 9, 10 and 20 to 23']);
});

it('minutes in words', () => {
  expect([0, 45, 60, 65, 130, 260].map(minutesInWords)).toEqual(['0 min', '45 min', '1 h', '1 h 5 min', '2 h 10 min', '4 h 20 min']);
});

it('time left: minutes that have begun, and seconds for the last ten', () => {
  expect([130 * min, 130 * min - 1, 129 * min, 10 * min + 1, 10 * min, 10 * min - 1000, 60_000, 59_001, 1, 0].map(timeInWords)).toEqual(['2 h 10 min', '2 h 10 min', '2 h 9 min', '11 min', '10 min', '9 min 59 s', '1 min', '1 min', '1 s', '0 s']);
});

it('announces at 60, 30, 10, 5 and 1 minutes', () => {
  expect(announcement(61 * min, 60 * min)).toBe('60 minutes left');
  expect(announcement(60 * min, 60 * min - 1)).toBeNull();
  expect(announcement(31 * min, 30 * min - 1)).toBe('30 minutes left');
  expect(announcement(61_000, 60_000)).toBe('1 minute left');
  expect(announcement(90 * min, 4 * min)).toBe('5 minutes left');
  expect(announcement(61_000, 0)).toBeNull();
  expect(announcement(1000, 1000)).toBeNull();
});

it('announces each of them once, however the clock ticks', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({min: 1, max: 40_000}), {minLength: 400, maxLength: 500}), (ticks) => {
      const said: string[] = [];
      let left = 65 * min;
      for (const tick of ticks) {
        const now = left - tick;
        const text = announcement(left, now);
        if (text !== null) said.push(text);
        left = now;
      }
      const passed = announcedAt.filter((m) => left <= m * min);
      // Two marks lie at least four minutes apart, so no tick passes two; the last may fall together with the end.
      expect(said).toEqual(passed.slice(0, said.length).map((m) => plural(m, 'minute') + ' left'));
      expect(passed.length - said.length).toBeLessThanOrEqual(1);
    }),
    {numRuns: 30},
  );
});

it('dates by the clock of the device', () => {
  const at = new Date(2026, 10, 3, 14, 5).getTime();
  expect([dateInWords(at), dayOf(at)]).toEqual(['3 November 2026, 14:05', '2026-11-03']);
});
