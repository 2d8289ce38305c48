import {describe, expect, it} from 'vitest';
import type {Status} from './release';
import {megabytes, progressWords, stateWords, troubleWords} from './words';

const part = {files: 2, bytes: 5_000_000, sent: 1_240_000};
const all = {files: 9, bytes: 15_229_000, sent: 3_421_000};
const status = (more: Partial<Status>): Status => ({release: 'r', wish: 'everything', done: part, all, ...more});

it.each([[0, '0.0\u00a0MB'], [1_240_000, '1.2\u00a0MB'], [15_229_000, '15\u00a0MB']])('%d bytes are %s', (bytes, words) => expect(megabytes(bytes)).toBe(words));

it('says how far it has come', () => expect(progressWords(part, all)).toBe('2 of 9 files, 1.2\u00a0MB of 3.4\u00a0MB'));

it('has words of its own for every trouble, each with a way on', () => {
  const words = (['network', 'server', 'changed', 'quota', 'unknown'] as const).map(troubleWords);
  expect(new Set(words).size).toBe(5);
  for (const text of words) expect(text).toMatch(/go on|try again/i);
  expect(() => troubleWords('other' as 'unknown')).toThrow(/unexpected value "other"/);
});

describe('what is said aloud', () => {
  it.each([
    [status({}), /is being kept/],
    [status({done: all}), /whole site is on this device/],
    [status({trouble: 'quota'}), /no more space/],
    [status({wish: 'paused'}), /^Stopped/],
    [status({wish: 'nothing'}), /^$/],
    [status({wish: 'nothing', done: all}), /^$/],
  ])('%# %s', (now, words) => expect(stateWords(now)).toMatch(words));
});
