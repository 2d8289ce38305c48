/** Numbers and times in words. Pure. */
import type {Share} from '../wilson';
import {minuteMs} from './session';

/** Between a number and what it counts: they stay on one line. */
const nbsp = '\u00a0';

/** @returns '71 %', or '–' when nothing was asked */
export function percent({right, total}: Share): string {
  return total === 0 ? '–' : `${Math.round((100 * right) / total)}${nbsp}%`;
}

/** @returns the ends of the range as whole percents */
export function rangeOf({low, high}: Share): readonly [low: number, high: number] {
  return [Math.round(100 * low), Math.round(100 * high)];
}

/** @returns 'between 59 % and 80 %' */
export function rangeInWords(share: Share): string {
  const [low, high] = rangeOf(share);
  return `between ${low}${nbsp}% and ${high}${nbsp}%`;
}

/** @returns '1 question', '12 questions' */
export function plural(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** @returns '2 h 10 min', '45 min', '2 h' */
export function minutesInWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [hours > 0 ? `${hours} h` : '', rest > 0 || hours === 0 ? `${rest} min` : ''].filter(Boolean).join(' ');
}

/** @returns the time left: minutes, and seconds too for the last ten minutes. '1 h 58 min', '9 min 41 s' */
export function timeInWords(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  if (seconds > 600) return minutesInWords(Math.ceil(seconds / 60));
  const minutes = Math.floor(seconds / 60);
  return [minutes > 0 ? `${minutes} min` : '', seconds % 60 > 0 || minutes === 0 ? `${seconds % 60} s` : ''].filter(Boolean).join(' ');
}

/** The minutes before the end at which a screen reader is told. */
export const announcedAt = [60, 30, 10, 5, 1] as const;

/**
 * @param before milliseconds left when it was last looked at
 * @param left milliseconds left now
 * @returns what to announce: the last of the marks that was passed in between (a laptop may have slept); null for none
 */
export function announcement(before: number, left: number): string | null {
  const passed = announcedAt.filter((minutes) => before > minutes * minuteMs && left <= minutes * minuteMs).at(-1);
  return passed === undefined || left <= 0 ? null : `${plural(passed, 'minute')} left`;
}

/** @returns '4, 17 and 60' */
export function list(items: readonly (number | string)[]): string {
  const last = items.at(-1);
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${last ?? ''}`;
}

/**
 * @param numbers in order, each once
 * @returns a list in which three and more in a row are drawn together: '4, 11 to 17 and 60'
 */
export function runs(numbers: readonly number[]): string {
  const found: number[][] = [];
  for (const n of numbers) {
    const run = found.at(-1);
    if (run?.at(-1) === n - 1) run.push(n);
    else found.push([n]);
  }
  return list(found.flatMap((run) => (run.length < 3 ? run.map(String) : [`${run[0] ?? ''} to ${run.at(-1) ?? ''}`])));
}

/** @returns '23 November 2026, 14:05', by the clock of the device */
export function dateInWords(at: number): string {
  const date = new Date(at);
  return `${date.toLocaleDateString('en-GB', {day: 'numeric', month: 'long', year: 'numeric'})}, ${date.toLocaleTimeString('en-GB', {hour: '2-digit', minute: '2-digit'})}`;
}

/** @returns '2026-11-23', the day that it is where the reader is */
export function dayOf(at: number): string {
  const date = new Date(at);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((n) => String(n).padStart(2, '0')).join('-');
}
