import type {ProgressEvent} from '../progress';
import type {BankIndex} from '../quiz';
import {history} from './history';

/** A pair of things that the reader has taken for each other. */
export interface Confusion {
  readonly pair: string;
  readonly title: string;
  /** How often: one for each answer that picked the other side. */
  readonly count: number;
  /** How often it was answered about, right or wrong: what `count` is out of. */
  readonly of: number;
}

/**
 * Reads from the log which distractors the reader picked: the bank knows which of them name the other side of a pair.
 * Only answers to the version that the bank has count, since an option may have come to mean something else.
 * @param events in any order
 * @returns the pairs that were confused at least once, the most frequent first
 */
export function confusions(events: readonly ProgressEvent[], index: BankIndex): readonly Confusion[] {
  const answers = history(events);
  const counts = new Map<string, {count: number; of: number}>();
  for (const {id, version, pairs = {}} of index.questions) {
    for (const answer of answers.get(id) ?? []) {
      if (answer.version !== version) continue;
      for (const [pair, others] of Object.entries(pairs)) {
        const known = counts.get(pair) ?? {count: 0, of: 0};
        counts.set(pair, {count: known.count + (others.some((option) => answer.picked.includes(option)) ? 1 : 0), of: known.of + 1});
      }
    }
  }
  return index.pairs
    .flatMap(({id, title}) => {
      const found = counts.get(id);
      return found === undefined || found.count === 0 ? [] : [{pair: id, title, ...found}];
    })
    .sort((a, b) => b.count - a.count);
}
