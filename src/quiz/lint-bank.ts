import type {Problem} from '../problems';
import type {LintTarget} from './lint';
import type {Question} from './schema';
import {visible, visibleLength, withoutFences} from './text';
import {keyOf} from './types';

/** Share of the bank in which the key may be strictly the longest, or strictly the shortest (design §5; other banks: 37–40 %). */
export const lengthLimit = 0.3;

/**
 * Stems with this much in common are the same question told twice. By 3-word shingles, one changed word breaks three
 * of them: a 60-word stem with five words changed keeps 43 of 58 on each side, 43 / 73 = 0.59; with nine changed, 31 / 85 = 0.36.
 * Two stems that only share "Which change meets this requirement?" come to about 0.03. So 0.4 lies between a rewrite and a new question.
 */
export const likenessLimit = 0.4;

export interface LengthBias {
  /** Questions that count: not ordering. */
  readonly counted: number;
  /** Those whose every key is strictly longer than every distractor. */
  readonly longest: readonly LintTarget[];
  /** Those whose every key is strictly shorter than every distractor. */
  readonly shortest: readonly LintTarget[];
}

function lengthSide(question: Question): 'longest' | 'shortest' | 'neither' {
  const right = new Set(keyOf(question).right);
  const lengths = (key: boolean): number[] => question.options.filter((o) => right.has(o.id) === key).map((o) => visibleLength(o.text));
  const keys = lengths(true);
  const others = lengths(false);
  if (keys.length === 0 || others.length === 0) return 'neither';
  if (Math.min(...keys) > Math.max(...others)) return 'longest';
  return Math.max(...keys) < Math.min(...others) ? 'shortest' : 'neither';
}

/** @returns which keys give themselves away by their length; for one page or for the bank */
export function lengthBias(targets: readonly LintTarget[]): LengthBias {
  const counted = targets.filter((t) => t.type !== 'ordering');
  return {
    counted: counted.length,
    longest: counted.filter((t) => lengthSide(t) === 'longest'),
    shortest: counted.filter((t) => lengthSide(t) === 'shortest'),
  };
}

function biasProblem(side: 'longest' | 'shortest', hits: readonly LintTarget[], counted: number): Problem[] {
  const first = hits[0];
  if (first === undefined || hits.length <= counted * lengthLimit) return [];
  return [
    {
      file: first.file,
      line: first.lineAt([]),
      expected: `the key strictly the ${side} option in at most ${lengthLimit * 100} % of the questions`,
      found: `${hits.length} of ${counted} (${Math.round((hits.length / counted) * 100)} %): ${hits.map((t) => t.id).join(', ')}`,
      fix: side === 'longest' ? 'pad a distractor of some of these with plausible detail' : 'shorten a distractor of some of these',
    },
  ];
}

function duplicates(targets: readonly LintTarget[]): Problem[] {
  const seen = new Map<string, LintTarget>();
  return targets.flatMap((target) => {
    const {id} = target;
    const twin = seen.get(id);
    if (twin === undefined) {
      seen.set(id, target);
      return [];
    }
    return [
      {
        file: target.file,
        line: target.lineAt(['id']),
        expected: 'an id that no other question of the site has',
        found: `${id} is also in ${twin.file}:${twin.lineAt(['id'])}`,
        fix: 'give the newer question the next free number',
      },
    ];
  });
}

/** @returns the 3-word shingles of what a reader sees of a stem, code fences left out */
export function shingles(stem: string): ReadonlySet<string> {
  const tokens = visible(withoutFences(stem)).toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(tokens.slice(0, Math.max(0, tokens.length - 2)).map((_, i) => tokens.slice(i, i + 3).join(' ')));
}

/** @returns the Jaccard index of two sets, 0 for two empty ones */
export function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const item of a) if (b.has(item)) common++;
  const union = a.size + b.size - common;
  return union === 0 ? 0 : common / union;
}

/** @returns pairs of stems that are nearly the same, most alike first */
export function nearDuplicates(targets: readonly LintTarget[], limit = likenessLimit): {a: LintTarget; b: LintTarget; likeness: number}[] {
  const sets = targets.map((t) => shingles(t.stem));
  const pairs: {a: LintTarget; b: LintTarget; likeness: number}[] = [];
  targets.forEach((a, i) => {
    for (let j = i + 1; j < targets.length; j++) {
      const likeness = jaccard(sets[i] as ReadonlySet<string>, sets[j] as ReadonlySet<string>);
      if (likeness >= limit) pairs.push({a, b: targets[j] as LintTarget, likeness});
    }
  });
  return pairs.sort((x, y) => y.likeness - x.likeness);
}

/**
 * The rules over the whole bank: ids, key lengths, near-duplicate stems.
 * @param targets every question of the site (or of one page, for a quick look)
 */
export function lintBank(targets: readonly LintTarget[]): Problem[] {
  const bias = lengthBias(targets);
  return [
    ...duplicates(targets),
    ...biasProblem('longest', bias.longest, bias.counted),
    ...biasProblem('shortest', bias.shortest, bias.counted),
    ...nearDuplicates(targets).map(
      ({a, b, likeness}): Problem => ({
        file: b.file,
        line: b.lineAt(['stem']),
        expected: `stems that share less than ${likenessLimit * 100} % of their three-word runs`,
        found: `${b.id} and ${a.id} (${a.file}:${a.lineAt(['stem'])}) share ${Math.round(likeness * 100)} %`,
        fix: 'keep one of the two, or give one another situation',
      }),
    ),
  ];
}

/** The ids that were ever given out (src/quiz/ids.lock). */
export interface IdLock {
  /** Each with its line in the lock file. */
  readonly ids: ReadonlyMap<string, number>;
  /** Ids whose question is gone, and which nobody may use again. */
  readonly retired: ReadonlyMap<string, number>;
}

/**
 * An id is a promise to every reader's history: it never vanishes in silence and never comes back with another meaning.
 * @param lock what plugin/lock.ts read
 * @param lockFile its name, for the problems
 */
export function lintLock(targets: readonly LintTarget[], lock: IdLock, lockFile: string): Problem[] {
  const problems: Problem[] = [];
  const bank = new Set(targets.map((t) => t.id));
  for (const target of targets) {
    const {id} = target;
    const at = {file: target.file, line: target.lineAt(['id'])};
    if (lock.retired.has(id)) problems.push({...at, expected: 'an id that was never used before', found: `${id} is retired`, fix: 'take the next free number'});
    else if (!lock.ids.has(id)) problems.push({...at, expected: `an id recorded in ${lockFile}`, found: `${id} is not in it`, fix: 'run npm run ids:lock and commit the file'});
  }
  for (const [id, line] of lock.ids) {
    if (bank.has(id)) continue;
    problems.push({file: lockFile, line, expected: 'every id in the lock to have its question', found: `${id} is in no quiz.yml`, fix: `restore the question, or replace the line by "# retired: ${id}"`});
  }
  return problems;
}
