import {expect, test} from 'vitest';
import {belongs, moved, moveOfKey, shift} from './steps';

test('goes from the whole picture through the steps and stops at both ends', () => {
  const way = (['next', 'next', 'next', 'next', 'previous', 'first', 'last', 'previous', 'all', 'previous'] as const).reduce<number[]>((places, move) => [...places, moved(places.at(-1) ?? 0, move, 3)], [0]);
  expect(way).toEqual([0, 1, 2, 3, 3, 2, 1, 3, 2, 0, 0]);
});

test('a move that is none is refused', () => {
  expect(() => moved(0, 'sideways' as 'next', 3)).toThrow('Unknown move sideways');
});

test('the keys of the bar', () => {
  expect(['ArrowRight', 'ArrowLeft', 'Home', 'End', 'Escape', 'ArrowDown', 'toString'].map(moveOfKey)).toEqual(['next', 'previous', 'first', 'last', 'all', undefined, undefined]);
});

test('a part belongs to the steps of its list, whole numbers only', () => {
  expect([belongs('1 12', 1), belongs('1 12', 12), belongs('1 12', 2), belongs(undefined, 0)]).toEqual([true, true, false, false]);
});

test('scrolls as little as possible, and shows the beginning of what is larger than the window', () => {
  expect(shift(50, 80, 0, 100)).toBe(0);
  expect(shift(-20, 10, 0, 100)).toBe(-20);
  expect(shift(90, 130, 0, 100)).toBe(30);
  expect(shift(90, 400, 0, 100)).toBe(90);
});
