import {domainOf, guides, type GuideKey} from '../exam';
import type {States} from '../progress';
import {mulberry32, shuffle, type BankEntry, type BankIndex} from '../quiz';
import type {Confusion} from './confusions';
import {anyDrill, choices, type Drill, type Only} from './drill';
import {interleave} from './interleave';

/** What is known of the reader: which questions were answered, which are flagged, which pairs were confused. */
export interface Reader {
  readonly states: States;
  readonly flags: ReadonlySet<string>;
  readonly confusions: readonly Confusion[];
}

/** @returns the lesson's name in addresses: 'lambda' for /services/lambda */
export const slugOf = (page: string): string => page.slice(page.lastIndexOf('/') + 1);

/** @returns the task for which a question counts: that of its first skill in the guide; '' where the guide has none for it */
export const taskOf = ({skills}: Pick<BankEntry, 'skills'>, guide: GuideKey): string => /^\d+\.\d+/.exec(skills[guide][0] ?? '')?.[0] ?? '';

/**
 * Takes what the site does not have out of a drill from an address: a lesson, a domain, a task or a pair that is not
 * there (any more).
 * @returns the drill; over everything when nothing of it is left
 */
export function known(drill: Drill, index: BankIndex): Drill {
  const {by, of, guide} = drill;
  const all: Drill = {...drill, by: 'all', of: []};
  const has = (list: readonly string[]): Drill => {
    const left = of.filter((value) => list.includes(value));
    // A form in which no lesson is ticked yet is a form, not a mistake.
    return left.length > 0 || (by === 'service' && of.length === 0) ? {...drill, of: left} : all;
  };
  switch (by) {
    case 'all':
      return all;
    case 'service':
      return has(index.pages.map(([page]) => slugOf(page)));
    case 'domain':
      return has(guides[guide].domains.map(({id}) => id));
    case 'task':
      return has(guides[guide].domains.flatMap(({tasks}) => tasks.map(({id}) => id)));
    case 'pair':
      return has(index.pairs.map(({id}) => id));
    default:
      throw new Error(`unexpected value ${JSON.stringify(by satisfies never)}`);
  }
}

function isFrom(entry: BankEntry, {by, of, guide}: Drill): boolean {
  switch (by) {
    case 'all':
      return true;
    case 'service':
      return of.includes(slugOf(entry.page));
    case 'domain':
      return of.includes(domainOf(taskOf(entry, guide)));
    case 'task':
      return of.includes(taskOf(entry, guide));
    case 'pair':
      return of.some((pair) => Object.hasOwn(entry.pairs ?? {}, pair));
    default:
      throw new Error(`unexpected value ${JSON.stringify(by satisfies never)}`);
  }
}

function isOf(entry: BankEntry, only: Only, {states, flags, confusions}: Reader): boolean {
  const state = states.get(entry.id);
  switch (only) {
    case 'all':
      return true;
    case 'missed':
      return state?.last.correct === false;
    case 'unseen':
      // An answer to an earlier version was an answer to another question.
      return state === undefined || state.version < entry.version;
    case 'flagged':
      return flags.has(entry.id);
    case 'confused':
      return confusions.some(({pair}) => Object.hasOwn(entry.pairs ?? {}, pair));
    default:
      throw new Error(`unexpected value ${JSON.stringify(only satisfies never)}`);
  }
}

/**
 * All questions that fit a drill, whatever its size. The reserve for mock exams stays secret: of it only what the reader
 * has answered fits, and nothing but a finished mock exam records an answer to it.
 * @returns in the order of the bank
 */
export function fitting(index: BankIndex, reader: Reader, drill: Drill): BankEntry[] {
  return index.questions.filter((entry) => (entry.pool === 'page' || reader.states.has(entry.id)) && taskOf(entry, drill.guide) !== '' && isFrom(entry, drill) && isOf(entry, drill.only, reader));
}

/**
 * The questions of a drill: `drill.n` of those that fit, or all where there are fewer. The seed decides which and in
 * which order, so the same drill over the same answers is the same on every device. Neighbours come from different
 * lessons as far as the mix allows it; no question comes twice.
 */
export function selectQuestions(index: BankIndex, states: Reader['states'], flags: Reader['flags'], confusions: Reader['confusions'], drill: Drill): BankEntry[] {
  // The order of the bank changes when lessons are moved; by id the draw stays the same.
  const sorted = fitting(index, {states, flags, confusions}, drill).sort((a, b) => (a.id < b.id ? -1 : 1));
  const drawn = shuffle(sorted, mulberry32(drill.seed)).items.slice(0, drill.n);
  return interleave(drawn, ({page}) => page);
}

/** How many questions each choice of `only` would have, all else as it is. */
export function counts(index: BankIndex, reader: Reader, drill: Drill): Readonly<Record<Only, number>> {
  const base = fitting(index, reader, {...drill, only: 'all'});
  return Object.fromEntries(choices.map((only) => [only, base.filter((entry) => isOf(entry, only, reader)).length])) as Record<Only, number>;
}

/**
 * What to offer instead of a drill without questions: the same place with all its questions, and the same kind of
 * questions from everywhere; over everything when neither has one.
 * @returns drills that have questions, nearest first; [] when the one asked for has some, or the bank has none
 */
export function nearest(index: BankIndex, reader: Reader, drill: Drill): Drill[] {
  const has = (d: Drill): boolean => fitting(index, reader, d).length > 0;
  if (has(drill)) return [];
  const near: Drill[] = [
    {...drill, only: 'all'},
    {...drill, by: 'all', of: []},
  ];
  const found = near.filter((d) => (d.by !== drill.by || d.only !== drill.only) && has(d));
  const any = {...anyDrill(drill.guide), n: drill.n, seed: drill.seed};
  return found.length > 0 ? found : has(any) ? [any] : [];
}
