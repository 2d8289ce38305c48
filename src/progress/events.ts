/** How sure the reader was before checking. */
export const confidences = ['guess', 'unsure', 'sure'] as const;
export type Confidence = (typeof confidences)[number];

/** Where a question was answered; absent for the page that teaches it. */
export const modes = ['practice', 'review', 'mock'] as const;
export type Mode = (typeof modes)[number];

/** What the reader has set. Stored as events so that they travel with the export; the last one counts. */
export const settingKeys = ['guide', 'exam-date', 'daily-limit', 'exported'] as const;
export type SettingKey = (typeof settingKeys)[number];

/** Written once, never changed. */
interface Base {
  /** A UUID, or a name made from one: what union goes by. */
  readonly id: string;
  /** Milliseconds since 1970, by the clock of the device. */
  readonly at: number;
}

/** A reader checked an answer. */
export interface AnsweredEvent extends Base {
  readonly type: 'answered';
  readonly question: string;
  readonly version: number;
  /** 1 at first; it seeds the order of the options. */
  readonly attempt: number;
  /** Option ids; for ordering questions in the reader's sequence; [] for a question that a mock exam left unanswered. */
  readonly picked: readonly string[];
  readonly correct: boolean;
  /** Where it was answered: /services/lambda, /practice */
  readonly page: string;
  readonly confidence?: Confidence;
  readonly mode?: Mode;
}

/** The answers given on one page up to here no longer count. */
export interface ResetEvent extends Base {
  readonly type: 'reset';
  readonly page: string;
}

/** A reset is taken back, as if it had never been. */
export interface UndoEvent extends Base {
  readonly type: 'undo';
  /** The id of the reset. */
  readonly reset: string;
}

/** The reader wants to see a question again, or no longer. The last one counts. */
export interface FlaggedEvent extends Base {
  readonly type: 'flagged';
  readonly question: string;
  readonly on: boolean;
}

export interface SettingEvent extends Base {
  readonly type: 'setting';
  readonly key: SettingKey;
  /** '' takes the setting back. */
  readonly value: string;
}

/** A mock exam begins. Its id names the exam in the events that follow. */
export interface ExamStartedEvent extends Base {
  readonly type: 'exam-started';
  /** dva-c02, dva-c03 */
  readonly guide: string;
  /** Time allowed; 0 for an exam without a clock. It runs by the clock on the wall: a closed laptop does not stop it. */
  readonly minutes: number;
  /** `id@version` of each question, in the order in which they stand. */
  readonly questions: readonly string[];
}

/** A choice in a mock exam; the last one for a question counts, [] takes it back. */
export interface ExamPickedEvent extends Base {
  readonly type: 'exam-picked';
  readonly exam: string;
  readonly question: string;
  readonly picked: readonly string[];
}

/** A question of a mock exam is marked for a second look, or no longer. */
export interface ExamFlaggedEvent extends Base {
  readonly type: 'exam-flagged';
  readonly exam: string;
  readonly question: string;
  readonly on: boolean;
}

/** A mock exam is handed in. The first one counts: nothing picked later changes the result. */
export interface ExamEndedEvent extends Base {
  readonly type: 'exam-ended';
  readonly exam: string;
}

/** The reader's data: an append-only log of these. Everything else is derived from it. */
export type ProgressEvent =
  | AnsweredEvent
  | ResetEvent
  | UndoEvent
  | FlaggedEvent
  | SettingEvent
  | ExamStartedEvent
  | ExamPickedEvent
  | ExamFlaggedEvent
  | ExamEndedEvent;

type Unwritten<E> = E extends ProgressEvent ? Omit<E, 'id' | 'at'> : never;
/** An event before the store gives it id and time. */
export type NewEvent = Unwritten<ProgressEvent>;

/** The last moment that a Date can hold, in milliseconds since 1970. A later one would break every place that writes it as a day. */
export const lastMoment = 8.64e15;

/** @returns the attempt after one; no further than a log can count, where an answer would be lost */
export const nextAttempt = (last: number): number => Math.min(last + 1, Number.MAX_SAFE_INTEGER);

const isText = (value: unknown): value is string => typeof value === 'string' && value.length > 0 && value.length <= 200;
/** The answers of an exam get ids made of the exam's and the question's (`settle`), and must be read back, too. */
const longestExamId = 100;
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 1;
const areTexts = (value: unknown): value is string[] => Array.isArray(value) && value.length <= 200 && value.every(isText);
const oneOf = <T extends string>(list: readonly T[], value: unknown): T | undefined => list.find((entry) => entry === value);

/**
 * Reads an event from outside (storage, another tab, a file), field by field: unknown fields are dropped.
 * @returns undefined for anything that is not an event of this format
 */
export function parseEvent(value: unknown): ProgressEvent | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const e = value as Record<string, unknown>;
  const {id, at} = e;
  if (!isText(id) || typeof at !== 'number' || !(Math.abs(at) <= lastMoment)) return undefined;
  return parseFields({id, at}, e);
}

function parseFields(base: Base, e: Readonly<Record<string, unknown>>): ProgressEvent | undefined {
  const {type, page, question, picked, exam, on} = e;
  switch (type) {
    case 'answered': {
      const {version, attempt, correct} = e;
      if (!isText(question) || !isCount(version) || !isCount(attempt) || !isText(page) || typeof correct !== 'boolean' || !areTexts(picked)) return undefined;
      const confidence = oneOf(confidences, e['confidence']);
      const mode = oneOf(modes, e['mode']);
      return {type, ...base, question, version, attempt, picked: [...picked], correct, page, ...(confidence && {confidence}), ...(mode && {mode})};
    }
    case 'reset':
      return isText(page) ? {type, ...base, page} : undefined;
    case 'undo':
      return isText(e['reset']) ? {type, ...base, reset: e['reset']} : undefined;
    case 'flagged':
      return isText(question) && typeof on === 'boolean' ? {type, ...base, question, on} : undefined;
    case 'setting': {
      const key = oneOf(settingKeys, e['key']);
      const {value} = e;
      return key !== undefined && (value === '' || isText(value)) ? {type, ...base, key, value} : undefined;
    }
    case 'exam-started': {
      const {guide, minutes, questions} = e;
      if (base.id.length > longestExamId || !isText(guide) || typeof minutes !== 'number' || !(minutes >= 0 && minutes <= 1440) || !areTexts(questions)) return undefined;
      return {type, ...base, guide, minutes, questions: [...questions]};
    }
    case 'exam-picked':
      return isText(exam) && isText(question) && areTexts(picked) ? {type, ...base, exam, question, picked: [...picked]} : undefined;
    case 'exam-flagged':
      return isText(exam) && isText(question) && typeof on === 'boolean' ? {type, ...base, exam, question, on} : undefined;
    case 'exam-ended':
      return isText(exam) ? {type, ...base, exam} : undefined;
    default:
      // Not a throw: a newer version of the site, in another tab, may write types that this one does not know.
      return undefined;
  }
}
