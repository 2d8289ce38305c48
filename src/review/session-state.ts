import {nextAttempt, type Answer, type States} from '../progress';
import type {BankEntry, BankIndex} from '../quiz';

/**
 * A drill or a review that is under way: which questions, and where the reader is. It lives in the browser's history
 * entry, so a reload, a crash or the way back from a lesson finds it again. What was answered is in the log.
 */
export interface Session {
  /** Each with the attempt at which it is asked: an answer at that attempt or a later one belongs to the session. */
  readonly questions: readonly (readonly [id: string, attempt: number])[];
  /** The place of the question that is shown, from 0; their number once the summary is. */
  readonly at: number;
}

const longest = 200;

/** @returns a session over these questions, each at the attempt after the last one */
export function startSession(entries: readonly BankEntry[], states: States): Session {
  return {
    questions: entries.map(({id, version}) => {
      const state = states.get(id);
      return [id, state?.version === version ? nextAttempt(state.last.attempt) : 1] as const;
    }),
    at: 0,
  };
}

const isQuestion = (value: unknown): value is readonly [string, number] => Array.isArray(value) && value.length === 2 && typeof value[0] === 'string' && Number.isSafeInteger(value[1]) && value[1] >= 1;

/**
 * @param value what the history entry holds: ours, or that of an older or newer version of the site
 * @returns undefined for anything that is no session over questions which the bank has
 */
export function parseSession(value: unknown, index: BankIndex): Session | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const {questions, at} = value as Record<string, unknown>;
  if (!Array.isArray(questions) || questions.length > longest || !questions.every(isQuestion) || typeof at !== 'number' || !Number.isSafeInteger(at)) return undefined;
  const ids = new Set(index.questions.map(({id}) => id));
  const left = [...new Map(questions.filter(([id]) => ids.has(id)).map((question) => [question[0], question])).values()];
  return left.length === 0 ? undefined : {questions: left, at: Math.min(Math.max(at, 0), left.length)};
}

/** What became of one question of a session. */
export interface Outcome {
  readonly id: string;
  /** The answer given in the session, undefined when there is none yet. */
  readonly answer: Answer | undefined;
}

/** @returns one outcome a question, in the order of the session */
export function outcomes({questions}: Session, index: BankIndex, states: States): Outcome[] {
  const versions = new Map(index.questions.map(({id, version}) => [id, version]));
  return questions.map(([id, attempt]) => {
    const state = states.get(id);
    return {id, answer: state?.version === versions.get(id) && state !== undefined && state.last.attempt >= attempt ? state.last : undefined};
  });
}

/** @returns the questions of a session as the bank has them */
export function entriesOf(ids: readonly string[], index: BankIndex): BankEntry[] {
  const byId = new Map(index.questions.map((entry) => [entry.id, entry]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
