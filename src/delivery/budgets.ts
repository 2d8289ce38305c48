/**
 * What the pages may weigh, in bytes after gzip -9; `e2e/delivery.spec.ts` and `scripts/site.build.test.ts` hold the site to it.
 * A budget is never raised to make a build pass: find out what grew. For comparison: a stock Docusaurus with Mermaid
 * and a Lunr search loads 363 kB of JavaScript with a text page; React, the router and the theme alone are 137 kB.
 */
export const budgets = {
  /** JavaScript that a page of text loads by itself. */
  textPage: 150_000,
  /** The same for a lesson with three and more diagrams and quizzes. */
  heavyPage: 160_000,
  /** All style sheets that a lesson loads. */
  styles: 20_000,
  /** What a search fetches before its first answer, code included; src/search/quality.build.test.ts measures it. */
  firstSearch: 150_000,
  /** What each further query fetches at most. */
  furtherSearch: 60_000,
} as const;
