import {SearchClient} from './client';
import {INDEX_FOLDER} from './format';
import type {Limits, Results} from './results';

let opened: Promise<SearchClient> | undefined;

/**
 * The one client of this tab.
 * @param baseUrl the site's base, with slashes at both ends
 * @throws {Error} when the index cannot be had; the next call tries again
 */
export function openSearch(baseUrl: string): Promise<SearchClient> {
  opened ??= SearchClient.open((name) => readFile(`${baseUrl}${INDEX_FOLDER}/${name}`, name === 'index.json'));
  opened.catch(forgetSearch);
  return opened;
}

/** Starts anew: after an error the site may have been published again, with other file names. */
export function forgetSearch(): void {
  opened = undefined;
  clearTimeout(keeping);
}

/**
 * The results for a query. After the first answer the rest of the index follows into the browser's cache.
 * @param query as typed
 * @param baseUrl the site's base, with slashes at both ends
 * @throws {Error} when the index cannot be had; the next call tries again
 */
export async function search(query: string, limits: Limits, baseUrl: string): Promise<Results> {
  const client = openSearch(baseUrl);
  try {
    const results = await (await client).search(query, limits);
    // An answer that comes after the index was forgotten starts nothing.
    if (opened === client && !kept) {
      clearTimeout(keeping);
      keeping = setTimeout(() => void keepIndex(baseUrl), QUIET);
    }
    return results;
  } catch (error) {
    forgetSearch();
    throw error;
  }
}

/** After an answer, before the rest of the index is fetched, in milliseconds: the reader may still be typing. */
const QUIET = 1_000;
let keeping: ReturnType<typeof setTimeout> | undefined;
let kept = false;

/**
 * Fetches the rest of the index into the browser's cache, once a tab and one file at a time, so that a reader who has
 * searched once can search on when the train enters the tunnel. Readers who save data are spared it.
 */
async function keepIndex(baseUrl: string): Promise<void> {
  const {connection} = navigator as Navigator & {connection?: {saveData?: boolean}};
  if (connection?.saveData === true) return;
  kept = true;
  try {
    const client = await openSearch(baseUrl);
    for (const name of client.files()) await (await fetch(`${baseUrl}${INDEX_FOLDER}/${name}`, {priority: 'low'})).text();
  } catch {
    kept = false;
  }
}

async function readFile(url: string, changes: boolean): Promise<unknown> {
  // Without a network, what the browser kept is better than nothing.
  const response = await fetch(url, {cache: changes ? 'no-cache' : 'default'}).catch(() => fetch(url, {cache: 'force-cache'}));
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.json();
}
