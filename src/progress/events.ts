/** A reader checked an answer. Written once, never changed. */
export interface AnsweredEvent {
  readonly type: 'answered';
  /** A UUID: what union goes by. */
  readonly id: string;
  /** Milliseconds since 1970, by the clock of the device. */
  readonly at: number;
  readonly question: string;
  readonly version: number;
  /** 1 at first; it seeds the order of the options. */
  readonly attempt: number;
  /** Option ids; for ordering questions in the reader's sequence. */
  readonly picked: readonly string[];
  readonly correct: boolean;
  /** Where it was answered: /services/lambda */
  readonly page: string;
}

/** The answers given on one page up to here no longer count. */
export interface ResetEvent {
  readonly type: 'reset';
  readonly id: string;
  readonly at: number;
  readonly page: string;
}

/** A reset is taken back, as if it had never been. */
export interface UndoEvent {
  readonly type: 'undo';
  readonly id: string;
  readonly at: number;
  /** The id of the reset. */
  readonly reset: string;
}

/** The reader's data: an append-only log of these. Everything else is derived from it. */
export type ProgressEvent = AnsweredEvent | ResetEvent | UndoEvent;

/** An event before the store gives it id and time. */
export type NewEvent = Omit<AnsweredEvent, 'id' | 'at'> | Omit<ResetEvent, 'id' | 'at'> | Omit<UndoEvent, 'id' | 'at'>;

/** One checked answer, as derived. */
export interface Answer {
  readonly at: number;
  readonly attempt: number;
  readonly picked: readonly string[];
  readonly correct: boolean;
}

/** What is known of one question: only answers to its newest answered version count. */
export interface QuestionState {
  readonly version: number;
  readonly first: Answer;
  readonly last: Answer;
  /** How many answers there are. */
  readonly tries: number;
}

export type States = ReadonlyMap<string, QuestionState>;

const isText = (value: unknown): value is string => typeof value === 'string' && value.length > 0 && value.length <= 200;
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 1;

/**
 * Reads an event from outside (storage, another tab, later a file), field by field: unknown fields are dropped.
 * @returns undefined for anything that is not an event of this format
 */
export function parseEvent(value: unknown): ProgressEvent | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const e = value as Record<string, unknown>;
  const {type, id, at, page} = e;
  if (!isText(id) || typeof at !== 'number' || !Number.isFinite(at)) return undefined;
  switch (type) {
    case 'answered': {
      const {question, version, attempt, picked, correct} = e;
      if (!isText(question) || !isCount(version) || !isCount(attempt) || !isText(page) || typeof correct !== 'boolean') return undefined;
      if (!Array.isArray(picked) || !picked.every(isText)) return undefined;
      return {type, id, at, question, version, attempt, picked: [...picked], correct, page};
    }
    case 'reset':
      return isText(page) ? {type, id, at, page} : undefined;
    case 'undo':
      return isText(e['reset']) ? {type, id, at, reset: e['reset']} : undefined;
    default:
      // Not a throw: a newer version of the site, in another tab, may write types that this one does not know.
      return undefined;
  }
}

/** By time, then by id, then by content: a total order, so that the log looks the same on every device. */
function compare(a: ProgressEvent, b: ProgressEvent): number {
  if (a.at !== b.at) return a.at - b.at;
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  const [x, y] = [JSON.stringify(parseEvent(a)), JSON.stringify(parseEvent(b))];
  return x === y ? 0 : x < y ? -1 : 1;
}

/**
 * Union by id, in order of time. Commutative, associative and idempotent, so logs may meet in any order and any number
 * of times. Should two events share an id (they never should), the one that comes first in order stays.
 */
export function merge(a: readonly ProgressEvent[], b: readonly ProgressEvent[]): ProgressEvent[] {
  const seen = new Set<string>();
  return [...a, ...b].sort(compare).filter((e) => !seen.has(e.id) && seen.add(e.id));
}

/**
 * What the events mean, whatever order they come in.
 * @returns a state for each question that was answered and not reset
 */
export function derive(events: readonly ProgressEvent[]): States {
  const sorted = merge(events, []);
  const undone = new Set(sorted.flatMap((e) => (e.type === 'undo' ? [e.reset] : [])));
  const states = new Map<string, QuestionState & {readonly pages: ReadonlySet<string>}>();
  for (const e of sorted) {
    switch (e.type) {
      case 'answered': {
        const {at, attempt, picked, correct} = e;
        const answer: Answer = {at, attempt, picked, correct};
        const known = states.get(e.question);
        if (known === undefined || e.version > known.version) {
          states.set(e.question, {version: e.version, first: answer, last: answer, tries: 1, pages: new Set([e.page])});
        } else if (e.version === known.version) {
          states.set(e.question, {...known, last: answer, tries: known.tries + 1, pages: new Set([...known.pages, e.page])});
        }
        break;
      }
      case 'reset':
        if (undone.has(e.id)) break;
        for (const [question, state] of states) if (state.pages.has(e.page)) states.delete(question);
        break;
      case 'undo':
        break;
      default:
        throw new Error(`unexpected event ${JSON.stringify(e satisfies never)}`);
    }
  }
  return states;
}
