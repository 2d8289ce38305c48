/**
 * When a question comes back: FSRS by ts-fsrs, with its default parameters, without fuzz and without steps within a day.
 * Counted in days of the reader's calendar. Only /review and /progress load this file and the library behind it
 * (`loadSchedule` in index.ts).
 */
import {createEmptyCard, fsrs, Rating, State, type Grade} from 'ts-fsrs';
import type {AnsweredEvent, ProgressEvent} from '../progress';
import type {BankIndex} from '../quiz';
import {asUtc, dayOf, nameOf, parseDay, startOf} from './days';
import {history} from './history';
import {interleave} from './interleave';

const scheduler = fsrs({enable_short_term: false, enable_fuzz: false});

/** What the scheduler thinks is left of the answers to one question. */
interface Memory {
  /** After so many days the reader knows it with a probability of 90 %. */
  readonly stability: number;
  /** From 1 to 10. */
  readonly difficulty: number;
  /** The day of the last answer. */
  readonly day: number;
  /** The day on which it comes back. */
  readonly due: number;
}

/** A question that was answered, with what is thought to be left of it in memory. */
export interface ReviewCard {
  readonly id: string;
  /** The address of its lesson: services are interleaved by it. */
  readonly page: string;
  /** The first moment of the day on which it is due, or of the day before the exam where that is earlier. */
  readonly due: number;
  /** When it was answered last. */
  readonly last: number;
  /** The bank has a newer version than the one that was answered: it is due at once, as a new question. */
  readonly changed: boolean;
  /** It would come after the exam, and is asked once more on the last day before it. */
  readonly lastLook: boolean;
  /** undefined for a question that has changed. */
  readonly memory: Memory | undefined;
}

/** Wrong → Again; right, by how sure the reader was: guess → Hard, unsure or not said → Good, sure → Easy. */
export function gradeOf({correct, confidence}: Pick<AnsweredEvent, 'correct' | 'confidence'>): Grade {
  if (!correct) return Rating.Again;
  switch (confidence) {
    case 'guess':
      return Rating.Hard;
    case 'unsure':
    case undefined:
      return Rating.Good;
    case 'sure':
      return Rating.Easy;
    default:
      throw new Error(`unexpected value ${JSON.stringify(confidence satisfies never)}`);
  }
}

/**
 * @param examDate '2026-12-20', or anything else that the setting may hold
 * @param now a date that has come is no limit any more: nothing can be asked before it
 * @returns the last day before the exam, undefined when there is none to keep to
 */
export function lastDayBefore(examDate: string | undefined, now: number): number | undefined {
  const exam = parseDay(examDate);
  return exam === undefined || exam <= dayOf(now) ? undefined : exam - 1;
}

function toCard(base: Pick<ReviewCard, 'id' | 'page' | 'last'>, memory: Memory, lastDay: number | undefined): ReviewCard {
  // The library's own maximum is overshot by a day or two, since it keeps the four grades apart: we clamp.
  const lastLook = lastDay !== undefined && memory.due > lastDay;
  return {...base, due: startOf(lastLook ? lastDay : memory.due), changed: false, lastLook, memory};
}

/** @returns what an answer leaves, and when the question comes back */
function answer(memory: Omit<Memory, 'due'> | undefined, day: number, grade: Grade): Memory {
  const before = memory === undefined ? createEmptyCard(asUtc(day)) : {...createEmptyCard(asUtc(memory.day)), ...memory, due: asUtc(memory.day), state: State.Review, last_review: asUtc(memory.day)};
  const {stability, difficulty, scheduled_days} = scheduler.next(before, asUtc(day), grade).card;
  return {stability, difficulty, day, due: day + scheduled_days};
}

/** As `answer`, for all but the last one, whose dates nobody asks for: the library works out four of them each time. */
function learn(memory: Omit<Memory, 'due'> | undefined, event: AnsweredEvent): Omit<Memory, 'due'> {
  const day = dayOf(event.at);
  return {...scheduler.next_state(memory ?? null, day - (memory?.day ?? day), gradeOf(event)), day};
}

/**
 * One card for each question that was answered, that the bank has, and that was not reset. The answers count in order of
 * time, whatever order the events come in.
 * @param lastDay the last day before the exam (`lastDayBefore`): no card is due after it
 */
export function cards(events: readonly ProgressEvent[], index: BankIndex, lastDay?: number): ReviewCard[] {
  const answers = history(events);
  return index.questions.flatMap(({id, page, version}) => {
    const list = answers.get(id) ?? [];
    const last = list.at(-1);
    if (last === undefined) return [];
    const base = {id, page, last: last.at};
    if (last.version < version) return [{...base, due: startOf(dayOf(last.at)), changed: true, lastLook: false, memory: undefined}];
    const before = list.slice(0, -1).reduce<Omit<Memory, 'due'> | undefined>(learn, undefined);
    return [toCard(base, answer(before, dayOf(last.at), gradeOf(last)), lastDay)];
  });
}

/** Asked on its day and on every day after it, but not twice a day: a question that was answered today waits. */
function isDue(card: ReviewCard, day: number): boolean {
  return dayOf(card.due) <= day && (card.changed || dayOf(card.last) < day);
}

/** How likely the reader still knows it, from 0 to 1; what has changed stands before all others. */
const recall = ({memory}: ReviewCard, day: number): number => (memory === undefined ? -1 : scheduler.forgetting_curve(Math.max(0, day - memory.day), memory.stability));

/** Everything due on a day, what changed first and then what is most likely forgotten. */
function dueOn(cards: readonly ReviewCard[], day: number): ReviewCard[] {
  return cards
    .filter((card) => isDue(card, day))
    .map((card) => ({card, known: recall(card, day)}))
    .sort((a, b) => a.known - b.known || (a.card.id < b.card.id ? -1 : 1))
    .map(({card}) => card);
}

/**
 * What to ask now. Where the limit cuts, what is most likely forgotten stays in.
 * @param limit how many at most
 * @returns no two neighbours of one lesson as far as the mix allows it
 */
export function dueQueue(cards: readonly ReviewCard[], now: number, limit: number): ReviewCard[] {
  return interleave(dueOn(cards, dayOf(now)).slice(0, Math.max(0, limit)), ({page}) => page);
}

/** How many cards are due on a day. */
export interface DayCount {
  /** 2026-11-30 */
  readonly day: string;
  readonly count: number;
}

/**
 * What falls due on each of the coming days as things stand: nothing is answered in between. What is late counts today.
 * @param days how many, today included
 */
export function forecast(cards: readonly ReviewCard[], now: number, days: number): DayCount[] {
  const today = dayOf(now);
  const counts = new Map<number, number>();
  for (const card of cards) {
    const due = Math.max(dayOf(card.due), today);
    // Answered today and clamped to today: there is no day left for it.
    if (due > today || isDue(card, today)) counts.set(due, (counts.get(due) ?? 0) + 1);
  }
  return Array.from({length: Math.max(0, days)}, (_, i) => ({day: nameOf(today + i), count: counts.get(today + i) ?? 0}));
}

/** @returns when the next card is due, as the start of its day, undefined when none is; what is due today is not next */
export function nextDue(cards: readonly ReviewCard[], now: number): number | undefined {
  const later = cards.map(({due}) => due).filter((due) => dayOf(due) > dayOf(now));
  return later.length > 0 ? Math.min(...later) : undefined;
}

/** One day of the plan. */
export interface PlanDay {
  readonly day: string;
  /** How many are due, those left over from the day before included. */
  readonly due: number;
  /** How many of them the limit allows. */
  readonly asked: number;
  /** How many of the due ones are only a last look before the exam. */
  readonly lastLooks: number;
}

/** No plan is longer: a year is more than anybody plans, and the reader waits for it. */
const longestPlan = 366;

/**
 * The days until the exam if the reader asks for each day's questions up to the limit and knows them: what was asked
 * comes back later, as the scheduler says.
 * @param lastDay the last day before the exam (`lastDayBefore`)
 * @param limit how many questions a day
 * @param doneToday how many of today's were asked already
 * @returns a day each, today and `lastDay` included
 */
export function planUntil(cards: readonly ReviewCard[], now: number, lastDay: number, limit: number, doneToday = 0): PlanDay[] {
  const today = dayOf(now);
  const plan: PlanDay[] = [];
  let state = [...cards];
  for (let day = today; day <= Math.min(lastDay, today + longestPlan - 1); day++) {
    const due = dueOn(state, day);
    const asked = due.slice(0, Math.max(0, day === today ? limit - doneToday : limit));
    plan.push({day: nameOf(day), due: due.length, asked: asked.length, lastLooks: due.filter((c) => c.lastLook).length});
    const ids = new Set(asked.map(({id}) => id));
    const at = startOf(day);
    state = state.map((card) => (ids.has(card.id) ? toCard({...card, last: at}, answer(card.memory, day, Rating.Good), lastDay) : card));
  }
  return plan;
}
