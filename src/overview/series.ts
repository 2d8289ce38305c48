/** The numbers of the charts, taken from those of the tables. Pure. */
import type {Share} from '../exam';
import type {Part} from './stats';

/** What stands along a chart, and how high. */
export interface Series {
  readonly labels: readonly string[];
  /** null where nothing is known. */
  readonly values: readonly (number | null)[];
}

/** More exams than that do not fit a phone. */
const mostExams = 10;

const percentOf = ({right, total}: Pick<Share, 'right' | 'total'>): number | null => (total === 0 ? null : Math.round((100 * right) / total));

/** @returns percent right for each domain */
export const domainBars = (parts: readonly Part[]): Series => ({labels: parts.map(({id}) => `Domain ${id}`), values: parts.map(({share}) => percentOf(share))});

/** @param days as the forecast counts them: 2026-11-23 @returns a bar for each day, named by the day of the month */
export const dueBars = (days: readonly {readonly day: string; readonly count: number}[]): Series => ({labels: days.map(({day}) => String(Number(day.slice(8)))), values: days.map(({count}) => count)});

/** @param attempts newest first @returns percent right of the last ten of them, oldest first, named by the order in which they were taken */
export function mockLine(attempts: readonly {readonly result: {readonly overall: Share}}[]): Series {
  const shown = attempts.slice(0, mostExams);
  return {labels: shown.map((_, i) => String(attempts.length - i)).reverse(), values: shown.map(({result}) => percentOf(result.overall)).reverse()};
}
