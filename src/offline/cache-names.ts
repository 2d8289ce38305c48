/** How the caches are named, and which of them are left over. Pure. */
import type {Memory} from './release';

/** All sites of an owner share one origin on GitHub Pages, so that each name begins with the base of its site. */
export interface CacheNames {
  /** @returns the name of the cache with the files of one release */
  readonly release: (id: string) => string;
  /** Pages as they were read, of whichever release. */
  readonly pages: string;
  /** Files with a hash in their names, as they were read. */
  readonly assets: string;
  /** What the worker remembers. */
  readonly memory: string;
  /** @returns whether a cache is one of this site */
  readonly isOurs: (name: string) => boolean;
}

/** @param base '/' or '/name/' */
export function cacheNames(base: string): CacheNames {
  // A space cannot stand in a base, so that '/' is not the beginning of '/name/'.
  const prefix = `dva ${base} `;
  return {
    release: (id) => `${prefix}release ${id}`,
    pages: `${prefix}pages`,
    assets: `${prefix}assets`,
    memory: `${prefix}memory`,
    isOurs: (name) => name.startsWith(prefix),
  };
}

/**
 * @param existing names of all caches of the origin
 * @param current the release that is served now
 * @returns the caches that no page can need any more: of releases that are neither this one nor that of open pages
 */
export function leftOver(existing: readonly string[], names: CacheNames, current: string, memory: Memory): string[] {
  const wanted = new Set([names.release(current), names.pages, names.assets, names.memory]);
  if (memory.previous !== undefined) wanted.add(names.release(memory.previous.id));
  return existing.filter((name) => names.isOurs(name) && !wanted.has(name));
}

/**
 * The worker changed: what to remember of the release before, while pages of it are open.
 * @param clients ids of the pages that are open now
 */
export function tookOver({previous, complete: _before, active, ...rest}: Memory, current: string, clients: readonly string[], complete: boolean): Memory {
  const ofOpenPages = active === undefined || clients.length === 0 ? undefined : {id: active, clients};
  const before = active === current ? previous : ofOpenPages;
  return {...rest, active: current, ...(complete && {complete: current}), ...(before && {previous: before})};
}

/** @returns the memory without the previous release once none of its pages is open; the same object when nothing changes */
export function letGo(memory: Memory, openClients: readonly string[]): Memory {
  const {previous, ...rest} = memory;
  return previous === undefined || previous.clients.some((id) => openClients.includes(id)) ? memory : rest;
}
