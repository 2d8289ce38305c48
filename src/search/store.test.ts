import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import {BOX_LIMITS} from './results';
import {buildIndex} from './plugin/build';
import {fixture} from './plugin/fixture';
import {forgetSearch, search} from './store';

const files = buildIndex(fixture);
const limits = BOX_LIMITS;
const asked = vi.fn((url: string) => Promise.resolve(new Response(files.get(url.split('/').at(-1) ?? ''))));

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', asked);
  vi.stubGlobal('navigator', {});
  asked.mockClear();
});
afterEach(() => {
  forgetSearch();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

// The tab is gone, or the site was published again: what was under way must not go on and touch what is no longer there.
it('starts nothing when the answer comes after the index was forgotten', async () => {
  const answer = search('lambda', limits, '/');
  forgetSearch();
  await answer;
  asked.mockClear();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(asked).not.toHaveBeenCalled();
});

it('stops what was about to start when the index is forgotten', async () => {
  await search('lambda', limits, '/');
  forgetSearch();
  asked.mockClear();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(asked).not.toHaveBeenCalled();
});

it('keeps the rest of the index a while after the answer, once', async () => {
  await search('lambda', limits, '/');
  asked.mockClear();
  await search('lambda', limits, '/');
  await vi.advanceTimersByTimeAsync(5_000);
  const fetched = asked.mock.calls.map(([url]) => url);
  expect(fetched.length).toBeGreaterThan(0);
  expect(new Set(fetched).size).toBe(fetched.length);
  asked.mockClear();
  await search('lambda', limits, '/');
  await vi.advanceTimersByTimeAsync(5_000);
  expect(asked).not.toHaveBeenCalled();
});
