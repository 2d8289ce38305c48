/** The files of this worker's release: got from older caches or the network, checked against their revisions, kept. */
import {revisionOf, TroubleError} from '../fill';
import type {KeptFile} from '../release';
import {names} from './memory';
import {release} from './scope';

const own = names.release(release.id);

/** @returns the address of a file of the release, absolute */
export const urlOf = (path: string): string => new URL(`${release.base}${path.split('/').map(encodeURIComponent).join('/')}`, location.origin).href;

/** @returns the kept file of this release */
export async function fromRelease(path: string): Promise<Response | undefined> {
  return (await caches.open(own)).match(urlOf(path));
}

/** @returns the file from any cache of the site: its name holds its hash, so that every copy is the same */
export async function fromAnywhere(path: string): Promise<Response | undefined> {
  const url = urlOf(path);
  const kept = await fromRelease(path);
  if (kept !== undefined) return kept;
  for (const name of await caches.keys()) {
    const found = names.isOurs(name) ? await (await caches.open(name)).match(url) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** @returns the files of the release that are on the device */
export async function filesHere(): Promise<ReadonlySet<KeptFile>> {
  const here = new Set((await (await caches.open(own)).keys()).map(({url}) => url));
  return new Set(release.files.filter(({path}) => here.has(urlOf(path))));
}

async function isRight(file: KeptFile, bytes: ArrayBuffer): Promise<boolean> {
  return revisionOf(await crypto.subtle.digest('SHA-256', bytes)) === file.revision;
}

/** Puts the file into the release when these bytes are it. */
async function keepIfRight(file: KeptFile, response: Response): Promise<boolean> {
  const bytes = await response.arrayBuffer();
  if (!(await isRight(file, bytes))) return false;
  const headers = new Headers(response.headers);
  // The bytes were unpacked on their way.
  for (const name of ['content-encoding', 'content-length', 'transfer-encoding']) headers.delete(name);
  await (await caches.open(own)).put(urlOf(file.path), new Response(bytes, {headers}));
  return true;
}

/**
 * Gets a file of the release and keeps it. What an older release or an earlier visit left is not fetched again.
 * @throws {TroubleError} when the server fails, or has another file there now
 * @throws {TypeError} without a network
 * @throws {DOMException} QuotaExceededError when the device is full; AbortError
 */
export async function getFile(file: KeptFile, signal?: AbortSignal): Promise<void> {
  const url = urlOf(file.path);
  for (const name of await caches.keys()) {
    if (!names.isOurs(name) || name === own) continue;
    const found = await (await caches.open(name)).match(url);
    if (found !== undefined && (await keepIfRight(file, found))) return;
  }
  // The first may come from the browser's own cache; a stale one there must not look like a new release.
  for (const cache of ['default', 'reload'] as const) {
    const response = await fetch(url, {cache, credentials: 'same-origin', signal: signal ?? null});
    if (response.status === 404) throw new TroubleError('changed', `${url}: 404`);
    if (!response.ok) throw new TroubleError('server', `${url}: ${response.status}`);
    if (await keepIfRight(file, response)) return;
  }
  throw new TroubleError('changed', `${url} is not the file of release ${release.id}`);
}

/** Removes files of the release from the device. */
export async function drop(files: Iterable<KeptFile>): Promise<void> {
  const cache = await caches.open(own);
  for (const {path} of files) await cache.delete(urlOf(path));
}
