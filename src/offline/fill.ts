/** Getting many files, a few at a time, each of them checked. Pure: whoever calls it brings the network and the cache. */
import type {KeptFile, Trouble} from './release';

/** A file could not be had, and why. */
export class TroubleError extends Error {
  readonly trouble: Trouble;

  constructor(trouble: Trouble, message: string) {
    super(message);
    this.trouble = trouble;
  }
}

/** @returns what to tell the reader about an error of `fetch` or of the Cache API */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof TroubleError) return error.trouble;
  if (typeof error !== 'object' || error === null || !('name' in error)) return 'unknown';
  if (error.name === 'QuotaExceededError') return 'quota';
  // What fetch throws when there is no answer at all.
  return error.name === 'TypeError' ? 'network' : 'unknown';
}

export interface FillOptions {
  /** Gets one file and stores it. */
  readonly get: (file: KeptFile) => Promise<void>;
  /** Asked before each file. */
  readonly mayGoOn?: () => boolean;
  /** After each file. */
  readonly onDone?: (file: KeptFile) => void;
  /** How many at a time. */
  readonly lanes?: number;
}

/**
 * Gets files in their order. After the first that fails no other is begun; those under way are waited for.
 * @returns the error of the first that failed, undefined when none did (all are there, or `mayGoOn` said no)
 */
export async function fill(files: readonly KeptFile[], {get, mayGoOn = () => true, onDone = () => undefined, lanes = 4}: FillOptions): Promise<Error | undefined> {
  const waiting = [...files];
  let failure: Error | undefined;
  const lane = async (): Promise<void> => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      if (failure !== undefined || !mayGoOn()) return;
      try {
        await get(file);
        onDone(file);
      } catch (error) {
        failure ??= error instanceof Error ? error : new Error(String(error));
      }
    }
  };
  await Promise.all(Array.from({length: lanes}, lane));
  return failure;
}

/** @returns the first 16 hex digits of a SHA-256, the revision of a KeptFile */
export function revisionOf(digest: ArrayBuffer): string {
  return [...new Uint8Array(digest).slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
