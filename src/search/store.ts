import {SearchClient} from './client';
import {INDEX_FOLDER} from './format';

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
}

async function readFile(url: string, changes: boolean): Promise<unknown> {
  const response = await fetch(url, {cache: changes ? 'no-cache' : 'default'}).catch(async (error: unknown) => {
    // Without a network, what the browser kept is better than nothing.
    if (changes) return fetch(url, {cache: 'force-cache'});
    throw error;
  });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.json();
}
