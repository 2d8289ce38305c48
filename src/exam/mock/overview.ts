/** How far an exam is filled in. Pure. */
import type {BankEntry} from '../../quiz';
import type {Exam} from './session';

/** `incomplete`: there is a choice, but not of the number that is asked for. `lost`: it changed or left the bank and does not count. */
export type Fill = 'answered' | 'incomplete' | 'open' | 'lost';

export interface Overview {
  /** One for each question, in order. */
  readonly fills: readonly Fill[];
  /** Numbers of questions, from 1. */
  readonly answered: readonly number[];
  readonly incomplete: readonly number[];
  readonly open: readonly number[];
  readonly flagged: readonly number[];
}

/**
 * @param exam while it runs
 * @param entries those of the bank that the exam asks, in their version; others are lost
 */
export function overview(exam: Pick<Exam, 'questions' | 'picked' | 'flagged'>, entries: ReadonlyMap<string, BankEntry>): Overview {
  const fills = exam.questions.map(({id}): Fill => {
    const entry = entries.get(id);
    const have = exam.picked.get(id)?.length ?? 0;
    if (entry === undefined) return 'lost';
    return have === entry.right.length ? 'answered' : have === 0 ? 'open' : 'incomplete';
  });
  const numbers = (fill: Fill): number[] => fills.flatMap((f, i) => (f === fill ? [i + 1] : []));
  return {
    fills,
    answered: numbers('answered'),
    incomplete: numbers('incomplete'),
    open: numbers('open'),
    flagged: exam.questions.flatMap((q, i) => (exam.flagged.has(q.id) ? [i + 1] : [])),
  };
}

/** @returns the entries that the exam asks and that are still what they were, by id */
export function entriesOf(exam: Pick<Exam, 'questions'>, questions: readonly BankEntry[]): ReadonlyMap<string, BankEntry> {
  const versions = new Map(exam.questions.map((q) => [q.id, q.version]));
  return new Map(questions.flatMap((entry) => (versions.get(entry.id) === entry.version ? [[entry.id, entry] as const] : [])));
}
