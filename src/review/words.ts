/** Words that /practice and /review share. Pure, so that their wording has tests. */
import {asUtc} from './days';

/** @returns 'Lambda', 'Lambda and S3', 'Lambda, S3 and DAX', 'Lambda, S3 and 5 more' */
export function listOf(names: readonly string[]): string {
  if (names.length <= 1) return names[0] ?? '';
  if (names.length <= 3) return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
  return `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`;
}

/** @returns '1 question', '12 questions' */
export const questions = (n: number): string => `${n} ${n === 1 ? 'question' : 'questions'}`;

/** @returns 'Monday 23 November'; with the year where it is not the year of `now` */
export function dayWords(day: number, today: number): string {
  const date = asUtc(day);
  const year = date.getUTCFullYear() === asUtc(today).getUTCFullYear() ? {} : {year: 'numeric' as const};
  return date.toLocaleDateString('en-GB', {timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long', ...year}).replace(',', '');
}

/** @returns 'Mon 23 Nov' */
export function shortDay(day: number): string {
  return asUtc(day).toLocaleDateString('en-GB', {timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short'}).replace(',', '');
}
