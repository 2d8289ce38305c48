// What a search is asked and answers with, apart from the engine: the box in every page knows no more than this.
import type {Part} from './excerpt';

export interface SectionResult {
  /** Address with the fragment. */
  readonly url: string;
  /** Headings from the outermost to this one, marked. */
  readonly path: readonly (readonly Part[])[];
  readonly excerpt: readonly Part[];
}

export interface PageResult {
  readonly url: string;
  readonly title: string;
  readonly sections: readonly SectionResult[];
}

export interface Results {
  readonly query: string;
  readonly pages: readonly PageResult[];
  /** How many pages match in all. */
  readonly total: number;
  /** Words that were searched for in place of what nothing matched. */
  readonly corrected: readonly string[];
}

export interface Limits {
  readonly pages: number;
  /** Sections shown of each page. */
  readonly sections: number;
  /** Length of an excerpt in characters. */
  readonly excerpt: number;
}

export const BOX_LIMITS: Limits = {pages: 5, sections: 3, excerpt: 130};
export const PAGE_LIMITS: Limits = {pages: 12, sections: 5, excerpt: 260};
