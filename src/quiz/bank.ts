import type {GuideKey} from '../exam';
import type {QuestionType, QuizItem} from './types';

/** A question as choosing needs it: no words, so that the index of a large bank stays small. */
export interface BankEntry {
  readonly id: string;
  readonly version: number;
  readonly type: QuestionType;
  /** The address of the lesson that teaches it: /services/lambda */
  readonly page: string;
  /** `page`: lessons show it, and drills and reviews ask it. `mock`: the reserve, which only mock exams show. */
  readonly pool: 'page' | 'mock';
  readonly difficulty: 'foundation' | 'applied' | 'exam';
  /** The first skill of a guide decides the domain for which the question counts there. */
  readonly skills: Readonly<Record<GuideKey, readonly string[]>>;
  /** The option ids that are right, so that a log of picks can be read without loading the words. */
  readonly right: readonly string[];
  /** For each confusion pair that the question is about, the distractors that name the other side. */
  readonly pairs?: Readonly<Record<string, readonly string[]>>;
  /** The part of the bank that holds its words. */
  readonly part: string;
}

/** Two things that candidates take for each other. */
export interface ConfusionPair {
  readonly id: string;
  readonly title: string;
}

/** What the browser loads before it chooses. */
export interface BankIndex {
  readonly questions: readonly BankEntry[];
  /** Titles of the lessons by address, in reading order. */
  readonly pages: readonly (readonly [address: string, title: string])[];
  readonly pairs: readonly ConfusionPair[];
}

/** What loads the bank; `bank-data.ts` is that of the site, tests hand in their own. */
export interface BankSource {
  index(): Promise<BankIndex>;
  part(name: string): Promise<readonly QuizItem[]>;
}

/**
 * Loads the words of some questions, part by part, all parts at once.
 * @param entries of the index, in the order in which they will stand
 * @returns the items in that order, numbered from 1; a question that its part does not hold is left out
 * @throws {Error} when a part cannot be loaded (offline, an old page after a new release)
 */
export async function loadItems(source: BankSource, entries: readonly Pick<BankEntry, 'id' | 'part'>[]): Promise<QuizItem[]> {
  const names = [...new Set(entries.map((e) => e.part))];
  const parts = await Promise.all(names.map((name) => source.part(name)));
  const byId = new Map(parts.flat().map((item) => [item.id, item]));
  return entries.flatMap(({id}) => byId.get(id) ?? []).map((item, i) => ({...item, n: i + 1}));
}
