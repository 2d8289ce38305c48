/** The page for an address that is not on the device: it lists what is. */
import {FALLBACK, NOT_FOUND, pageName, pathBelow} from '../release';
import {names} from './memory';
import {release} from './scope';
import {fromRelease, urlOf} from './store';

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

const standIns = new Set([FALLBACK, NOT_FOUND].map(urlOf));

/** @returns address and title of the pages that are here, in the order of their titles */
async function pagesHere(): Promise<readonly (readonly [url: string, title: string])[]> {
  const pages = new Map<string, string>();
  for (const name of [names.release(release.id), names.pages]) {
    const cache = await caches.open(name);
    for (const {url} of await cache.keys()) {
      // Pages have no ending.
      if (standIns.has(url) || /\.[a-z0-9]+$/.test(new URL(url).pathname)) continue;
      const text = await (await cache.match(url))?.text();
      const title = /<title[^>]*>([^<|]+)/.exec(text ?? '')?.[1]?.trim();
      if (title !== undefined) pages.set(url, title);
    }
  }
  return [...pages].sort((a, b) => (a[1] < b[1] ? -1 : 1));
}

/** @returns what a reader without a connection gets instead of the page */
export async function fallback(): Promise<Response> {
  const page = await fromRelease(FALLBACK);
  if (page === undefined) return Response.error();
  // The titles come out of HTML and are escaped there already; an address is escaped here.
  const list = (await pagesHere()).map(([url, title]) => `<li><a href="${escapeHtml(new URL(url).pathname)}">${title}</a></li>`).join('');
  const html = (await page.text()).replace('<!--pages-->', list === '' ? '' : `<h2>Pages on this device</h2><ul>${list}</ul>`);
  return new Response(html, {status: 503, statusText: 'Offline', headers: page.headers});
}

/** @returns the name under which a page is kept: /dva/services/s3.html?x=1 and /dva/services/s3 are one */
export function keyOf(url: URL): string {
  const path = pathBelow(release.base, url.pathname);
  return path === undefined ? url.href : urlOf(pageName(path));
}
