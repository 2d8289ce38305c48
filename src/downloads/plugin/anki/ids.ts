import {createHash} from 'node:crypto';
import {fnv1a} from '../../../quiz/order';

/**
 * Every number and text by which Anki knows our things again. Never change one: with another id an import makes a
 * second deck, a second note type or a second copy of each card, without the reader's schedule.
 */

/** Anki's ids are times of creation in milliseconds; all of ours lie in the weeks after this one (14 November 2023). */
const FIRST_ID = 1_700_000_000_000;

/** The deck "DVA Study", above the decks of lessons. */
export const DECK_ID = 1_763_942_400_001;
/** The note type "DVA Study question". */
export const NOTE_TYPE_ID = 1_763_942_400_002;
/** Anki's own "Default" deck and options, which every collection has. */
export const DEFAULT_ID = 1;

/** A day without meaning that all things carry that must have a time and do not change (seconds): 24 November 2025. */
export const FIXED_TIME = 1_763_942_400;

/** @returns the id of a lesson's deck, from its folder's name */
export function lessonDeckId(slug: string): number {
  return FIRST_ID + fnv1a(`deck:${slug}`);
}

/** @returns the id of a question's note, and of its one card */
export function noteId(questionId: string): number {
  return FIRST_ID + fnv1a(`note:${questionId}`);
}

/**
 * What Anki compares to know a note again, in whatever collection it is.
 * @param kind `card` for the package, `text` for the text file: they make notes of different types, which must not meet
 */
export function guid(questionId: string, kind: 'card' | 'text'): string {
  return createHash('sha256').update(`dva-study:${kind}:${questionId}`).digest('base64url').slice(0, 14);
}

/**
 * Anki's checksum of a note's first field, by which it finds double notes.
 * @param plain the field without HTML
 * @see https://github.com/ankidroid/Anki-Android/wiki/Database-Structure (notes.csum)
 */
export function fieldChecksum(plain: string): number {
  return Number.parseInt(createHash('sha1').update(plain, 'utf8').digest('hex').slice(0, 8), 16);
}

/** @throws {Error} when two names have the same id: the import would mix their things up */
export function assertDistinct(what: string, names: readonly string[], id: (name: string) => number): void {
  const seen = new Map<number, string>();
  for (const name of names) {
    const other = seen.get(id(name));
    if (other !== undefined) throw new Error(`Expected each ${what} to have an Anki id of its own, found "${other}" and "${name}" with the same. Rename the newer one (src/downloads/plugin/anki/ids.ts makes the ids).`);
    seen.set(id(name), name);
  }
}
