import {never, type Key} from './types';

/** What became of a set of picks. `incomplete` is a prompt, not a mistake: `need` says how many to choose. */
export type Grade =
  | {readonly kind: 'correct'}
  | {readonly kind: 'incorrect'}
  | {readonly kind: 'incomplete'; readonly need: number; readonly have: number};

/**
 * All or nothing, as in the exam (AWS does not publish partial credit).
 * @param key the type and the right option ids
 * @param picked the reader's option ids: for choices in any order, for ordering in the reader's sequence
 */
export function grade(key: Key, picked: readonly string[]): Grade {
  const need = key.right.length;
  const have = new Set(picked).size;
  if (have !== need || picked.length !== have) return {kind: 'incomplete', need, have};
  switch (key.type) {
    case 'multiple-choice':
    case 'multiple-response': {
      const right = new Set(key.right);
      return {kind: picked.every((id) => right.has(id)) ? 'correct' : 'incorrect'};
    }
    case 'ordering':
      return {kind: picked.every((id, i) => id === key.right[i]) ? 'correct' : 'incorrect'};
    default:
      return never(key.type);
  }
}

const numbers = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];

/** @returns a number up to eight in words (none, one, …); larger ones in figures */
export function inWords(n: number): string {
  return numbers[n] ?? String(n);
}

/** @returns what the page prints above the options: Choose one, Choose two, Put in order */
export function cue(key: Key): string {
  switch (key.type) {
    case 'multiple-choice':
    case 'multiple-response':
      return `Choose ${inWords(key.right.length)}`;
    case 'ordering':
      return 'Put in order';
    default:
      return never(key.type);
  }
}
