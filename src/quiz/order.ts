import {never, type QuestionType} from './types';

/**
 * FNV-1a, 32 bits, over UTF-16 code units (question ids are ASCII, where units are bytes).
 * @see https://datatracker.ietf.org/doc/html/draft-eastlake-fnv
 */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

/**
 * mulberry32 by Tommy Ettinger (public domain): 32 bits of state, enough to shuffle eight options.
 * @see https://gist.github.com/tommyettinger/46a874533244883189143505d203312c
 * @returns a generator of numbers in [0, 1)
 */
export function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Fisher–Yates (Durstenfeld's form).
 * @param random numbers in [0, 1)
 * @returns a new array, and whether it took an odd number of swaps
 */
export function shuffle<T>(items: readonly T[], random: () => number): {items: T[]; odd: boolean} {
  const out = [...items];
  let odd = false;
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    if (i === j) continue;
    [out[i], out[j]] = [out[j] as T, out[i] as T];
    odd = !odd;
  }
  return {items: out, odd};
}

/**
 * The order in which the options stand at one attempt, seeded by `question id : attempt`:
 * the server and the browser agree, a reload keeps the order, and a retry always changes it.
 *
 * A retry changes it because odd attempts get an odd permutation and even attempts an even one, so two
 * attempts in a row cannot be the same. An ordering question never starts in its right order (the file
 * order), which is an even permutation: even attempts draw again until it is another one, and a list of
 * two, which has only one other order, always gets that.
 *
 * @param questionId the question's id
 * @param attempt 1 at first
 * @param optionIds in file order
 * @param type for `ordering` the result is never the file order (when there are two items or more)
 */
export function orderOptions(questionId: string, attempt: number, optionIds: readonly string[], type: QuestionType): string[] {
  if (optionIds.length < 2) return [...optionIds];
  switch (type) {
    case 'multiple-choice':
    case 'multiple-response':
      return permute(questionId, attempt, optionIds, attempt % 2 === 1, false);
    case 'ordering':
      return permute(questionId, attempt, optionIds, attempt % 2 === 1 || optionIds.length === 2, true);
    default:
      return never(type);
  }
}

function permute(questionId: string, attempt: number, ids: readonly string[], odd: boolean, neverSame: boolean): string[] {
  const random = mulberry32(fnv1a(`${questionId}:${attempt}`));
  for (;;) {
    const drawn = shuffle(ids, random);
    const out = drawn.items;
    if (drawn.odd !== odd) [out[0], out[1]] = [out[1] as string, out[0] as string];
    // Ends: of the permutations of the wanted parity at least one moves something whenever neverSame asks for it.
    if (!neverSame || out.some((id, i) => id !== ids[i])) return out;
  }
}
