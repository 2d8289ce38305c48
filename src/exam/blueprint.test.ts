import fc from 'fast-check';
import {expect, test} from 'vitest';
import {allocate} from './blueprint';

test('divides 65 and 50 questions by the weights of both guides', () => {
  expect(allocate([32, 26, 24, 18], 65)).toEqual([21, 17, 15, 12]);
  expect(allocate([30, 26, 22, 22], 65)).toEqual([20, 17, 14, 14]);
  expect(allocate([32, 26, 24, 18], 50)).toEqual([16, 13, 12, 9]);
  expect(allocate([30, 26, 22, 22], 50)).toEqual([15, 13, 11, 11]);
});

test('gives a tie to the earlier one', () => {
  expect(allocate([1, 1], 3)).toEqual([2, 1]);
  expect(allocate([1, 1, 1, 1], 2)).toEqual([1, 1, 0, 0]);
  expect(allocate([1, 1], 0)).toEqual([0, 0]);
});

test('the counts sum to n, and each is within one of its exact share', () => {
  const weights = fc.array(fc.integer({min: 0, max: 100}), {minLength: 1, maxLength: 8}).filter((w) => w.some((x) => x > 0));
  fc.assert(
    fc.property(weights, fc.integer({min: 0, max: 500}), (w, n) => {
      const counts = allocate(w, n);
      const total = w.reduce((a, b) => a + b, 0);
      expect(counts.reduce((a, b) => a + b, 0)).toBe(n);
      counts.forEach((c, i) => {
        expect(Number.isInteger(c)).toBe(true);
        expect(Math.abs(c - ((w[i] ?? 0) * n) / total)).toBeLessThan(1);
        if (w[i] === 0) expect(c).toBe(0);
      });
    }),
  );
});

test('says what is wrong with its input', () => {
  expect(() => allocate([1], 1.5)).toThrow('the number of questions must be a whole number, 0 or more; found 1.5');
  expect(() => allocate([1], -1)).toThrow('the number of questions must be a whole number, 0 or more; found -1');
  expect(() => allocate([1, -2], 3)).toThrow('weights must be 0 or more; found 1, -2');
  expect(() => allocate([0, 0], 3)).toThrow('at least one weight must be above 0');
});
