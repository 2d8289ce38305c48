// The gate: what candidates type finds the page that they need. Runs on the built site (npm run build goes before).
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {load} from 'cheerio';
import {describe, expect, it} from 'vitest';
import {lessons} from '../content/pages';
import {budgets} from '../delivery';
import type {PageText} from './format';
import {coldSearch, describeMisses, measureQuality, readIndex} from './plugin/measure';
import type {Answer} from './plugin/measure';
import {GATE, queries} from './queries';

const build = path.resolve(__dirname, '..', '..', 'build');
const baseUrl = process.env['BASE_URL'] ?? '/';

/** Fails when nothing is built: a gate that is skipped is open. */
const files = readIndex(build);

describe('the search of the built site', () => {
  it(`has the right page first for ${GATE.first * 100} % of the queries and among three for ${GATE.firstThree * 100} %`, async () => {
    const quality = await measureQuality(coldSearch(files), baseUrl);
    const report = `${(quality.first * 100).toFixed(1)} % first, ${(quality.firstThree * 100).toFixed(1)} % among three\n${describeMisses(quality)}`;
    expect(quality.first, report).toBeGreaterThanOrEqual(GATE.first);
    expect(quality.firstThree, report).toBeGreaterThanOrEqual(GATE.firstThree);
  });

  it('leads to sections of pages', async () => {
    const core = JSON.parse(files.get('index.json') ?? '') as {pages: {url: string; text: string}[]};
    for (const page of core.pages.filter(({url}) => /\/(services|topics)\//.test(url))) {
      const {sections} = JSON.parse(files.get(page.text) ?? '') as {sections: {anchor: string}[]};
      expect(sections.map(({anchor}) => anchor), page.url).not.toContain('');
    }
    await expect(coldSearch(files)('')).resolves.toEqual({pages: [], bytes: expect.any(Number) as number});
  });

  it('keeps the budgets: before the first answer, and for each after it', async () => {
    // The engine and the panel are about 20 kB of the first.
    const CODE = 20_000;
    const costs = await Promise.all(queries.map(async ({q}) => [q, (await coldSearch(files)(q)).bytes] as const));
    expect(costs.filter(([, bytes]) => bytes > budgets.firstSearch - CODE)).toEqual([]);
    const further = await Promise.all(
      queries.map(async ({q}): Promise<[string, Answer]> => {
        const search = coldSearch(files);
        await search('lambda');
        return [q, await search(q)];
      }),
    );
    expect(further.filter(([, {bytes}]) => bytes > budgets.furtherSearch).map(([q, {bytes}]) => [q, bytes])).toEqual([]);
  });

  it('has no quiz question in it', () => {
    const core = JSON.parse(files.get('index.json') ?? '') as {pages: {text: string}[]};
    const indexed = core.pages.map(({text}) => (JSON.parse(files.get(text) ?? '') as PageText).sections.map((section) => section.text).join(' ')).join(' ');
    const stems = lessons.flatMap(({kind, slug}) => {
      const $ = load(readFileSync(path.join(build, kind, `${slug}.html`), 'utf8'));
      return $('[data-question-id] p').toArray().map((p) => $(p).text().replace(/\s+/g, ' ').trim());
    });
    const long = stems.filter((stem) => stem.length > 60);
    expect(long.length).toBeGreaterThan(100);
    expect(long.filter((stem) => indexed.includes(stem))).toEqual([]);
  });
});

describe('the queries', () => {
  it('are at least 90, over every lesson, and name only lessons', () => {
    const known = lessons.map(({kind, slug}) => `/${kind}/${slug}`);
    expect(queries.length).toBeGreaterThanOrEqual(90);
    expect(known.filter((url) => !queries.some((query) => query.pages.includes(url)))).toEqual([]);
    expect(queries.flatMap((query) => query.pages).filter((url) => !known.includes(url))).toEqual([]);
    expect(new Set(queries.map((query) => query.q)).size).toBe(queries.length);
  });
});
