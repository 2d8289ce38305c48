import {readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {cacheNames, leftOver, letGo, tookOver} from './cache-names';
import {NO_MEMORY} from './release';

const names = cacheNames('/dva/');

describe('names', () => {
  it('are told from those of other sites of the same origin', () => {
    expect(names.isOurs(names.release('a'))).toBe(true);
    expect(cacheNames('/').isOurs(names.pages)).toBe(false);
    expect(cacheNames('/dva/x/').isOurs(names.pages)).toBe(false);
    expect(names.isOurs('workbox-runtime')).toBe(false);
  });

  it('begin as static/sw.js expects, which removes them', () => {
    const source = readFileSync(path.resolve(__dirname, '../../static/sw.js'), 'utf8');
    expect(source).toContain('`dva ${new URL(self.registration.scope).pathname} `');
    expect(names.memory.startsWith('dva /dva/ ')).toBe(true);
  });
});

describe('leftOver', () => {
  const existing = [names.memory, names.pages, names.assets, names.release('1'), names.release('2'), names.release('3'), cacheNames('/').release('1')];

  it('is every release of this site that is neither served nor open', () => {
    expect(leftOver(existing, names, '3', NO_MEMORY)).toEqual([names.release('1'), names.release('2')]);
    expect(leftOver(existing, names, '3', {...NO_MEMORY, previous: {id: '2', clients: ['a']}})).toEqual([names.release('1')]);
  });
});

describe('tookOver', () => {
  it('holds on to the release of open pages', () => {
    expect(tookOver({wish: 'everything', tools: true, active: '1', complete: '1'}, '2', ['a', 'b'], true)).toEqual({wish: 'everything', tools: true, active: '2', complete: '2', previous: {id: '1', clients: ['a', 'b']}});
  });

  it('holds on to nothing without open pages, or in a first visit', () => {
    expect(tookOver({...NO_MEMORY, active: '1', complete: '1'}, '2', [], false)).toEqual({...NO_MEMORY, active: '2'});
    expect(tookOver(NO_MEMORY, '2', ['a'], false)).toEqual({...NO_MEMORY, active: '2'});
  });

  it('changes nothing when the same release takes over again', () => {
    const memory = {...NO_MEMORY, active: '2', previous: {id: '1', clients: ['a']}};
    expect(tookOver(memory, '2', ['b'], false)).toEqual(memory);
  });
});

describe('letGo', () => {
  const memory = {...NO_MEMORY, active: '2', previous: {id: '1', clients: ['a', 'b']}};

  it('waits until the last page of the old release is closed', () => {
    expect(letGo(memory, ['b', 'c'])).toBe(memory);
    expect(letGo(memory, ['c'])).toEqual({...NO_MEMORY, active: '2'});
    expect(letGo(NO_MEMORY, [])).toBe(NO_MEMORY);
  });
});
