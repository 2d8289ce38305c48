import type {AsPlainObject} from 'minisearch';

/**
 * The files of the index, written at build time and read by the browser.
 *
 * MiniSearch wants its whole index at once. Ours is cut by the alphabet, so that a query
 * loads only the terms that it could match, and grows with the words of the query instead
 * of with the site: `index.json` (this is `Core`), `terms-….json` (`Shard`),
 * `page-….json` (`PageText`). The last two carry a hash of their content in their
 * names and never change; the first is asked for anew on each visit.
 */
export const FORMAT_VERSION = 1;

/** Not `search`: the page /search is the file search.html, and hosts answer a folder of that name first. */
export const INDEX_FOLDER = 'search-index';

/** Where a term stands. The order is that of the numbers in the files. */
export const FIELDS = ['title', 'keywords', 'heading', 'text', 'minor'] as const;
export type Field = (typeof FIELDS)[number];
/** The first two say the same for every section of a page and are stored once a page. */
export const PAGE_FIELDS = 2;

export interface CorePage {
  /** Address with the site's base, without a fragment. */
  readonly url: string;
  readonly title: string;
  /** What the page is called, in the form of `nameKeyOf` (query.ts): whoever types one of these wants this page. */
  readonly names: readonly string[];
  /** Its front matter keywords, in the same form. */
  readonly keywords: readonly string[];
  /** 1 for a lesson; less for pages that speak of everything (guides, sources). */
  readonly weight: number;
  /** Name of the file with its text. */
  readonly text: string;
  /** Unique terms in title and keywords, then in heading, text and minor of each section in turn. */
  readonly lengths: readonly number[];
}

export interface CoreShard {
  /** First term of the shard; it ends where the next begins. */
  readonly from: string;
  readonly file: string;
  /** Size on the wire, about (gzip): how much a search for typos may cost. */
  readonly bytes: number;
}

export interface Core {
  readonly version: number;
  readonly pages: readonly CorePage[];
  /** Average number of unique terms by field, for BM25. */
  readonly average: readonly number[];
  readonly shards: readonly CoreShard[];
}

/**
 * Postings by term, by field: ascending document numbers as differences. A negative number
 * before a difference is the count of the term there, when it is more than one.
 * Documents are sections, numbered through the site; in the page fields they are pages.
 */
export interface Shard {
  readonly terms: readonly string[];
  readonly postings: readonly (readonly (readonly number[])[])[];
}

export interface SectionText {
  /** Heading id; '' for the top of a page without headings. */
  readonly anchor: string;
  /** Headings from the outermost to this one, without the page's title. */
  readonly path: readonly string[];
  /** What an excerpt is cut from. */
  readonly text: string;
}

export interface PageText {
  readonly sections: readonly SectionText[];
}

/** @returns ascending numbers with counts, as a `Shard` stores them */
export function packPostings(entries: readonly (readonly [doc: number, count: number])[]): number[] {
  const packed: number[] = [];
  let last = -1;
  for (const [doc, count] of entries) {
    if (count > 1) packed.push(-count);
    packed.push(doc - last);
    last = doc;
  }
  return packed;
}

/** The inverse of `packPostings`. */
export function unpackPostings(packed: readonly number[]): [doc: number, count: number][] {
  const entries: [number, number][] = [];
  let last = -1;
  let count = 1;
  for (const number of packed) {
    if (number < 0) {
      count = -number;
      continue;
    }
    last += number;
    entries.push([last, count]);
    count = 1;
  }
  return entries;
}

/** @returns the number of sections of a page */
export function sectionCount(page: CorePage): number {
  return (page.lengths.length - PAGE_FIELDS) / (FIELDS.length - PAGE_FIELDS);
}

/** @returns the number of the first section of each page, and of the first after the last */
export function firstSections(pages: readonly CorePage[]): number[] {
  const first = [0];
  for (const page of pages) first.push((first.at(-1) ?? 0) + sectionCount(page));
  return first;
}

/**
 * The loaded part of the index in the form that `MiniSearch.loadJS` reads (its format 2).
 * @throws {Error} when the files were written by another version of this program
 */
export function toMiniSearch(core: Core, shards: readonly Shard[]): AsPlainObject {
  if (core.version !== FORMAT_VERSION) throw new Error(`The search index has format ${core.version}, this page reads ${FORMAT_VERSION}. Reload the page.`);
  const first = firstSections(core.pages);
  const count = first.at(-1) ?? 0;
  const documentIds: Record<string, number> = {};
  const fieldLength: Record<string, number[]> = {};
  core.pages.forEach((page, p) => {
    const own = page.lengths.slice(0, PAGE_FIELDS);
    const rest = FIELDS.length - PAGE_FIELDS;
    for (let doc = first[p] ?? 0, at = PAGE_FIELDS; doc < (first[p + 1] ?? 0); doc++, at += rest) {
      documentIds[doc] = doc;
      fieldLength[doc] = [...own, ...page.lengths.slice(at, at + rest)];
    }
  });
  const index: [string, Record<string, Record<string, number>>][] = [];
  for (const shard of shards) {
    shard.terms.forEach((term, t) => {
      const entry: Record<string, Record<string, number>> = {};
      (shard.postings[t] ?? []).forEach((packed, field) => {
        if (packed.length === 0) return;
        const docs: Record<string, number> = {};
        for (const [doc, times] of unpackPostings(packed)) {
          if (field >= PAGE_FIELDS) docs[doc] = times;
          else for (let section = first[doc] ?? 0; section < (first[doc + 1] ?? 0); section++) docs[section] = times;
        }
        entry[field] = docs;
      });
      index.push([term, entry]);
    });
  }
  return {
    documentCount: count,
    nextId: count,
    documentIds,
    fieldIds: Object.fromEntries(FIELDS.map((field, i) => [field, i])),
    fieldLength,
    averageFieldLength: [...core.average],
    storedFields: {},
    dirtCount: 0,
    index,
    serializationVersion: 2,
  };
}
