/** What the worker remembers: one record, in a cache of its own, because workers are stopped and started at any time. */
import {cacheNames} from '../cache-names';
import {NO_MEMORY, type Memory} from '../release';
import {release} from './scope';

export const names = cacheNames(release.base);

/** No page has this address. */
const KEY = `${release.base}offline-memory`;

let turn: Promise<unknown> = Promise.resolve();

export async function recall(): Promise<Memory> {
  const found = await (await caches.open(names.memory)).match(KEY);
  return found === undefined ? NO_MEMORY : ((await found.json()) as Memory);
}

/**
 * Changes the record, one change after the other.
 * @param change the same object says that nothing changes
 * @returns the memory as it is afterwards
 */
export function remember(change: (memory: Memory) => Memory): Promise<Memory> {
  const changed = turn.then(async () => {
    const before = await recall();
    const after = change(before);
    if (after !== before) await (await caches.open(names.memory)).put(KEY, new Response(JSON.stringify(after)));
    return after;
  });
  turn = changed.catch(() => undefined);
  return changed;
}
