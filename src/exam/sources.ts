/** The documents that the site's facts rest on, for the page /about/sources. Pure. */

/** A fact, as far as this list needs it. */
export interface SourcedFact {
  readonly ref: string;
  /** Path of the page that holds it. */
  readonly page: string;
  readonly source: {readonly title: string; readonly url: string};
  /** The day on which somebody read the source. */
  readonly checked: string;
}

export interface SourceDocument {
  readonly title: string;
  readonly url: string;
  /** How many facts rest on it. */
  readonly facts: number;
  /** Paths of the pages with those facts, in reading order. */
  readonly pages: readonly string[];
  /** The latest day on which it was read. */
  readonly checked: string;
}

export interface SourceList {
  readonly facts: number;
  readonly documents: readonly SourceDocument[];
  /** The titles of the pages named in `documents`, by path. */
  readonly pageTitles: Readonly<Record<string, string>>;
}

/**
 * @param facts in reading order
 * @param pageTitles title by path
 * @returns one entry a document (by its address without the anchor), sorted by title
 */
export function sourceList(facts: readonly SourcedFact[], pageTitles: Readonly<Record<string, string>>): SourceList {
  const byUrl = new Map<string, {title: string; url: string; facts: number; pages: Set<string>; checked: string}>();
  for (const fact of facts) {
    const url = fact.source.url.replace(/#.*$/, '');
    const seen = byUrl.get(url);
    if (seen === undefined) {
      byUrl.set(url, {title: fact.source.title, url, facts: 1, pages: new Set([fact.page]), checked: fact.checked});
      continue;
    }
    seen.facts += 1;
    seen.pages.add(fact.page);
    if (fact.checked > seen.checked) seen.checked = fact.checked;
  }
  const documents = [...byUrl.values()]
    .map((d) => ({...d, pages: [...d.pages]}))
    // An explicit locale: the default one is that of the machine that builds.
    .sort((a, b) => a.title.localeCompare(b.title, 'en') || a.url.localeCompare(b.url, 'en'));
  return {facts: facts.length, documents, pageTitles};
}
