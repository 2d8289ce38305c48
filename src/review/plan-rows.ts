/** How the plan to the exam is shown. Without the scheduler, so that it weighs nothing and is tested alone. */
import {parseDay} from './days';
import type {PlanDay} from './schedule';

/** A line of the table: a day, or a week. */
export interface PlanRow {
  readonly from: number;
  readonly to: number;
  /** How many questions the reader answers in that time. */
  readonly asked: number;
  /** How many are still due at its end. */
  readonly left: number;
}

/** So many days stand alone; later ones by the week. */
const near = 7;

/**
 * @param plan from `planUntil`
 * @returns the first week day by day, what follows week by week, the last day alone
 */
export function planRows(plan: readonly PlanDay[]): PlanRow[] {
  const rows: PlanRow[] = [];
  plan.forEach(({day, due, asked}, i) => {
    const at = parseDay(day) ?? 0;
    const row = rows.at(-1);
    const grows = row !== undefined && i > near && i < plan.length - 1 && at - row.from < 7;
    if (grows) rows[rows.length - 1] = {...row, to: at, asked: row.asked + asked, left: due - asked};
    else rows.push({from: at, to: at, asked, left: due - asked});
  });
  return rows;
}

/** What the page says of the end of a plan. */
export interface PlanEnd {
  /** 2026-12-19 */
  readonly day: string;
  readonly due: number;
  readonly lastLooks: number;
  /** How many are due on the last day and stay unasked. */
  readonly left: number;
}

/** @returns undefined for a plan without days */
export function planEnd(plan: readonly PlanDay[]): PlanEnd | undefined {
  const last = plan.at(-1);
  return last && {day: last.day, due: last.due, lastLooks: last.lastLooks, left: last.due - last.asked};
}

/** How many questions a day a reader may choose. */
export const limits = [5, 10, 20, 30, 50, 100] as const;

/** @returns the daily limit that the setting holds, 20 where it holds none */
export function limitOf(setting: string | undefined): number {
  return setting !== undefined && /^[1-9]\d{0,2}$/.test(setting) ? Number(setting) : 20;
}

/** @returns whether a date is worth keeping: while a year is being typed, fields hold the year 2 or 202 */
export const isPlausible = (date: string): boolean => date === '' || (parseDay(date) !== undefined && date >= '2020-01-01' && date <= '2099-12-31');
