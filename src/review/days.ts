/**
 * Days of the reader's calendar. A day is a number, counted from 1 January 1970, so that days can be compared and added
 * without a thought for summer time; the time zone is that of the device.
 */
const dayMs = 86_400_000;
/** The last moment that a date can name with four digits of year: a clock that is far off must not break anything. */
const lastMs = Date.UTC(9999, 11, 31);

/** @param ms milliseconds since 1970; beyond the years 1970 to 9999 the nearest of them counts */
export function dayOf(ms: number): number {
  const date = new Date(Math.min(Math.max(ms, 0), lastMs));
  return Math.max(0, Math.round(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / dayMs));
}

/** @returns the first moment of a day, in milliseconds since 1970 */
export function startOf(day: number): number {
  const date = new Date(day * dayMs);
  return new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()).getTime();
}

/** @returns 2026-11-30 */
export function nameOf(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

/**
 * @param name '2026-11-30', from a form, an import or an address
 * @returns undefined for anything that is no day of the calendar
 */
export function parseDay(name: string | undefined): number | undefined {
  if (name === undefined || !/^(?:19[7-9]|2\d\d)\d-\d\d-\d\d$/.test(name)) return undefined;
  const ms = Date.parse(`${name}T00:00:00Z`);
  // A 31 February is turned into March by some engines.
  return Number.isNaN(ms) || nameOf(ms / dayMs) !== name ? undefined : ms / dayMs;
}

/** @returns the day as UTC midnight: for a library that counts days of UTC, to make it count the reader's */
export const asUtc = (day: number): Date => new Date(day * dayMs);
