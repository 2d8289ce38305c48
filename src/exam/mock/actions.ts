/** What a reader does in an exam, written to the log. */
import {lastMoment, newId, progressStore, type ProgressEvent} from '../../progress';
import type {BankIndex} from '../../quiz';
import type {Guide} from '../guides';
import {drawExam} from './draw';
import type {Exam} from './session';

type ExamEvent = Extract<ProgressEvent, {readonly exam: string}>;
type Action = ExamEvent extends infer E ? (E extends ExamEvent ? Omit<E, 'id' | 'at' | 'exam'> : never) : never;

/**
 * Draws an exam that begins now.
 * @param exams all earlier ones, oldest first
 * @param minutes 0 for an exam without a clock
 * @returns its id
 * @throws {RangeError} when the reserve is too small; see `drawExam`
 */
export function startExam(index: BankIndex, guide: Guide, n: number, minutes: number, exams: readonly Exam[], now: number): string {
  const id = newId();
  const drawn = drawExam(index, guide, n, id, exams.map((exam) => exam.questions.map((q) => q.id)));
  const questions = drawn.map((q) => `${q.id}@${q.version}`);
  void progressStore().append([{type: 'exam-started', id, at: now, guide: guide.key, minutes, questions}]);
  return id;
}

/**
 * Not by the store's `record`: it gives times that never fall behind the newest event of the log, which may come from a
 * device whose clock is ahead. An exam goes by the clock on the wall, and by the order of its own events.
 */
export function act(exam: Exam, now: number, action: Action): void {
  void progressStore().append([{...action, id: newId(), at: Math.min(Math.max(now, exam.latest + 1), lastMoment), exam: exam.id}]);
}
