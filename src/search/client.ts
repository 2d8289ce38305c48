import {Engine, shardsFor, shardsForTypos} from './engine';
import {excerpt, highlight} from './excerpt';
import type {Core, PageText, Shard} from './format';
import {parseQuery} from './query';
import type {Limits, PageResult, Results, SectionResult} from './results';

/** Reads one file of the index by name. Rejects when it cannot be had. */
export type ReadFile = (name: string) => Promise<unknown>;

/** What a query may load beyond its own terms to look for typing mistakes. */
const TYPO_BYTES = 16_000;

/**
 * Search over the files of `src/search/plugin`, loading only what each query needs and nothing twice.
 */
export class SearchClient {
  readonly #read: ReadFile;
  readonly #core: Core;
  readonly #shards = new Map<number, Shard>();
  readonly #texts = new Map<string, Promise<PageText>>();
  #engine: Engine;

  private constructor(read: ReadFile, core: Core) {
    this.#read = read;
    this.#core = core;
    this.#engine = new Engine(core, []);
  }

  /**
   * @param read how to get a file
   * @throws {Error} when the index cannot be had or is of another format
   */
  static async open(read: ReadFile): Promise<SearchClient> {
    return new SearchClient(read, (await read('index.json')) as Core);
  }

  /**
   * @param text what the reader typed
   * @param limits how much to show
   * @returns pages with marked sections, best first
   * @throws {Error} when a part of the index cannot be had; the texts of pages may be missing
   */
  async search(text: string, limits: Limits): Promise<Results> {
    const query = parseQuery(text);
    if (query.groups.length === 0) return {query: text, pages: [], total: 0, corrected: []};
    await this.#load(shardsFor(this.#core, query));
    let ranking = this.#engine.rank(query);
    if (ranking.unknown.length > 0) {
      const more = shardsForTypos(this.#core, ranking.unknown, TYPO_BYTES, new Set(this.#shards.keys()));
      if (more.length > 0) {
        await this.#load(more);
        ranking = this.#engine.rank(query);
      }
    }
    const corrected = [...new Set(ranking.corrections.values())];
    const marks = [...query.marks, ...corrected];
    const shown = ranking.pages.slice(0, limits.pages);
    const pages = await Promise.all(
      shown.map(async (hit): Promise<PageResult> => {
        const page = this.#core.pages[hit.page];
        if (page === undefined) throw new Error('The search index names a page that it does not have. Reload the page.');
        const text = await this.#text(page.text);
        const sections = hit.sections.slice(0, limits.sections).map(({section}): SectionResult => {
          const found = text?.sections[section];
          if (found === undefined) return {url: page.url, path: [], excerpt: []};
          return {
            url: found.anchor === '' ? page.url : `${page.url}#${found.anchor}`,
            path: found.path.map((heading) => highlight(heading, marks)),
            excerpt: excerpt(found.text, marks, limits.excerpt),
          };
        });
        // Without its text a page is still a result, once.
        return {url: page.url, title: page.title, sections: text === undefined ? sections.slice(0, 1) : sections};
      }),
    );
    return {query: text, pages, total: ranking.pages.length, corrected};
  }

  /** @returns the names of all files that a query may need */
  files(): string[] {
    return [...this.#core.shards.map((shard) => shard.file), ...this.#core.pages.map((page) => page.text)];
  }

  async #load(numbers: readonly number[]): Promise<void> {
    const missing = numbers.filter((n) => !this.#shards.has(n));
    if (missing.length === 0) return;
    const loaded = await Promise.all(missing.map(async (n) => [n, (await this.#read(this.#core.shards[n]?.file ?? '')) as Shard] as const));
    for (const [n, shard] of loaded) this.#shards.set(n, shard);
    this.#engine = new Engine(this.#core, [...this.#shards.values()]);
  }

  /** @returns undefined when it cannot be had, and asks again next time */
  async #text(file: string): Promise<PageText | undefined> {
    const known = this.#texts.get(file) ?? (this.#read(file) as Promise<PageText>);
    this.#texts.set(file, known);
    try {
      return await known;
    } catch {
      this.#texts.delete(file);
      return undefined;
    }
  }
}
