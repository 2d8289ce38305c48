/**
 * Puts things of one kind apart: no two neighbours share a key as long as the mix allows it. What is confused with each
 * other is told apart better when it comes mixed.
 *
 * Always takes from the kind that has most left, other than the one just taken; of equals the one that came first.
 * That leaves neighbours only where one kind is more than half of what is left.
 * @returns the same things; within a kind in the order in which they came
 */
export function interleave<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const kinds = new Map<string, T[]>();
  for (const item of items) {
    const kind = kinds.get(keyOf(item));
    if (kind) kind.push(item);
    else kinds.set(keyOf(item), [item]);
  }
  const queues = [...kinds.values()].map((queue) => ({queue, taken: 0}));
  const left = (q: (typeof queues)[number]): number => q.queue.length - q.taken;
  const out: T[] = [];
  let last: (typeof queues)[number] | undefined;
  while (out.length < items.length) {
    const free = queues.filter((q) => left(q) > 0);
    const others = free.filter((q) => q !== last);
    const next = (others.length > 0 ? others : free).reduce((best, q) => (left(q) > left(best) ? q : best));
    out.push(next.queue[next.taken++] as T);
    last = next;
  }
  return out;
}
