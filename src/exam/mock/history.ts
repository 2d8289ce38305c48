/** The exams that are over, and how they follow each other. Pure. */
import type {BankIndex} from '../../quiz';
import {guides} from '../guides';
import {result, type ExamResult} from './result';
import {endOf, type Exam} from './session';

export interface Attempt {
  readonly exam: Exam;
  readonly endedAt: number;
  readonly result: ExamResult;
  /** Percentage points against the exam before of the same guide; null for the first, or when nothing counts any more. */
  readonly change: number | null;
  /** The ranges of the two overlap: the change may be chance. */
  readonly unclear: boolean;
}

const percentOf = ({overall: {right, total}}: ExamResult): number => Math.round((100 * right) / total);

/**
 * @param exams as `examsOf` returns them
 * @param now milliseconds since 1970
 * @returns the exams that have ended, newest first
 */
export function attempts(exams: readonly Exam[], index: BankIndex, now: number): Attempt[] {
  const before = new Map<string, ExamResult>();
  const ended = exams
    .flatMap((exam) => {
      const endedAt = endOf(exam, now);
      return endedAt === null ? [] : [{exam, endedAt, result: result(exam, index, guides[exam.guide])}];
    })
    .sort((a, b) => a.endedAt - b.endedAt);
  const all = ended.map((attempt): Attempt => {
    const last = before.get(attempt.exam.guide);
    const own = attempt.result;
    if (own.overall.total === 0) return {...attempt, change: null, unclear: false};
    before.set(attempt.exam.guide, own);
    if (last === undefined) return {...attempt, change: null, unclear: false};
    return {...attempt, change: percentOf(own) - percentOf(last), unclear: own.overall.low <= last.overall.high && last.overall.low <= own.overall.high};
  });
  return all.reverse();
}
