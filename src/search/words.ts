import type {Results} from './results';
import type {SearchState} from './useSearch';

/** Every sentence that the search says to the reader, in one place and tested. */
export const words = {
  label: 'Search',
  placeholder: 'Search',
  listLabel: 'Search results',
  close: 'Close search',
  loading: 'Searching…',
  failed: 'The search index could not be loaded. Check the connection, then try again.',
  /** `npm run dev` builds no index. */
  development: 'Search works on the built site: run npm start.',
  retry: 'Try again',
  seeAll: 'See all results',
  pageLabel: 'Find in all pages',
  idle: 'Type a service, an operation, an error or a number.',
} as const;

/**
 * @returns what a screen reader hears when results change: "12 results in 4 pages"
 */
export function statusOf(results: Results): string {
  const count = results.pages.reduce((sum, page) => sum + page.sections.length, 0);
  if (count === 0) return `No results for “${results.query.trim()}”.`;
  const found = `${count} ${count === 1 ? 'result' : 'results'} in ${results.pages.length} ${results.pages.length === 1 ? 'page' : 'pages'}`;
  return results.corrected.length === 0 ? found : `${found}, searching for “${results.corrected.join(' ')}”`;
}

/**
 * @param development whether this is `docusaurus start`, which has no index
 * @returns what the state means to the reader
 */
export function statusText(state: SearchState, development: boolean): string {
  switch (state.phase) {
    case 'idle':
      return words.idle;
    case 'loading':
      return words.loading;
    case 'done':
      return statusOf(state.results);
    case 'failed':
      return development ? words.development : words.failed;
    default:
      throw new Error(`Unknown search state ${JSON.stringify(state satisfies never)}`);
  }
}
