/** The sentences of a drill. Pure, so that their wording has tests. */
import {guides} from '../exam';
import type {BankIndex} from '../quiz';
import type {By, Drill, Only} from './drill';
import {slugOf} from './select';
import {listOf, questions} from './words';

/** What the form calls the places that questions come from. */
export const byLabels: Readonly<Record<By, string>> = {all: 'Everything', service: 'Lessons', domain: 'A domain of the exam', task: 'A task of the exam', pair: 'Two things easily confused'};

/** What the form calls the choices of questions. */
export const onlyLabels: Readonly<Record<Only, string>> = {all: 'All', missed: 'Missed', unseen: 'Not answered yet', flagged: 'Flagged', confused: 'Pairs that you confused'};

/** @returns where a drill's questions come from: 'all lessons', 'Lambda and S3', 'domain 2, Security', 'User pool or identity pool' */
export function placeOf({by, of, guide}: Pick<Drill, 'by' | 'of' | 'guide'>, index: BankIndex): string {
  const [first = ''] = of;
  switch (by) {
    case 'all':
      return 'all lessons';
    case 'service':
      return of.length === 0 ? 'no lesson yet' : listOf(index.pages.flatMap(([page, title]) => (of.includes(slugOf(page)) ? [title] : [])));
    case 'domain':
      return `${guides[guide].code} domain ${first}, ${guides[guide].domains.find(({id}) => id === first)?.title ?? ''}`;
    case 'task':
      return `${guides[guide].code} task ${first}, ${guides[guide].domains.flatMap(({tasks}) => tasks).find(({id}) => id === first)?.title ?? ''}`;
    case 'pair':
      return index.pairs.find(({id}) => id === first)?.title ?? '';
    default:
      throw new Error(`unexpected value ${JSON.stringify(by satisfies never)}`);
  }
}

/** @returns what a drill asks: '10 questions from all lessons', '3 questions that you missed, from Lambda' */
export function titleOf(drill: Drill, n: number, index: BankIndex): string {
  const place = placeOf(drill, index);
  const s = questions(n);
  switch (drill.only) {
    case 'all':
      return `${s} from ${place}`;
    case 'missed':
      return `${s} that you missed, from ${place}`;
    case 'unseen':
      return `${s} that you have not answered, from ${place}`;
    case 'flagged':
      return `${s} that you flagged, from ${place}`;
    case 'confused':
      return `${s} about pairs that you confused, from ${place}`;
    default:
      throw new Error(`unexpected value ${JSON.stringify(drill.only satisfies never)}`);
  }
}

/** @returns why a drill has no questions */
export function emptyOf({by, of, only}: Drill): string {
  if (by === 'service' && of.length === 0) return 'Choose at least one lesson.';
  switch (only) {
    case 'all':
      return 'There are no questions about this yet.';
    case 'missed':
      return 'You have missed none of these.';
    case 'unseen':
      return 'You have answered all of these.';
    case 'flagged':
      return 'You have flagged none of these.';
    case 'confused':
      return 'You have confused no pair here: no wrong answer of yours took one side for the other.';
    default:
      throw new Error(`unexpected value ${JSON.stringify(only satisfies never)}`);
  }
}
