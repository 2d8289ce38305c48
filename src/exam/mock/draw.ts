/** Which questions a mock exam asks. Pure: the seed decides. */
import {fnv1a, mulberry32, shuffle, type BankEntry, type BankIndex} from '../../quiz';
import {allocate} from '../blueprint';
import {domainOf, type Guide} from '../guides';

/** A domain for which the reserve has too few questions. */
export interface Shortage {
  /** '1' to '4'. */
  readonly domain: string;
  readonly title: string;
  readonly needed: number;
  readonly found: number;
}

/** The reserve by domain of a guide: the first skill of a question decides where it counts. */
function reserve(index: BankIndex, guide: Guide): ReadonlyMap<string, readonly BankEntry[]> {
  const found = new Map<string, BankEntry[]>();
  for (const entry of index.questions) {
    if (entry.pool !== 'mock') continue;
    const domain = domainOf(entry.skills[guide.key][0] ?? '');
    found.set(domain, [...(found.get(domain) ?? []), entry]);
  }
  return found;
}

const seats = (guide: Guide, n: number): number[] => allocate(guide.domains.map((d) => d.weight), n);

/**
 * @param n how many questions the exam has
 * @returns the domains for which the reserve cannot fill the blueprint; [] when the exam can be drawn
 */
export function shortages(index: BankIndex, guide: Guide, n: number): Shortage[] {
  const pool = reserve(index, guide);
  const needed = seats(guide, n);
  return guide.domains.flatMap(({id, title}, i) => {
    const shortage = {domain: id, title, needed: needed[i] ?? 0, found: pool.get(id)?.length ?? 0};
    return shortage.found < shortage.needed ? [shortage] : [];
  });
}

/** @returns how many questions of the next exam must be ones that an earlier exam has asked */
export function repeats(index: BankIndex, guide: Guide, n: number, seenExams: readonly (readonly string[])[]): number {
  const seen = new Set(seenExams.flat());
  const pool = reserve(index, guide);
  const fresh = guide.domains.map((d) => (pool.get(d.id) ?? []).filter((q) => !seen.has(q.id)).length);
  return seats(guide, n).reduce((sum, needed, i) => sum + Math.max(0, needed - (fresh[i] ?? 0)), 0);
}

/** @returns what is missing, as the end of a sentence: "domain 2, Security: 17 needed, 5 there" */
export function shortageText(list: readonly Shortage[]): string {
  return list.map((s) => `domain ${s.domain}, ${s.title}: ${s.needed} needed, ${s.found} there`).join('; ');
}

/**
 * Draws an exam from the reserve: for each domain as many questions as the blueprint gives it (`allocate`), none twice.
 * A question of an earlier exam comes again only when a domain has no unseen one left, and then those first whose last
 * exam is longest ago; so exams in a row are disjoint for as long as the reserve allows.
 * @param index the bank
 * @param guide whose weights and skills count
 * @param n how many questions: 65, or 33 for half an exam
 * @param seed the same seed draws the same exam
 * @param seenExams the question ids of earlier exams, oldest first
 * @returns the questions in the order in which they will stand
 * @throws {RangeError} when the reserve has too few questions for a domain; it names every such domain
 */
export function drawExam(index: BankIndex, guide: Guide, n: number, seed: string, seenExams: readonly (readonly string[])[]): BankEntry[] {
  const missing = shortages(index, guide, n);
  if (missing.length > 0) {
    throw new RangeError(`A ${guide.code} mock exam of ${n} questions needs more questions in the reserve: ${shortageText(missing)}. Add questions with pool: [mock] whose first ${guide.key} skill is of that domain.`);
  }
  const random = mulberry32(fnv1a(seed));
  const lastSeen = new Map(seenExams.flatMap((ids, i) => ids.map((id) => [id, i + 1] as const)));
  const pool = reserve(index, guide);
  const drawn = guide.domains.flatMap((domain, i) => {
    const shuffled = shuffle(pool.get(domain.id) ?? [], random).items;
    // The sort is stable: questions that were last seen equally long ago stay shuffled.
    const byAge = shuffled.sort((a, b) => (lastSeen.get(a.id) ?? 0) - (lastSeen.get(b.id) ?? 0));
    return byAge.slice(0, seats(guide, n)[i]);
  });
  return shuffle(drawn, random).items;
}
