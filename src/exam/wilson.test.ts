import fc from 'fast-check';
import {expect, it} from 'vitest';
import {wilson} from './wilson';

// From the definition: the p for which |right/total - p| = 1.96 * sqrt(p (1 - p) / total), found by bisection.
it.each([
  [0, 10, 0, 0.2775],
  [1, 10, 0.0179, 0.4042],
  [5, 10, 0.2366, 0.7634],
  [10, 10, 0.7225, 1],
  [46, 65, 0.588, 0.8042],
  [1, 1, 0.2065, 1],
])('%i of %i', (right, total, low, high) => {
  const share = wilson(right, total);
  expect(share.low).toBeCloseTo(low, 4);
  expect(share.high).toBeCloseTo(high, 4);
  expect([share.right, share.total]).toEqual([right, total]);
});

it('knows nothing when nothing was asked', () => {
  expect(wilson(0, 0)).toEqual({right: 0, total: 0, low: 0, high: 1});
});

it('holds the share, stays within 0 and 1, mirrors, and narrows with more questions', () => {
  fc.assert(
    fc.property(fc.integer({min: 1, max: 2000}).chain((total) => fc.tuple(fc.integer({min: 0, max: total}), fc.constant(total))), ([right, total]) => {
      const {low, high} = wilson(right, total);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low).toBeLessThanOrEqual(right / total);
      expect(high).toBeGreaterThanOrEqual(right / total);
      const mirror = wilson(total - right, total);
      expect(mirror.low).toBeCloseTo(1 - high, 9);
      expect(mirror.high).toBeCloseTo(1 - low, 9);
      const more = wilson(right * 4, total * 4);
      expect(more.high - more.low).toBeLessThan(high - low);
    }),
  );
});

it('refuses what is no count', () => {
  for (const [right, total] of [[2, 1], [-1, 1], [0.5, 1], [0, Number.NaN]] as const) {
    expect(() => wilson(right, total)).toThrow(`expected counts with 0 <= right <= total; found ${right} of ${total}`);
  }
});
