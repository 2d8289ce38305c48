/** The judged claims as readers see them. Pure. */
import {lessons} from '../../content/pages';
import type {Verdict} from './schema';

export interface Claim {
  /** First and last line of notes.txt. */
  readonly from: number;
  readonly to: number;
  readonly note: string;
  readonly verdict: Verdict;
  readonly truth: string;
  readonly page: string | null;
  readonly section?: string | undefined;
  /** The words of that heading. */
  readonly sectionTitle?: string | undefined;
  readonly dropped?: string | undefined;
}

/** What `/about/corrections` is made from. */
export interface NotesData {
  readonly claims: readonly Claim[];
}

export interface ClaimGroup {
  /** An id for the heading. */
  readonly id: string;
  readonly title: string;
  /** The lesson, or null for what was dropped. */
  readonly page: string | null;
  readonly claims: readonly Claim[];
}

/** @returns the claims by lesson in reading order, those that were dropped last; no empty group */
export function groupClaims(claims: readonly Claim[]): ClaimGroup[] {
  const groups: ClaimGroup[] = lessons.map(({kind, slug, name}) => {
    const page = `/${kind}/${slug}`;
    return {id: slug, title: name, page, claims: claims.filter((c) => c.page === page)};
  });
  groups.push({id: 'dropped', title: 'Dropped', page: null, claims: claims.filter((c) => c.page === null)});
  return groups.filter((g) => g.claims.length > 0);
}

/** @returns how many claims have each verdict; 0 where none has */
export function countVerdicts(claims: readonly Claim[]): Record<Verdict, number> {
  const counts: Record<Verdict, number> = {wrong: 0, outdated: 0, ambiguous: 0, misplaced: 0, right: 0, empty: 0, heading: 0};
  for (const {verdict} of claims) counts[verdict] += 1;
  return counts;
}

/** @returns 'line 48' or 'lines 79–92' */
export function lineLabel({from, to}: Pick<Claim, 'from' | 'to'>): string {
  return from === to ? `line ${from}` : `lines ${from}–${to}`;
}
