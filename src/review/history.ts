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
  const answers = new Map<string, AnsweredEvent[]>();
  for (const e of sorted) {
    if (e.type === 'answered') {
      const known = answers.get(e.question);
      const version = known?.[0]?.version ?? 0;
      if (known === undefined || e.version > version) answers.set(e.question, [e]);
      else if (e.version === version) known.push(e);
    } else if (e.type === 'reset' && !undone.has(e.id)) {
      for (const [question, list] of answers) if (list.some(({page}) => page === e.page)) answers.delete(question);
    }
  }
  return answers;
}
