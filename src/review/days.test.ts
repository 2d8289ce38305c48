import {isMainThread} from 'node:worker_threads';
import fc from 'fast-check';
import {afterEach, describe, expect, it} from 'vitest';
import {asUtc, dayOf, nameOf, parseDay, startOf} from './days';

const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

describe('days of the calendar', () => {
  it.each(['UTC', 'America/Los_Angeles', 'Europe/Berlin', 'Pacific/Kiritimati', 'Asia/Kolkata'])('go by the clock on the wall: %s', (tz) => {
    process.env['TZ'] = tz;
    for (const [y, m, d] of [
      [2026, 10, 30],
      [2026, 2, 29],
      [2026, 9, 25],
      [2028, 1, 29],
    ] as const) {
      const name = `${y}-${String(m + 1).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
      for (const [h, min] of [
        [0, 0],
        [12, 0],
        [23, 59],
      ] as const) {
        expect(nameOf(dayOf(new Date(y, m, d, h, min).getTime()))).toBe(name);
      }
      const day = parseDay(name)!;
      expect(startOf(day)).toBe(new Date(y, m, d).getTime());
      expect(dayOf(startOf(day) - 1)).toBe(day - 1);
    }
  });
  // A worker thread, in which mutation tests run, cannot change its time zone.
  it.runIf(isMainThread)('begin when they begin there', () => {
    process.env['TZ'] = 'America/Los_Angeles';
    expect(startOf(parseDay('2026-11-30')!)).toBe(Date.UTC(2026, 10, 30, 8));
    expect(nameOf(dayOf(Date.UTC(2026, 10, 30, 7, 59)))).toBe('2026-11-29');
  });
  it('are numbers that come back', () => {
    fc.assert(
      fc.property(fc.integer({min: 0, max: 2_000_000}), (day) => {
        expect(dayOf(startOf(day))).toBe(day);
        expect(parseDay(nameOf(day))).toBe(day <= 376_199 ? day : undefined);
        expect(asUtc(day).toISOString()).toMatch(/T00:00:00\.000Z$/);
      }),
    );
  });
  it('survive any clock', () => {
    fc.assert(
      fc.property(fc.double({noNaN: true}), (ms) => {
        expect(Number.isInteger(dayOf(ms))).toBe(true);
        expect(nameOf(dayOf(ms))).toMatch(/^\d{4}-\d\d-\d\d$/);
      }),
    );
    expect(dayOf(-1e300)).toBe(0);
    expect(nameOf(dayOf(1e300))).toBe('9999-12-31');
  });
  it('are read from nothing but a day', () => {
    for (const bad of [undefined, '', '2026-02-30', '2026-13-01', '2026-1-1', '30.11.2026', '1969-12-31', '3026-01-01', '2026-11-30T00:00', ' 2026-11-30']) expect(parseDay(bad), String(bad)).toBeUndefined();
    expect(nameOf(parseDay('2026-11-30')!)).toBe('2026-11-30');
  });
});
