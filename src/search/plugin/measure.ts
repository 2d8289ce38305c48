import {existsSync, readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {gzipSync} from 'node:zlib';
import {SearchClient} from '../client';
import {BOX_LIMITS} from '../results';
import {INDEX_FOLDER} from '../format';
import {queries as allQueries} from '../queries';
import type {TestQuery} from '../queries';
import type {IndexFiles} from './build';

/** What one search over a site answered, and what it cost. */
export interface Answer {
  /** Addresses of pages, best first, each once. */
  readonly pages: readonly string[];
  /** Compressed bytes that this search loaded. */
  readonly bytes: number;
}

export interface Miss {
  readonly query: TestQuery;
  /** Place of the right page, counted from 1; undefined when it is not among the answers. */
  readonly place: number | undefined;
  readonly answered: readonly string[];
}

export interface Quality {
  readonly count: number;
  /** Shares from 0 to 1. */
  readonly first: number;
  readonly firstThree: number;
  /** Every query whose right page is not first. */
  readonly misses: readonly Miss[];
}

/** @returns the size on the wire */
export function gzipSize(content: string | Uint8Array): number {
  return gzipSync(content, {level: 9}).length;
}

/**
 * @param build folder of the built site
 * @throws {Error} when it has no search index
 */
export function readIndex(build: string): IndexFiles {
  const folder = path.join(build, INDEX_FOLDER);
  if (!existsSync(path.join(folder, 'index.json'))) throw new Error(`Expected a search index in ${folder}, found none. Build the site first: npm run build`);
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
}

/**
 * Opens the index as a browser does that has seen nothing of it.
 * @returns a search that says what each query loaded; the first one pays for the index too
 */
export function coldSearch(files: IndexFiles): (query: string) => Promise<Answer> {
  let bytes = 0;
  let client: Promise<SearchClient> | undefined;
  return async (query) => {
    bytes = 0;
    client ??= SearchClient.open((name) => {
      const content = files.get(name);
      if (content === undefined) throw new Error(`The search index refers to ${name}, which is not there.`);
      bytes += gzipSize(content);
      return Promise.resolve(JSON.parse(content) as unknown);
    });
    const {pages} = await (await client).search(query, BOX_LIMITS);
    return {pages: pages.map((page) => page.url), bytes};
  };
}

/**
 * @param search answers one query
 * @param baseUrl the site's base, which is not part of the addresses in `queries`
 */
export async function measureQuality(search: (query: string) => Promise<Answer>, baseUrl = '/', queries: readonly TestQuery[] = allQueries): Promise<Quality> {
  const misses: Miss[] = [];
  let first = 0;
  let firstThree = 0;
  for (const query of queries) {
    const answered = (await search(query.q)).pages.map((url) => `/${url.slice(baseUrl.length)}`);
    const place = answered.findIndex((url) => query.pages.includes(url));
    if (place === 0) first++;
    else misses.push({query, place: place < 0 ? undefined : place + 1, answered});
    if (place >= 0 && place < 3) firstThree++;
  }
  return {count: queries.length, first: first / queries.length, firstThree: firstThree / queries.length, misses};
}

/** @returns one line a miss, for a person who must decide whether page, keywords, synonyms or ranking are at fault */
export function describeMisses(quality: Quality): string {
  return quality.misses
    .map(({query, place, answered}) => `${query.kind}: “${query.q}” expected ${query.pages.join(' or ')}, found it ${place === undefined ? 'nowhere' : `at place ${place}`} in ${answered.slice(0, 4).join(', ') || 'nothing'}`)
    .join('\n');
}
