import {merge, type AnsweredEvent, type ProgressEvent} from '../progress';

/**
 * Every answer that counts, by question, in order of time: those to the newest answered version, and none that a reset
 * took back. The rules are those of `fold` in src/progress/derive.ts, which keeps the first and the last only; a test
 * holds the two together.
 * @param events in any order
 */
export function history(events: readonly ProgressEvent[]): ReadonlyMap<string, readonly AnsweredEvent[]> {
  const sorted = merge(events, []);
  const undone = new Set(sorted.flatMap((e) => (e.type === 'undo' ? [e.reset] : [])));
  const answers = new Map<string, {readonly list: AnsweredEvent[]; readonly pages: Set<string>}>();
  const onPage = new Map<string, Set<string>>();
  for (const e of sorted) {
    if (e.type === 'answered') {
      const known = answers.get(e.question);
      const version = known?.list[0]?.version ?? 0;
      if (known === undefined || e.version > version) answers.set(e.question, {list: [e], pages: new Set([e.page])});
      else if (e.version === version) {
        known.list.push(e);
        known.pages.add(e.page);
      } else continue;
      onPage.set(e.page, (onPage.get(e.page) ?? new Set()).add(e.question));
    } else if (e.type === 'reset' && !undone.has(e.id)) {
      for (const question of onPage.get(e.page) ?? []) if (answers.get(question)?.pages.has(e.page) === true) answers.delete(question);
      onPage.delete(e.page);
    }
  }
  return new Map([...answers].map(([question, {list}]) => [question, list]));
}
