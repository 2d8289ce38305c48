import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {SearchClient} from './client';
import {BOX_LIMITS, PAGE_LIMITS} from './results';
import {memory} from './plugin/fixture';
import {statusOf} from './words';

const text = (parts: readonly {readonly text: string}[]): string => parts.map((part) => part.text).join('');

describe('SearchClient', () => {
  it('leads to a section, with its headings and an excerpt', async () => {
    const client = await SearchClient.open(memory().read);
    const [page] = (await client.search('gsi', BOX_LIMITS)).pages;
    const [section] = page?.sections ?? [];
    expect(page?.title).toBe('Amazon DynamoDB');
    expect(section?.url).toBe('/services/dynamodb#indexes');
    expect(text(section?.path[0] ?? [])).toBe('Indexes');
    expect(text(section?.excerpt ?? [])).toContain('global secondary index');
  });

  it('loads nothing twice', async () => {
    const {read, asked} = memory();
    const client = await SearchClient.open(read);
    await client.search('gsi', BOX_LIMITS);
    const once = asked.length;
    await client.search('gsi', BOX_LIMITS);
    expect(asked).toHaveLength(once);
    expect(new Set(asked).size).toBe(once);
  });

  it('loads no text of a page that it does not show', async () => {
    const {read, asked} = memory();
    const client = await SearchClient.open(read);
    await client.search('lambda concurrency', {...BOX_LIMITS, pages: 1});
    expect(asked.filter((name) => name.startsWith('page-'))).toHaveLength(1);
  });

  it('marks what it corrected, and says so', async () => {
    const client = await SearchClient.open(memory().read);
    const results = await client.search('dynamdb', PAGE_LIMITS);
    expect(results.corrected).toEqual(['dynamodb']);
    expect(statusOf(results)).toMatch(/^\d+ results in \d pages, searching for “dynamodb”$/);
    expect(results.pages.flatMap((page) => page.sections.flatMap((section) => section.excerpt)).some((part) => part.hit && part.text === 'DynamoDB')).toBe(true);
  });

  it('still names a page whose text cannot be had, and asks for it again', async () => {
    const {read} = memory();
    let broken = true;
    const client = await SearchClient.open((name) => (broken && name.startsWith('page-') ? Promise.reject(new Error('offline')) : read(name)));
    expect((await client.search('gsi', BOX_LIMITS)).pages[0]).toEqual({
      url: '/services/dynamodb',
      title: 'Amazon DynamoDB',
      sections: [{url: '/services/dynamodb', path: [], excerpt: []}],
    });
    broken = false;
    expect((await client.search('gsi', BOX_LIMITS)).pages[0]?.sections[0]?.url).toBe('/services/dynamodb#indexes');
  });

  it('fails when the index cannot be had', async () => {
    await expect(SearchClient.open(() => Promise.reject(new Error('offline')))).rejects.toThrow('offline');
  });

  it('answers any input', async () => {
    const client = await SearchClient.open(memory().read);
    await fc.assert(
      fc.asyncProperty(fc.string({unit: 'binary', maxLength: 300}), async (query) => {
        expect((await client.search(query, BOX_LIMITS)).query).toBe(query);
      }),
    );
  });
});

describe('statusOf', () => {
  it('counts in words', () => {
    const section = {url: '/a#b', path: [], excerpt: []};
    const page = (sections: number) => ({url: '/a', title: 'A', sections: Array.from({length: sections}, () => section)});
    expect(statusOf({query: 'x', pages: [page(1)], total: 1, corrected: []})).toBe('1 result in 1 page');
    expect(statusOf({query: 'x', pages: [page(3), page(2)], total: 2, corrected: []})).toBe('5 results in 2 pages');
    expect(statusOf({query: ' zzz ', pages: [], total: 0, corrected: []})).toBe('No results for “zzz”.');
  });
});
