import {nextAttempt, type QuestionState} from '../progress';
import type {QuizItem} from './types';

/** What a reader has chosen and not yet checked. */
export interface Draft {
  readonly attempt: number;
  readonly picked: readonly string[];
}

/** How a question looks: derived from the stored answers, the retries and the draft. */
export interface CardView {
  readonly attempt: number;
  /** Option ids that are chosen (for ordering the sequence), [] when nothing is. */
  readonly picked: readonly string[];
  /** The result that is shown, undefined while the question is open. */
  readonly checked: boolean;
  readonly correct: boolean;
  /** There is an answer to an earlier version of the question only. */
  readonly changed: boolean;
}

/**
 * @param stored what is known of the question, of whatever version
 * @param retry the attempt that "Try the missed ones again" opened, 0 for none
 * @param draft is kept when an answer arrives from another tab: nobody's choice vanishes while they think
 */
export function cardView(item: Pick<QuizItem, 'version'>, stored: QuestionState | undefined, retry: number, draft: Draft | null): CardView {
  const last = stored?.version === item.version ? stored.last : undefined;
  const attempt = Math.max(retry, last?.attempt ?? 1);
  const current = draft?.attempt === attempt ? draft : null;
  const checked = last !== undefined && last.attempt >= attempt && current === null;
  return {
    attempt,
    picked: checked ? last.picked : (current?.picked ?? []),
    checked,
    correct: checked && last.correct,
    changed: stored !== undefined && stored.version < item.version,
  };
}

/**
 * @param shuffled the ids of an ordering question as it is drawn
 * @param picked a sequence from the log: before the first move there is none, and a file may hold any
 * @returns the reader's sequence when it has each id once, otherwise the drawn one
 */
export function sequenceOf(shuffled: readonly string[], picked: readonly string[]): readonly string[] {
  return picked.length === shuffled.length && shuffled.every((id) => picked.includes(id)) ? picked : shuffled;
}

/** What a page's reader has done: the numbers of its score line. */
export interface PageScore {
  readonly total: number;
  readonly answered: number;
  readonly firstTry: number;
  /** Ids whose last answer was wrong, in page order, with the attempt that would be next. */
  readonly missed: readonly (readonly [id: string, nextAttempt: number])[];
}

/**
 * @param all the page's questions, in page order
 * @param open attempts that are open again, by id
 */
export function pageScore(all: readonly (readonly [id: string, version: number])[], states: ReadonlyMap<string, QuestionState>, open: Readonly<Record<string, number>>): PageScore {
  const known = all.flatMap(([id, version]) => {
    const state = states.get(id);
    return state?.version === version ? [{id, state}] : [];
  });
  return {
    total: all.length,
    answered: known.length,
    firstTry: known.filter((k) => k.state.first.correct).length,
    missed: known.filter((k) => !k.state.last.correct && (open[k.id] ?? 0) <= k.state.last.attempt).map((k) => [k.id, nextAttempt(k.state.last.attempt)] as const),
  };
}

/**
 * @returns the list with one item a place up (-1) or down (1); unchanged at the ends
 */
export function moved(ids: readonly string[], id: string, by: -1 | 1): string[] {
  const out = [...ids];
  const from = out.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= out.length) return out;
  [out[from], out[to]] = [out[to] as string, out[from] as string];
  return out;
}

/** @returns the address of a new issue about a question, filled in */
export function reportUrl(repository: string, item: Pick<QuizItem, 'id' | 'version'>, page: string): string {
  const title = `Question ${item.id} (version ${item.version})`;
  const body = `Page: ${page}#q-${item.id}\nQuestion: ${item.id}, version ${item.version}\n\nWhat is wrong, and which AWS page says so?\n`;
  return `${repository}/issues/new?title=${encodeURIComponent(title)}&body=${encodeURIComponent(body)}`;
}
