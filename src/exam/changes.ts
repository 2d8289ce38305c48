/**
 * What changes from DVA-C02 to DVA-C03. Differences of lists (weights, services, job tasks) are
 * computed from the guides. What happened to skills cannot be computed, because the ids were dealt
 * out anew: `guides/changes.json` holds what AWS's comparison page says.
 */
import changesFile from './guides/changes.json';
import {guides, inScopeServices, type Guide} from './guides';

export interface SkillMove {
  readonly what: string;
  /** Skills of DVA-C02. */
  readonly from: readonly string[];
  /** Skills of DVA-C03. For a move, AWS names only the task; the skill is our reading. */
  readonly to: readonly string[];
}

export interface SkillChanges {
  readonly source: {readonly title: string; readonly url: string};
  readonly checked: string;
  /** Skills of DVA-C03 that AWS's comparison page calls additions. */
  readonly added: readonly string[];
  readonly moved: readonly SkillMove[];
  readonly merged: readonly SkillMove[];
  /** Skills of DVA-C02 whose subject no skill of DVA-C03 names. Our reading, not AWS's statement. */
  readonly noLongerNamed: readonly string[];
}

export const skillChanges: SkillChanges = changesFile;

export interface ListChange {
  readonly added: readonly string[];
  readonly dropped: readonly string[];
}

/** @returns what the second list has and the first lacks, and the reverse, each in its list's order */
export function compareLists(before: readonly string[], after: readonly string[]): ListChange {
  return {
    added: after.filter((x) => !before.includes(x)),
    dropped: before.filter((x) => !after.includes(x)),
  };
}

const services = (guide: Guide, list: 'inScope' | 'outOfScope'): readonly string[] =>
  list === 'inScope' ? inScopeServices(guide) : guide.outOfScope.flatMap((c) => c.services);

export const listChanges = {
  inScope: compareLists(services(guides['dva-c02'], 'inScope'), services(guides['dva-c03'], 'inScope')),
  outOfScope: compareLists(services(guides['dva-c02'], 'outOfScope'), services(guides['dva-c03'], 'outOfScope')),
  outOfScopeTasks: compareLists(guides['dva-c02'].outOfScopeTasks, guides['dva-c03'].outOfScopeTasks),
} as const;
