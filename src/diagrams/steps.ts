/** What stepping through a picture and showing a part of it come down to; no document here. */

/** 0 is the whole picture, nothing singled out; then come the steps from 1. */
export type Place = number;

/** What a key or a button of the bar asks for. */
export type Move = 'previous' | 'next' | 'first' | 'last' | 'all';

const keys: Readonly<Record<string, Move>> = {ArrowLeft: 'previous', ArrowRight: 'next', Home: 'first', End: 'last', Escape: 'all'};

/** @param key `KeyboardEvent.key` @returns undefined for a key that is not the bar's */
export function moveOfKey(key: string): Move | undefined {
  return Object.hasOwn(keys, key) ? keys[key] : undefined;
}

/**
 * @param count how many steps there are
 * @returns the place after a move; it stops at both ends
 */
export function moved(place: Place, move: Move, count: number): Place {
  switch (move) {
    case 'previous':
      return Math.max(place - 1, 0);
    case 'next':
      return Math.min(place + 1, count);
    case 'first':
      return Math.min(1, count);
    case 'last':
      return count;
    case 'all':
      return 0;
    default:
      throw new Error(`Unknown move ${String(move satisfies never)}`);
  }
}

/** @param list the attribute `data-step` of a part: "2 5" */
export function belongs(list: string | undefined, place: Place): boolean {
  return (list ?? '').split(' ').includes(String(place));
}

/**
 * How far a window over something must move so that a piece of it is inside. All in pixels of one axis.
 * @param start where the piece begins @param end where it ends
 * @param from where the window begins @param to where it ends
 * @returns 0 when the piece is inside; of a piece larger than the window its beginning is shown
 */
export function shift(start: number, end: number, from: number, to: number): number {
  if (start < from) return start - from;
  return end > to ? Math.min(end - to, start - from) : 0;
}
