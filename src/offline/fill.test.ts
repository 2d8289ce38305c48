import {createHash} from 'node:crypto';
import {describe, expect, it} from 'vitest';
import {fill, revisionOf, TroubleError, troubleOf} from './fill';
import type {KeptFile} from './release';

const files: KeptFile[] = Array.from({length: 10}, (_, i) => ({path: `f${i}`, revision: '', bytes: 1, sent: 1, group: 'rest'}));
const tick = (): Promise<void> => new Promise((done) => setTimeout(done, 1));

describe('fill', () => {
  it('gets every file once, so many at a time', async () => {
    const got: string[] = [];
    const done: string[] = [];
    let now = 0;
    let most = 0;
    const get = async ({path}: KeptFile): Promise<void> => {
      most = Math.max(most, ++now);
      await tick();
      now--;
      got.push(path);
    };
    expect(await fill(files, {get, lanes: 3, onDone: ({path}) => done.push(path)})).toBeUndefined();
    expect(got.sort()).toEqual(files.map(({path}) => path));
    expect(done.sort()).toEqual(got);
    expect(most).toBe(3);
  });

  it('begins nothing after a failure, and hands over the first', async () => {
    const begun: string[] = [];
    const get = async ({path}: KeptFile): Promise<void> => {
      begun.push(path);
      await tick();
      if (path === 'f2' || path === 'f3') throw new TroubleError('server', path);
    };
    expect(await fill(files, {get, lanes: 2})).toMatchObject({trouble: 'server', message: 'f2'});
    expect(begun).toEqual(['f0', 'f1', 'f2', 'f3']);
  });

  it('stops when it is asked to', async () => {
    const got: string[] = [];
    const get = async ({path}: KeptFile): Promise<void> => void got.push(path);
    expect(await fill(files, {get, lanes: 1, mayGoOn: () => got.length < 4})).toBeUndefined();
    expect(got).toHaveLength(4);
  });

  it('has nothing to do without files', async () => expect(await fill([], {get: () => Promise.reject(new Error('asked'))})).toBeUndefined());
});

it.each([
  [new TroubleError('changed', ''), 'changed'],
  [new TypeError('Failed to fetch'), 'network'],
  [new DOMException('full', 'QuotaExceededError'), 'quota'],
  [new RangeError('?'), 'unknown'],
  ['?', 'unknown'],
])('%s is the trouble %s', (error, trouble) => expect(troubleOf(error)).toBe(trouble));

it('names a content as the build does', async () => {
  const bytes = new TextEncoder().encode('a lesson');
  expect(revisionOf(await crypto.subtle.digest('SHA-256', bytes))).toBe(createHash('sha256').update('a lesson').digest('hex').slice(0, 16));
});
