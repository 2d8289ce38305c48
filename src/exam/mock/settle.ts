/** What an ended exam leaves in the log, so that reviews and statistics know of it. Pure. */
import {nextAttempt, type AnsweredEvent, type ProgressEvent} from '../../progress';
import type {BankIndex} from '../../quiz';
import {guides} from '../guides';
import {counts, result} from './result';
import {endOf, type Exam} from './session';

/** Where mock exams are, as the log keeps it. */
export const mockPage = '/mock-exam';

/**
 * The answers of ended exams that the log does not hold yet: one for each question that can be graded, with an id made
 * of the exam's and the question's. Two tabs, or the same exam on two devices, therefore write the same events, and
 * doing it again adds nothing. Unanswered questions are wrong answers with nothing picked.
 * @param exams all of them; those that run at `now` are passed over
 * @param events the whole log
 */
export function settle(exams: readonly Exam[], events: readonly ProgressEvent[], index: BankIndex, now: number): AnsweredEvent[] {
  const ended = exams.flatMap((exam) => {
    const at = endOf(exam, now);
    return at === null ? [] : [{exam, at}];
  });
  const byQuestion = new Map<string, AnsweredEvent[]>();
  for (const e of events) {
    if (e.type !== 'answered') continue;
    const list = byQuestion.get(e.question);
    if (list) list.push(e);
    else byQuestion.set(e.question, [e]);
  }
  return ended.flatMap(({exam, at}) =>
    result(exam, index, guides[exam.guide]).questions.flatMap((q): AnsweredEvent[] => {
      const id = `${exam.id}/${q.id}`;
      const answers = byQuestion.get(q.id) ?? [];
      if (!counts(q.mark) || q.entry === undefined || answers.some((a) => a.id === id)) return [];
      // Tries after the exam do not count, or two tabs that settle at different times would disagree.
      const earlier = answers.filter((a) => a.at <= at && a.version === q.entry?.version).map((a) => a.attempt);
      const attempt = nextAttempt(earlier.reduce((last, a) => Math.max(last, a), 0));
      return [{type: 'answered', id, at, question: q.id, version: q.entry.version, attempt, picked: q.picked, correct: q.mark === 'right', page: mockPage, mode: 'mock'}];
    }),
  );
}
