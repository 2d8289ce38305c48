import MiniSearch from 'minisearch';
import type {SearchOptions} from 'minisearch';
import {FIELDS, firstSections, toMiniSearch} from './format';
import type {Core, CorePage, CoreShard, Field, Shard} from './format';
import {nameKeyOf, prefixesOf, transpositions} from './query';
import type {Alternative, Group, Query} from './query';
import {isNumber, stem} from './tokenize';

export interface SectionHit {
  /** Number of the section in its page. */
  readonly section: number;
  readonly score: number;
}

export interface PageHit {
  /** Number of the page in `Core.pages`. */
  readonly page: number;
  readonly score: number;
  /** Best first; at least one. */
  readonly sections: readonly SectionHit[];
}

export interface Ranking {
  readonly pages: readonly PageHit[];
  /** Terms that nothing matched as typed: worth loading more of the index to look for typing mistakes. */
  readonly unknown: readonly string[];
  /** What was taken for such a term: marked in excerpts, and said to the reader. */
  readonly corrections: ReadonlyMap<string, string>;
}

/** A word in the title says more than the same word in the text. Set by trial on queries.ts; change them with the benchmark at hand. */
const BOOST: Readonly<Record<Field, number>> = {title: 4, keywords: 2.5, heading: 3, text: 1, minor: 0.35};
const PREFIX_WEIGHT = 0.45;
const STEM_WEIGHT = 0.85;
const SWAP_WEIGHT = 0.7;
const FUZZY_WEIGHT = 0.55;
/** A section that satisfies half of the query counts for a good deal less than half. */
const SECTION_COVERAGE = 1.5;
const PAGE_COVERAGE = 2;
/** What a page's further sections add to its best. */
const MORE_SECTIONS = 0.12;
const NAME_BONUS = 1.2;
const KEYWORD_BONUS = 0.5;
/** Beginnings shorter than this match half the language, unless they are all there is. */
const SHORTEST_PREFIX = 3;
const SHORTEST_FUZZY = 4;
/** From this length, two mistakes are a slip and not another word. */
const TWO_EDITS = 8;
/** Fewer sections than this are "little", and typing mistakes are considered. */
const LITTLE = 1;

type Scores = Map<number, number>;

interface Found {
  readonly scores: Scores;
  /** A term of the best hit. */
  readonly term: string | undefined;
}

/**
 * Ranks sections over the loaded part of an index. It neither loads nor waits: `shardsFor` says what a query needs.
 */
export class Engine {
  readonly #mini: MiniSearch;
  readonly #core: Core;
  readonly #first: readonly number[];
  readonly #pageOf: readonly number[];
  readonly #cache = new Map<string, Found>();

  /**
   * @param core the index without its terms
   * @param shards any of its shards
   * @throws {Error} when the files are of another format
   */
  constructor(core: Core, shards: readonly Shard[]) {
    this.#core = core;
    this.#first = firstSections(core.pages);
    this.#pageOf = core.pages.flatMap((_, p) => Array.from({length: (this.#first[p + 1] ?? 0) - (this.#first[p] ?? 0)}, () => p));
    this.#mini = MiniSearch.loadJS(toMiniSearch(core, shards), {
      fields: [...FIELDS],
      // Each leaf of a query is one finished term.
      tokenize: (term) => [term],
      processTerm: (term) => term,
    });
  }

  /**
   * @param query from `parseQuery`
   * @returns pages with their sections, best first; nothing for an empty query
   */
  rank(query: Query): Ranking {
    const unknown = new Set<string>();
    const corrections = new Map<string, string>();
    const perGroup = query.groups.map((group) => this.#group(group, unknown, corrections));
    const runs = [...query.runs, ...[...corrections.values()].map((term) => ({name: nameKeyOf(term), share: 1 / query.groups.length}))];
    const sections = combine(perGroup);
    const byPage = new Map<number, SectionHit[]>();
    for (const [doc, score] of sections) {
      const page = this.#pageOf[doc] ?? 0;
      const hits = byPage.get(page) ?? [];
      hits.push({section: doc - (this.#first[page] ?? 0), score});
      byPage.set(page, hits);
    }
    const pages = [...byPage].map(([page, hits]): PageHit => {
      hits.sort((a, b) => b.score - a.score || a.section - b.section);
      // Whoever types the name of a page, and no more, wants it from the start.
      if (runs.some(({name, share}) => share === 1 && this.#core.pages[page]?.names.includes(name))) hits.sort((a, b) => (a.section === 0 ? -1 : b.section === 0 ? 1 : 0));
      return {page, sections: hits, score: this.#pageScore(page, hits, perGroup, runs)};
    });
    pages.sort((a, b) => b.score - a.score || a.page - b.page);
    return {pages, unknown: [...unknown], corrections};
  }

  #pageScore(page: number, hits: readonly SectionHit[], perGroup: readonly Scores[], runs: Query['runs']): number {
    const own = this.#core.pages[page];
    if (own === undefined) return 0;
    const from = this.#first[page] ?? 0;
    const to = this.#first[page + 1] ?? 0;
    const covered = perGroup.filter((scores) => {
      for (let doc = from; doc < to; doc++) if (scores.has(doc)) return true;
      return false;
    }).length;
    const best = hits.slice(0, 4).reduce((sum, hit, i) => sum + hit.score * (i === 0 ? 1 : MORE_SECTIONS), 0);
    return best * (covered / perGroup.length) ** PAGE_COVERAGE * (1 + bonus(own, runs)) * own.weight;
  }

  #group(group: Group, unknown: Set<string>, corrections: Map<string, string>): Scores {
    const exact = this.#alternatives(group, (term) => this.#asTyped(term, group.last).scores);
    if (exact.size >= LITTLE) return exact;
    const literal = group.alternatives.slice(0, 1);
    return this.#alternatives({...group, alternatives: literal}, (term) => {
      const typed = this.#asTyped(term, true);
      if (typed.scores.size > 0 || !mayBeMistyped(term)) return typed.scores;
      unknown.add(term);
      const found = this.#mistyped(term);
      if (found.term !== undefined) corrections.set(term, found.term);
      return found.scores;
    });
  }

  #alternatives(group: Group, find: (term: string) => Scores): Scores {
    return maximum(group.alternatives.map((alternative) => scale(this.#all(alternative, find), alternative.weight)));
  }

  /** Sections that hold every term. A phrase of three words is one idea, so it counts as one: the mean, not the sum. */
  #all(alternative: Alternative, find: (term: string) => Scores): Scores {
    const each = alternative.terms.map(find);
    const [first, ...rest] = each;
    const result: Scores = new Map();
    if (first === undefined) return result;
    for (const [doc, score] of first) {
      let sum = score;
      if (!rest.every((scores) => scores.has(doc))) continue;
      for (const scores of rest) sum += scores.get(doc) ?? 0;
      result.set(doc, sum / each.length ** 0.5);
    }
    return result;
  }

  #asTyped(term: string, last: boolean): Found {
    if (isNumber(term)) return this.#search(term, {});
    const prefix = last || term.length >= SHORTEST_PREFIX;
    const typed = this.#search(term, {prefix, weights: {prefix: PREFIX_WEIGHT, fuzzy: 0}});
    const root = stem(term);
    if (root === term) return typed;
    const inflected = this.#search(root, {prefix: true, weights: {prefix: 0.8, fuzzy: 0}});
    return best([typed, weighted(inflected, STEM_WEIGHT)]);
  }

  #mistyped(term: string): Found {
    const swapped = transpositions(term).map((other) => weighted(this.#asTyped(other, true), SWAP_WEIGHT));
    const near = weighted(this.#search(term, {fuzzy: 1, weights: {prefix: 0, fuzzy: 1}}), FUZZY_WEIGHT);
    const found = best([...swapped, near]);
    if (found.scores.size > 0 || term.length < TWO_EDITS) return found;
    return weighted(this.#search(term, {fuzzy: 2, weights: {prefix: 0, fuzzy: 1}}), FUZZY_WEIGHT);
  }

  #search(term: string, options: SearchOptions): Found {
    const key = `${term} ${JSON.stringify(options)}`;
    const known = this.#cache.get(key);
    if (known !== undefined) return known;
    const hits = this.#mini.search(term, {...options, boost: {...BOOST}});
    const found: Found = {scores: new Map(hits.map((hit) => [hit.id as number, hit.score])), term: hits[0]?.terms[0]};
    this.#cache.set(key, found);
    return found;
  }
}

function best(all: readonly Found[]): Found {
  const top = (found: Found): number => Math.max(0, ...found.scores.values());
  const term = [...all].sort((a, b) => top(b) - top(a))[0]?.term;
  return {scores: maximum(all.map((found) => found.scores)), term};
}

function weighted({scores, term}: Found, by: number): Found {
  return {scores: scale(scores, by), term};
}

/** How far the query, or a part of it, is what the page is called. */
function bonus(page: CorePage, runs: Query['runs']): number {
  let best = 0;
  for (const {name, share} of runs) {
    if (page.names.includes(name)) best = Math.max(best, NAME_BONUS * share);
    else if (page.keywords.includes(name)) best = Math.max(best, KEYWORD_BONUS * share);
  }
  return best;
}

function combine(perGroup: readonly Scores[]): Scores {
  const sums: Scores = new Map();
  const counts = new Map<number, number>();
  for (const scores of perGroup) {
    for (const [doc, score] of scores) {
      sums.set(doc, (sums.get(doc) ?? 0) + score);
      counts.set(doc, (counts.get(doc) ?? 0) + 1);
    }
  }
  for (const [doc, sum] of sums) sums.set(doc, sum * ((counts.get(doc) ?? 0) / perGroup.length) ** SECTION_COVERAGE);
  return sums;
}

function maximum(all: readonly Scores[]): Scores {
  const result: Scores = new Map();
  for (const scores of all) for (const [doc, score] of scores) if (score > (result.get(doc) ?? 0)) result.set(doc, score);
  return result;
}

function scale(scores: Scores, by: number): Scores {
  return new Map([...scores].map(([doc, score]) => [doc, score * by]));
}

function mayBeMistyped(term: string): boolean {
  return term.length >= SHORTEST_FUZZY && !/^\d/.test(term);
}

/**
 * @param core the index without its terms
 * @param query from `parseQuery`
 * @returns numbers of the shards that hold every term the query matches as typed
 */
export function shardsFor(core: Core, query: Query): number[] {
  const needed = new Set<number>();
  for (const prefix of prefixesOf(query)) rangeOf(core.shards, prefix).forEach((shard) => needed.add(shard));
  return [...needed].sort((a, b) => a - b);
}

/**
 * Shards in which a mistyped term may be found, the likeliest first, until the cost is reached.
 * People get the first letters right most of the time; on a small site all of it fits.
 * @param bytes what may be loaded
 * @param loaded shards that cost nothing
 */
export function shardsForTypos(core: Core, terms: readonly string[], bytes: number, loaded: ReadonlySet<number>): number[] {
  const order = terms.flatMap((term) => [
    ...rangeOf(core.shards, term.slice(0, 2)),
    ...transpositions(term).flatMap((other) => rangeOf(core.shards, other.slice(0, 3))),
    ...rangeOf(core.shards, term.slice(0, 1)),
    ...rangeOf(core.shards, term.slice(1, 3)),
  ]);
  const found: number[] = [];
  let left = bytes;
  for (const shard of new Set([...order, ...core.shards.keys()])) {
    if (loaded.has(shard)) continue;
    left -= core.shards[shard]?.bytes ?? 0;
    if (left < 0) break;
    found.push(shard);
  }
  return found;
}

/** Shards that may hold a term with this beginning. */
function rangeOf(shards: readonly CoreShard[], prefix: string): number[] {
  return shards.flatMap((shard, i) => {
    const next = shards[i + 1];
    const startsBeforeEnd = shard.from.slice(0, prefix.length) <= prefix;
    const endsAfterStart = next === undefined || next.from > prefix;
    return startsBeforeEnd && endsAfterStart ? [i] : [];
  });
}
