/**
 * Where the reader stands, for one exam guide. Pure. Only the last answer to a question counts, and only one to its
 * present version: when the key of a question changes, what was answered before says nothing.
 */
import {domainOf, guides, wilson, type GuideKey, type Share} from '../exam';
import {confidences, type Answer, type Confidence, type States} from '../progress';
import type {BankEntry, BankIndex} from '../quiz';

/** One line of a table. */
export interface Part {
  /** '2' for a domain, '2.1' for a task, /services/lambda for a lesson. */
  readonly id: string;
  readonly title: string;
  /** How many questions there are: those of lessons, and those of the reserve that a mock exam has asked. */
  readonly questions: number;
  /** Of the answered ones, how many were right; `total` is how many were answered. */
  readonly share: Share;
}

/** How often the reader was right when that sure. */
export interface Calibration {
  readonly confidence: Confidence;
  readonly share: Share;
}

export interface Stats {
  readonly all: Part;
  readonly domains: readonly Part[];
  readonly tasks: readonly Part[];
  /** In reading order; lessons without a question for the guide are left out. */
  readonly services: readonly Part[];
  /** From guess to sure. */
  readonly calibration: readonly Calibration[];
  /** Answered wrong and sure of it, the latest first: what to read before all else. */
  readonly sureAndWrong: readonly BankEntry[];
  /** Answered, but changed since: they count as not answered. */
  readonly changed: number;
}

interface Line {
  readonly entry: BankEntry;
  /** The question's first skill in the guide decides where it counts. */
  readonly skill: string;
  readonly answer: Answer | undefined;
}

const isRight = ({answer}: Line): boolean => answer?.correct === true;
const shareOf = (lines: readonly Line[]): Share => wilson(lines.filter(isRight).length, lines.filter(({answer}) => answer !== undefined).length);
const part = (id: string, title: string, lines: readonly Line[]): Part => ({id, title, questions: lines.length, share: shareOf(lines)});

function groupBy(lines: readonly Line[], key: (line: Line) => string): (id: string) => readonly Line[] {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const group = groups.get(key(line));
    if (group) group.push(line);
    else groups.set(key(line), [line]);
  }
  return (id) => groups.get(id) ?? [];
}

/** @returns '1.2' for '1.2.3' */
const taskOf = (skill: string): string => skill.split('.').slice(0, 2).join('.');

/** @returns the questions that count for a guide, each with its last answer; the untouched reserve stays secret */
function linesOf(states: States, index: BankIndex, guide: GuideKey): Line[] {
  return index.questions.flatMap((entry) => {
    const skill = entry.skills[guide][0];
    const state = states.get(entry.id);
    if (skill === undefined || (entry.pool === 'mock' && state === undefined)) return [];
    return [{entry, skill, answer: state !== undefined && state.version >= entry.version ? state.last : undefined}];
  });
}

/**
 * @param states what is known of each question, as `derive` returns it; questions that the bank does not have are ignored
 * @param guide the exam whose domains and tasks are meant
 */
export function stats(states: States, index: BankIndex, guide: GuideKey): Stats {
  const lines = linesOf(states, index, guide);
  const {domains} = guides[guide];
  const byDomain = groupBy(lines, ({skill}) => domainOf(skill));
  const byTask = groupBy(lines, ({skill}) => taskOf(skill));
  const byPage = groupBy(lines, ({entry}) => entry.page);
  const byConfidence = groupBy(lines, ({answer}) => answer?.confidence ?? '');
  return {
    all: part('', 'All', lines),
    domains: domains.map(({id, title}) => part(id, title, byDomain(id))),
    tasks: domains.flatMap(({tasks}) => tasks.map(({id, title}) => part(id, title, byTask(id)))),
    services: index.pages.map(([page, title]) => part(page, title, byPage(page))).filter(({questions}) => questions > 0),
    calibration: confidences.map((confidence) => ({confidence, share: shareOf(byConfidence(confidence))})),
    sureAndWrong: byConfidence('sure')
      .filter((line) => !isRight(line))
      .sort((a, b) => (b.answer?.at ?? 0) - (a.answer?.at ?? 0) || (a.entry.id < b.entry.id ? -1 : 1))
      .map(({entry}) => entry),
    changed: lines.filter(({entry, answer}) => answer === undefined && states.has(entry.id)).length,
  };
}
