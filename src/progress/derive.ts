import {parseEvent, type Confidence, type ProgressEvent, type SettingKey} from './events';

/** One checked answer, as derived. */
export interface Answer {
  readonly at: number;
  readonly attempt: number;
  readonly picked: readonly string[];
  readonly correct: boolean;
  readonly confidence?: Confidence;
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
  return fold(merge(events, []));
}

/** As `derive`, of events that are merged already. */
export function fold(sorted: readonly ProgressEvent[]): States {
  const undone = new Set(sorted.flatMap((e) => (e.type === 'undo' ? [e.reset] : [])));
  const states = new Map<string, QuestionState & {readonly pages: Set<string>}>();
  // Which questions a page may have answers to: a reset must not look at all of them, a log can hold very many of both.
  const onPage = new Map<string, Set<string>>();
  for (const e of sorted) {
    switch (e.type) {
      case 'answered': {
        const {at, attempt, picked, correct, confidence} = e;
        const answer: Answer = {at, attempt, picked, correct, ...(confidence && {confidence})};
        const known = states.get(e.question);
        if (known === undefined || e.version > known.version) {
          states.set(e.question, {version: e.version, first: answer, last: answer, tries: 1, pages: new Set([e.page])});
        } else if (e.version === known.version) {
          states.set(e.question, {...known, last: answer, tries: known.tries + 1, pages: known.pages.add(e.page)});
        } else break;
        onPage.set(e.page, (onPage.get(e.page) ?? new Set()).add(e.question));
        break;
      }
      case 'reset':
        if (undone.has(e.id)) break;
        for (const question of onPage.get(e.page) ?? []) if (states.get(question)?.pages.has(e.page) === true) states.delete(question);
        onPage.delete(e.page);
        break;
      case 'undo':
      case 'flagged':
      case 'setting':
      case 'exam-started':
      case 'exam-picked':
      case 'exam-flagged':
      case 'exam-ended':
        break;
      default:
        throw new Error(`unexpected event ${JSON.stringify(e satisfies never)}`);
    }
  }
  return states;
}

/**
 * @param merged events in order, as `merge` returns them
 * @returns the ids of the questions that the reader has flagged
 */
export function flagged(merged: readonly ProgressEvent[]): ReadonlySet<string> {
  const on = new Set<string>();
  for (const e of merged) {
    if (e.type !== 'flagged') continue;
    if (e.on) on.add(e.question);
    else on.delete(e.question);
  }
  return on;
}

/** What the reader has set; a setting that was taken back is absent. */
export type Settings = Partial<Readonly<Record<SettingKey, string>>>;

/**
 * @param merged events in order, as `merge` returns them
 * @returns the last value of each setting
 */
export function settings(merged: readonly ProgressEvent[]): Settings {
  const found: Partial<Record<SettingKey, string>> = {};
  for (const e of merged) {
    if (e.type !== 'setting') continue;
    if (e.value === '') delete found[e.key];
    else found[e.key] = e.value;
  }
  return found;
}
