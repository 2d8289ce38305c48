/** What the log says about mock exams. Pure: the time is a parameter, and any order of the events gives the same. */
import {merge, type ExamStartedEvent, type ProgressEvent} from '../../progress';
import {guideKeys, type GuideKey} from '../guides';

export const minuteMs = 60_000;

/** A question as the exam asked it. */
export interface ExamQuestion {
  readonly id: string;
  readonly version: number;
}

/** A mock exam, as derived from the log. */
export interface Exam {
  readonly id: string;
  readonly guide: GuideKey;
  readonly startedAt: number;
  /** Time allowed; 0 for an exam without a clock. */
  readonly minutes: number;
  /** When the time is up, by the clock on the wall; null without a clock. */
  readonly deadline: number | null;
  /** In the order in which they stand. */
  readonly questions: readonly ExamQuestion[];
  /** The last choice for each question that has one. */
  readonly picked: ReadonlyMap<string, readonly string[]>;
  readonly flagged: ReadonlySet<string>;
  /** When it was handed in, never later than the deadline; null when it was not. See `endOf` for exams that ran out of time. */
  readonly endedAt: number | null;
  /** The question of the latest choice or flag: where to go on, when nothing better is known. */
  readonly lastTouched: string | null;
  /** The time of the latest event that counts: the next one must come after it. */
  readonly latest: number;
}

type ExamEvent = Extract<ProgressEvent, {readonly exam: string}>;

/** `id@version`; a version that cannot be read becomes 0, which no question has. */
function readQuestion(ref: string): ExamQuestion {
  const at = ref.lastIndexOf('@');
  const version = Number(ref.slice(at + 1));
  return at > 0 && Number.isSafeInteger(version) && version > 0 ? {id: ref.slice(0, at), version} : {id: ref, version: 0};
}

function readExam(start: ExamStartedEvent, guide: GuideKey, events: readonly ExamEvent[]): Exam {
  const questions = [...new Map(start.questions.map(readQuestion).map((q) => [q.id, q])).values()];
  const deadline = start.minutes > 0 ? start.at + start.minutes * minuteMs : null;
  const asked = new Set(questions.map((q) => q.id));
  const picked = new Map<string, readonly string[]>();
  const flagged = new Set<string>();
  let endedAt: number | null = null;
  let lastTouched: string | null = null;
  let latest = start.at;
  for (const e of events) {
    // Too late, or after the end: it does not count.
    if (endedAt !== null || (deadline !== null && e.at >= deadline)) break;
    latest = Math.max(latest, e.at);
    switch (e.type) {
      case 'exam-picked':
        if (!asked.has(e.question)) break;
        lastTouched = e.question;
        if (e.picked.length > 0) picked.set(e.question, e.picked);
        else picked.delete(e.question);
        break;
      case 'exam-flagged':
        if (!asked.has(e.question)) break;
        lastTouched = e.question;
        if (e.on) flagged.add(e.question);
        else flagged.delete(e.question);
        break;
      case 'exam-ended':
        endedAt = latest;
        break;
      default:
        throw new Error(`unexpected event ${JSON.stringify(e satisfies never)}`);
    }
  }
  return {id: start.id, guide, startedAt: start.at, minutes: start.minutes, deadline, questions, picked, flagged, endedAt, lastTouched, latest};
}

/**
 * Reads the mock exams out of the log. For each question the last choice counts and [] takes it back; the first
 * `exam-ended` counts; a choice or flag after the end, or at the deadline or later, does not.
 * @param events in any order, repeated or not; others than those of exams are ignored
 * @returns the exams by their start, oldest first; exams of a guide that this version does not know are left out
 */
export function examsOf(events: readonly ProgressEvent[]): Exam[] {
  const starts: ExamStartedEvent[] = [];
  const byExam = new Map<string, ExamEvent[]>();
  for (const e of merge(events.filter((event) => event.type.startsWith('exam-')), [])) {
    if (e.type === 'exam-started') starts.push(e);
    else if ('exam' in e) {
      const list = byExam.get(e.exam);
      if (list) list.push(e);
      else byExam.set(e.exam, [e]);
    }
  }
  return starts.flatMap((start) => {
    const guide = guideKeys.find((key) => key === start.guide);
    return guide === undefined ? [] : [readExam(start, guide, byExam.get(start.id) ?? [])];
  });
}

/**
 * @param now milliseconds since 1970
 * @returns when the exam ended: handed in, or out of time; null while it runs
 */
export function endOf(exam: Exam, now: number): number | null {
  if (exam.endedAt !== null) return exam.endedAt;
  return exam.deadline !== null && now >= exam.deadline ? exam.deadline : null;
}

/** @returns whether the exam ended because its time was up */
export function ranOut(exam: Exam, now: number): boolean {
  return exam.endedAt === null && endOf(exam, now) !== null;
}

/**
 * @param now milliseconds since 1970
 * @returns milliseconds, 0 once it has ended; null for an exam without a clock that has not. Never more than the time
 *   allowed, even where the clock of the device was set back.
 */
export function timeLeft(exam: Exam, now: number): number | null {
  if (endOf(exam, now) !== null) return 0;
  return exam.deadline === null ? null : Math.min(exam.deadline - now, exam.minutes * minuteMs);
}
