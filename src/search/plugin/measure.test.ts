import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {fixture} from './fixture';
import type {TestQuery} from '../queries';
import {buildIndex} from './build';
import {coldSearch, describeMisses, measureQuality, readIndex} from './measure';

const files = buildIndex(fixture);
const query = (q: string, page: string): TestQuery => ({q, kind: 'name', pages: [page]});

describe('measureQuality', () => {
  it('counts the right page first', async () => {
    const quality = await measureQuality(coldSearch(files), '/', [query('lambda', '/services/lambda'), query('gsi', '/services/dynamodb')]);
    expect(quality).toEqual({count: 2, first: 1, firstThree: 1, misses: []});
  });

  it('tells a near miss from a far one, in words', async () => {
    const quality = await measureQuality(coldSearch(files), '/', [query('dynamodb', '/services/dax'), query('lambda', '/services/ecs')]);
    expect(quality).toMatchObject({first: 0, firstThree: 0.5});
    expect(describeMisses(quality)).toBe(
      'name: “dynamodb” expected /services/dax, found it at place 2 in /services/dynamodb, /services/dax, /about/sources\n' +
        'name: “lambda” expected /services/ecs, found it nowhere in /services/lambda, /about/sources',
    );
  });
});

describe('coldSearch', () => {
  it('pays for the index once', async () => {
    const search = coldSearch(files);
    const {bytes} = await search('lambda');
    expect(bytes).toBeGreaterThan(0);
    expect((await search('lambda')).bytes).toBe(0);
  });
});

describe('readIndex', () => {
  it('fails when nothing was built', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'search-'));
    expect(() => readIndex(folder)).toThrow(`Expected a search index in ${path.join(folder, 'search-index')}, found none. Build the site first: npm run build`);
    await rm(folder, {recursive: true});
  });
});
