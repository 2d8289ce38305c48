/** What came of a mock exam: counts and their ranges, never a scaled score. Pure. */
import {grade, type BankEntry, type BankIndex} from '../../quiz';
import {domainOf, type Guide} from '../guides';
import {wilson, type Share} from '../wilson';
import type {Exam} from './session';

/** What became of a question; `changed` (its version rose) and `gone` (it left the bank) do not count. */
export type Mark = 'right' | 'wrong' | 'unanswered' | 'changed' | 'gone';

export interface QuestionResult {
  readonly id: string;
  /** Its number in the exam, from 1. */
  readonly number: number;
  readonly mark: Mark;
  /** [] when it was not answered. */
  readonly picked: readonly string[];
  readonly flagged: boolean;
  /** Absent when it left the bank. */
  readonly entry?: BankEntry;
}

export interface PartResult {
  /** '2' for a domain, '2.1' for a task. */
  readonly id: string;
  readonly title: string;
  readonly share: Share;
}

export interface DomainResult extends PartResult {
  /** The tasks of which questions counted. */
  readonly tasks: readonly PartResult[];
}

export interface ExamResult {
  readonly overall: Share;
  readonly domains: readonly DomainResult[];
  readonly questions: readonly QuestionResult[];
  /** How many were left unanswered, of those that count. */
  readonly unanswered: number;
  /** How many do not count any more. */
  readonly leftOut: number;
}

/** @returns whether the question is among those that count */
export function counts(mark: Mark): boolean {
  return mark !== 'changed' && mark !== 'gone';
}

function markOf(entry: BankEntry | undefined, version: number, picked: readonly string[]): Mark {
  if (entry === undefined) return 'gone';
  if (entry.version !== version) return 'changed';
  if (picked.length === 0) return 'unanswered';
  // The wrong number of choices is wrong here: nobody asks again.
  return grade(entry, picked).kind === 'correct' ? 'right' : 'wrong';
}

function share(questions: readonly QuestionResult[]): Share {
  return wilson(questions.filter((q) => q.mark === 'right').length, questions.length);
}

/**
 * Grades an exam: all or nothing for each question, unanswered is wrong. A question that left the bank or changed its
 * version cannot be graded any more: it is shown as such and counts nowhere.
 * @param exam as derived; nobody checks that it has ended
 * @param index the bank of today
 * @param guide that of the exam: a question counts for the domain and task of its first skill there
 */
export function result(exam: Exam, index: BankIndex, guide: Guide): ExamResult {
  const bank = new Map(index.questions.map((entry) => [entry.id, entry]));
  const questions = exam.questions.map(({id, version}, i): QuestionResult => {
    const entry = bank.get(id);
    const picked = exam.picked.get(id) ?? [];
    return {id, number: i + 1, mark: markOf(entry, version, picked), picked, flagged: exam.flagged.has(id), ...(entry && {entry})};
  });
  const counted = questions.filter((q) => counts(q.mark));
  const skillOf = (q: QuestionResult): string => q.entry?.skills[guide.key][0] ?? '';
  const domains = guide.domains.map(({id, title, tasks}): DomainResult => {
    const own = counted.filter((q) => domainOf(skillOf(q)) === id);
    const parts = tasks.map((task): PartResult => ({id: task.id, title: task.title, share: share(own.filter((q) => skillOf(q).startsWith(`${task.id}.`)))}));
    return {id, title, share: share(own), tasks: parts.filter((task) => task.share.total > 0)};
  });
  return {overall: share(counted), domains, questions, unanswered: counted.filter((q) => q.mark === 'unanswered').length, leftOut: questions.length - counted.length};
}
