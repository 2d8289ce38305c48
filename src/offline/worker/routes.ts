/** Who answers a request of a page. */
import type {WorkboxPlugin} from 'workbox-core';
import {ExpirationPlugin} from 'workbox-expiration';
import {registerRoute} from 'workbox-routing';
import {CacheFirst, NetworkFirst} from 'workbox-strategies';
import {letGo, leftOver} from '../cache-names';
import {isImmutable, NOT_FOUND, pageName, pathBelow, TOOL_PAGES} from '../release';
import {fallback, keyOf} from './fallback';
import {keepTools} from './keeping';
import {names, recall, remember} from './memory';
import {openPages, release, type WorkerEvent} from './scope';
import {fromAnywhere, fromRelease} from './store';

/** How long to wait for the network before a kept page is shown, in seconds. */
const PATIENCE = 3;

const files = new Map(release.files.map((file) => [file.path, file]));
const below = (url: URL): string | undefined => pathBelow(release.base, url.pathname);

/** The server is there and fails: its words are shown only when nothing is kept. */
class ServerError extends Error {
  readonly response: Response;

  constructor(response: Response) {
    super(`${response.url}: ${response.status}`);
    this.response = response;
  }
}

const complete = async (): Promise<boolean> => (await recall()).complete === release.id;

/** The oldest go first, all of them when the device is full. Its type is older than `exactOptionalPropertyTypes`. */
const atMost = (maxEntries: number): WorkboxPlugin => new ExpirationPlugin({maxEntries, purgeOnQuotaError: true}) as WorkboxPlugin;

/** Pages and other files that change under one name: the network first, then what was read, then what the release keeps. */
const newest = new NetworkFirst({
  cacheName: names.pages,
  networkTimeoutSeconds: PATIENCE,
  plugins: [
    {cacheKeyWillBeUsed: async ({request}) => keyOf(new URL(request.url))},
    {
      fetchDidSucceed: async ({response}) => {
        if (response.status >= 500) throw new ServerError(response);
        return response;
      },
      // A kept redirect would lead to itself.
      cacheWillUpdate: async ({response}) => (response.status === 200 && !response.redirected ? response : null),
    },
    atMost(100),
    {
      cachedResponseWillBeUsed: async ({request, cachedResponse}) => cachedResponse ?? fromRelease(pageName(below(new URL(request.url)) ?? '')),
      handlerDidError: async ({request, error}) => (error instanceof ServerError ? error.response : request.mode === 'navigate' ? fallback() : undefined),
    },
  ],
});

/** Files with a hash in their names: any copy will do. */
const anyCopy = new CacheFirst({
  cacheName: names.assets,
  plugins: [atMost(600), {cachedResponseWillBeUsed: async ({request, cachedResponse}) => cachedResponse ?? fromAnywhere(below(new URL(request.url)) ?? '')}],
});

/** Removes the release before this one once none of its pages is open. */
export async function tidy(): Promise<void> {
  const open = (await openPages()).map(({id}) => id);
  const memory = await remember((before) => letGo(before, open));
  for (const name of leftOver(await caches.keys(), names, release.id, memory)) {
    // A newer release that is being fetched is nobody's left-over: only what is older than this worker goes.
    if (!(await isNewer(name))) await caches.delete(name);
  }
}

/** The caches of an origin are listed in the order in which they were made. */
async function isNewer(name: string): Promise<boolean> {
  const all = await caches.keys();
  return all.indexOf(name) > all.indexOf(names.release(release.id));
}

async function page(request: Request, url: URL, event: WorkerEvent): Promise<Response> {
  const path = pageName(below(url) ?? '');
  if (TOOL_PAGES.includes(path)) event.waitUntil(keepTools().catch(() => undefined));
  event.waitUntil(tidy().catch(() => undefined));
  // The whole release is here: its pages fit together, come at once and cost nothing. A newer one is announced.
  const whole = await complete();
  const kept = whole ? await fromRelease(path) : undefined;
  if (kept !== undefined) return kept;
  const response = await newest.handle({request, event});
  const notFound = whole && response.status === 503 ? await fromRelease(NOT_FOUND) : undefined;
  return notFound === undefined ? response : new Response(notFound.body, {status: 404, headers: notFound.headers});
}

async function changing(request: Request, url: URL, event: WorkerEvent): Promise<Response> {
  const kept = (await complete()) ? await fromRelease(below(url) ?? '') : undefined;
  return kept ?? newest.handle({request, event});
}

interface Asked {
  readonly request: Request;
  readonly url: URL;
  readonly event: WorkerEvent;
}

export function route(): void {
  registerRoute(
    ({request, url, sameOrigin}) => sameOrigin && request.mode === 'navigate' && below(url) !== undefined && !isDownload(below(url) ?? ''),
    ({request, url, event}: Asked) => page(request, url, event),
  );
  registerRoute(({url, sameOrigin}) => sameOrigin && isImmutable(below(url) ?? ''), anyCopy);
  registerRoute(
    ({url, sameOrigin}) => sameOrigin && files.has(below(url) ?? ''),
    ({request, url, event}: Asked) => changing(request, url, event),
  );
}

/** A file for other programs is none of our business: it has an ending, and is not a page. */
const isDownload = (path: string): boolean => /\.[a-z0-9]+$/i.test(path) && !path.endsWith('.html');

/** Keeps what a page had loaded before this worker controlled it. */
export async function keepLoaded(urls: readonly string[], event: WorkerEvent): Promise<void> {
  for (const text of urls) {
    if (!URL.canParse(text)) continue;
    const url = new URL(text);
    const path = url.origin === location.origin ? below(url) : undefined;
    if (path === undefined) continue;
    const request = new Request(url.href, {credentials: 'same-origin'});
    if (isImmutable(path)) await anyCopy.handle({request, event}).catch(() => undefined);
    else if (files.has(pageName(path))) await newest.handle({request, event}).catch(() => undefined);
    if (TOOL_PAGES.includes(pageName(path))) await keepTools().catch(() => undefined);
  }
}
