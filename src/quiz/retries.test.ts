import {expect, it, vi} from 'vitest';
import {retries} from './retries';

it('keeps what was opened, and tells those who listen', () => {
  const heard = vi.fn();
  const stop = retries.subscribe(heard);
  const before = retries.get();
  retries.set({a: 2});
  retries.set({b: 3});
  expect(retries.get()).toEqual({a: 2, b: 3});
  // A new object each time: React compares.
  expect(retries.get()).not.toBe(before);
  retries.set({a: 0});
  expect(retries.get()).toEqual({a: 0, b: 3});
  expect(heard).toHaveBeenCalledTimes(3);
  stop();
  retries.set({a: 4});
  expect(heard).toHaveBeenCalledTimes(3);
});
