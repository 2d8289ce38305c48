/** Numbers and days in words. Pure. */
import type {Share} from '../exam';
import type {Confidence} from '../progress';

/** Between a number and what it counts: they stay on one line. */
const nbsp = '\u00a0';

/** @returns '71 %', or '–' when nothing was answered */
export const percent = ({right, total}: Pick<Share, 'right' | 'total'>): string => (total === 0 ? '–' : `${Math.round((100 * right) / total)}${nbsp}%`);

/** @returns '59 to 80 %', or '–' when nothing was answered */
export const range = ({total, low, high}: Share): string => (total === 0 ? '–' : `${Math.round(100 * low)} to ${Math.round(100 * high)}${nbsp}%`);

/** @returns '1 event', '12 events', '20,000 events' */
export const plural = (n: number, one: string, many = `${one}s`): string => `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;

/** @returns '12 kB', '4.5 MB' */
export function size(bytes: number): string {
  return bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1000))}${nbsp}kB` : `${(bytes / 1e6).toFixed(1)}${nbsp}MB`;
}

/** @returns what a reader calls it */
export function confidenceWord(confidence: Confidence): string {
  switch (confidence) {
    case 'guess':
      return 'Guess';
    case 'unsure':
      return 'Unsure';
    case 'sure':
      return 'Sure';
    default:
      throw new Error(`unexpected value ${JSON.stringify(confidence satisfies never)}`);
  }
}

/** @returns '23 November 2026, 14:05', by the clock of the device; undefined for what is no moment */
export function momentWords(moment: string | number | undefined): string | undefined {
  const date = new Date(moment ?? '');
  if (Number.isNaN(date.getTime())) return undefined;
  return `${date.toLocaleDateString('en-GB', {day: 'numeric', month: 'long', year: 'numeric'})}, ${date.toLocaleTimeString('en-GB', {hour: '2-digit', minute: '2-digit'})}`;
}

/** @param day '2026-11-23' @returns 'Mon 23 Nov' */
export function dayWords(day: string): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', {timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short'}).replace(',', '');
}
