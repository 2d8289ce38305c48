import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {nameOf, parseDay} from './days';
import {isPlausible, limitOf, planEnd, planRows} from './plan-rows';
import type {PlanDay} from './schedule';

const today = parseDay('2026-11-23')!;
const plan = (days: readonly (readonly [due: number, asked: number])[]): PlanDay[] => days.map(([due, asked], i) => ({day: nameOf(today + i), due, asked, lastLooks: Math.min(due, 2)}));

describe('planRows', () => {
  it('shows a short plan day by day', () => {
    expect(planRows(plan([[3, 2], [1, 1]]))).toEqual([
      {from: today, to: today, asked: 2, left: 1},
      {from: today + 1, to: today + 1, asked: 1, left: 0},
    ]);
    expect(planRows([])).toEqual([]);
  });
  it('shows a long one by the week after the first, and its last day alone', () => {
    const rows = planRows(plan(Array.from({length: 25}, (_, i) => [i, 1] as const)));
    expect(rows.map(({from, to}) => [from - today, to - today])).toEqual([...[0, 1, 2, 3, 4, 5, 6].map((d) => [d, d]), [7, 13], [14, 20], [21, 23], [24, 24]]);
    expect(rows[7]).toMatchObject({asked: 7, left: 12});
  });
  it('loses no day and no question', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(50), fc.nat(20)), {maxLength: 120}), (days) => {
        const given = plan(days.map(([due, asked]) => [due, Math.min(due, asked)] as const));
        const rows = planRows(given);
        expect(rows.reduce((sum, r) => sum + r.asked, 0)).toBe(given.reduce((sum, d) => sum + d.asked, 0));
        expect(rows.flatMap(({from, to}) => Array.from({length: to - from + 1}, (_, i) => from + i))).toEqual(given.map((_, i) => today + i));
        if (given.length > 0) expect(rows.at(-1)!.left).toBe(given.at(-1)!.due - given.at(-1)!.asked);
        expect(rows.length).toBeLessThanOrEqual(9 + Math.ceil(days.length / 7));
      }),
    );
  });
});

describe('what the page says of the plan', () => {
  it('is what its last day leaves out', () => {
    expect(planEnd(plan([[1, 1], [9, 5]]))).toEqual({day: '2026-11-24', due: 9, lastLooks: 2, left: 4});
    expect(planEnd([])).toBeUndefined();
  });
});

describe('the settings', () => {
  it('hold a limit, or twenty', () => {
    expect(['5', '100', '999'].map(limitOf)).toEqual([5, 100, 999]);
    for (const none of [undefined, '', '0', '-5', '1000', '1e3', 'many', ' 5']) expect(limitOf(none), String(none)).toBe(20);
  });
  it('keep a date once it is typed in full', () => {
    expect(['', '2026-12-20', '2020-01-01', '2099-12-31'].map(isPlausible)).toEqual([true, true, true, true]);
    expect(['0002-12-20', '0202-12-20', '2019-12-31', '2100-01-01', '2026-02-30', 'x'].map(isPlausible)).toEqual([false, false, false, false, false, false]);
  });
});
