import {createHash} from 'node:crypto';
import {gzipSync} from 'node:zlib';
import MiniSearch from 'minisearch';
import {FIELDS, FORMAT_VERSION, PAGE_FIELDS, packPostings} from '../format';
import type {Core, CorePage, CoreShard, PageText, Shard} from '../format';
import {nameKeyOf} from '../query';
import {tokenize} from '../tokenize';
import type {ExtractedPage} from './extract';

/** A page to index, with its address. */
export interface SourcePage extends ExtractedPage {
  /** Address with the site's base: /services/lambda */
  readonly url: string;
  /** 1 for a lesson, less for pages that speak of everything. */
  readonly weight: number;
}

/** Files to write, by name below `search/`. */
export type IndexFiles = ReadonlyMap<string, string>;

/** About 2.5 kB on the wire: a query loads one for each of its words and their synonyms; a request costs more than the bytes of a smaller one. */
export const SHARD_BYTES = 10_000;
/** More code than this is found but not kept for excerpts. */
const EXCERPT_CODE = 600;

/**
 * @param pages in reading order: of equals, the earlier is shown first
 * @returns `index.json` and what it refers to; the same pages give the same files, byte for byte
 */
export function buildIndex(pages: readonly SourcePage[]): IndexFiles {
  const files = new Map<string, string>();
  const put = (name: string, content: string): string => {
    const file = `${name}-${createHash('sha256').update(content).digest('hex').slice(0, 10)}.json`;
    files.set(file, content);
    return file;
  };
  const index = collect(pages);
  const first: number[] = [];
  pages.reduce((sum, page) => (first.push(sum), sum + page.sections.length), 0);
  const corePages = pages.map((page, p): CorePage => {
    const docs = page.sections.map((_, s) => index.fieldLength[(first[p] ?? 0) + s] ?? []);
    return {
      url: page.url,
      title: page.title,
      names: names(page),
      keywords: [...new Set(page.keywords.map(nameKeyOf))].filter((word) => word !== ''),
      weight: page.weight,
      text: put(`page-${page.url.split('/').filter((part) => part !== '').at(-1) ?? 'home'}`, JSON.stringify(pageText(page))),
      lengths: [...pad(docs[0]).slice(0, PAGE_FIELDS), ...docs.flatMap((lengths) => pad(lengths).slice(PAGE_FIELDS))],
    };
  });
  const shards = cut(index.terms, pages).map((shard, i): CoreShard => {
    const content = JSON.stringify(shard);
    return {from: shard.terms[0] ?? '', file: put(`terms-${i}`, content), bytes: gzipSync(content).length};
  });
  const core: Core = {version: FORMAT_VERSION, pages: corePages, average: index.average.map((n) => Math.round(n * 100) / 100), shards};
  files.set('index.json', JSON.stringify(core));
  return files;
}

interface Collected {
  readonly terms: readonly [string, Record<string, Record<string, number>>][];
  readonly fieldLength: Record<string, number[]>;
  readonly average: readonly number[];
}

/** Lets MiniSearch count, so that the parts add up to exactly its index. */
function collect(pages: readonly SourcePage[]): Collected {
  const mini = new MiniSearch({
    fields: [...FIELDS],
    tokenize: (text) => tokenize(text).map((token) => token.term),
    processTerm: (term) => term,
  });
  let id = 0;
  for (const page of pages) {
    for (const section of page.sections) {
      mini.add({
        id: id++,
        title: page.title,
        keywords: page.keywords.join(' \n '),
        heading: section.path.at(-1) ?? '',
        text: section.text,
        minor: section.minor,
      });
    }
  }
  const plain = mini.toJSON();
  const terms = plain.index
    .map(([term, fields]): [string, Record<string, Record<string, number>>] => [term, fields as Record<string, Record<string, number>>])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return {terms, fieldLength: plain.fieldLength, average: plain.averageFieldLength};
}

/** Terms in order, cut into files of about `SHARD_BYTES`. */
function cut(terms: Collected['terms'], pages: readonly SourcePage[]): Shard[] {
  const pageOf = pages.flatMap((page, p) => page.sections.map(() => p));
  const shards: {terms: string[]; postings: number[][][]}[] = [];
  let size = Infinity;
  for (const [term, fields] of terms) {
    const postings = FIELDS.map((_, field) => {
      const docs = Object.entries(fields[field] ?? {})
        .map(([doc, times]): [number, number] => [Number(doc), times])
        .sort(([a], [b]) => a - b);
      if (field >= PAGE_FIELDS) return packPostings(docs);
      return packPostings([...new Map(docs.map(([doc, times]) => [pageOf[doc] ?? 0, times]))]);
    });
    while (postings.at(-1)?.length === 0) postings.pop();
    const bytes = JSON.stringify(postings).length + term.length + 4;
    if (size + bytes > SHARD_BYTES) {
      shards.push({terms: [], postings: []});
      size = 0;
    }
    size += bytes;
    shards.at(-1)?.terms.push(term);
    shards.at(-1)?.postings.push(postings);
  }
  return shards;
}

function pageText(page: SourcePage): PageText {
  return {
    sections: page.sections.map(({anchor, path, text, minor}) => ({
      anchor,
      path,
      text: minor === '' ? text : `${text}\n${minor.slice(0, EXCERPT_CODE)}`,
    })),
  };
}

/**
 * What people call a page: its title whole, without the brackets, what is in the brackets,
 * each without AWS or Amazon, and the last part of its address.
 */
function names(page: SourcePage): string[] {
  const bracketed = [...page.title.matchAll(/\(([^)]+)\)/g)].map((match) => match[1] ?? '');
  const plain = page.title.replace(/\([^)]*\)/g, ' ');
  const all = [page.title, plain, ...bracketed, page.url.split('/').filter((part) => part !== '').at(-1) ?? ''];
  return [...new Set(all.flatMap((name) => [nameKeyOf(name), nameKeyOf(name.replace(/^\s*(AWS|Amazon)\s+/, ''))]))].filter((name) => name !== '');
}

function pad(lengths: readonly number[] | undefined): number[] {
  return FIELDS.map((_, i) => lengths?.[i] ?? 0);
}
