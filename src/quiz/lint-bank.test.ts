import {describe, expect, it} from 'vitest';
import {formatProblems} from '../problems';
import {jaccard, lengthBias, lintBank, lintLock, nearDuplicates, shingles} from './lint-bank';
import type {LintTarget} from './lint';
import {ordering, question, response, target} from './test-questions';

const words = 'alpha bravo charlie delta echo foxtrot golf hotel india juliet kilo lima'.split(' ');
/** Questions with stems of their own, the key as long as said. */
const bank = (keys: readonly string[]): LintTarget[] =>
  keys.map((text, i) =>
    target(
      question({
        id: `lambda-x-${String(i).padStart(3, '0')}`,
        stem: words.map((w) => `${w}${i}`).join(' '),
        options: ['a', 'b', 'c'].map((id) => ({id, text: id === 'a' ? text : `twelve chars${id === 'b' ? '' : '!'}`, correct: id === 'a', rationale: 'Because it is so.'})),
      }),
    ),
  );
const long = 'a text of more than twelve characters';

describe('key length', () => {
  it('compares what a reader sees', () => {
    const bias = lengthBias(bank([long, 'short', 'same length!', '[twelve chars](/very/long/address)']));
    expect([bias.counted, bias.longest.length, bias.shortest.length]).toEqual([4, 1, 1]);
  });
  it('with several keys, each of them must stick out', () => {
    const q = response();
    const size = (lengths: readonly number[]): LintTarget => target({...q, options: q.options.map((o, i) => ({...o, text: 'x'.repeat(lengths[i] ?? 1)}))});
    expect(lengthBias([size([9, 5, 8, 5, 5])]).longest).toHaveLength(1);
    expect(lengthBias([size([9, 5, 5, 5, 5])]).longest).toHaveLength(0);
    expect(lengthBias([size([1, 5, 2, 5, 5])]).shortest).toHaveLength(1);
  });
  it('leaves ordering out', () => {
    expect(lengthBias([target(ordering())]).counted).toBe(0);
  });
  it('may stick out in 30 % of the bank, not in more', () => {
    expect(lintBank(bank([...Array<string>(3).fill(long), ...Array<string>(7).fill('same length!')]))).toEqual([]);
    const over = lintBank(bank([...Array<string>(4).fill(long), ...Array<string>(6).fill('same length!')]));
    expect(over.map((p) => p.expected)).toEqual(['the key strictly the longest option in at most 30 % of the questions']);
    expect(lintBank(bank([...Array<string>(4).fill('short'), ...Array<string>(6).fill('same length!')])).map((p) => p.expected)).toEqual(['the key strictly the shortest option in at most 30 % of the questions']);
  });
});

describe('near-duplicate stems', () => {
  const text = Array.from({length: 60}, (_, i) => `word${i}`);
  const pair = (b: string[]): LintTarget[] => [target(question({id: 'lambda-x-001', stem: text.join(' ')})), target(question({id: 'lambda-x-002', stem: b.join(' ')}))];
  it('finds a rewrite', () => {
    const five = text.map((w, i) => (i % 12 === 6 ? 'other' : w));
    expect(nearDuplicates(pair(five))[0]?.likeness).toBeCloseTo(43 / 73, 5);
    expect(lintBank(pair(five)).map((p) => p.found)).toEqual(['lambda-x-002 and lambda-x-001 (docs/services/lambda/quiz.yml:2) share 59 %']);
  });
  it('lets two questions share their ending', () => {
    const other = text.map((w, i) => (i < 55 ? `b${w}` : w));
    expect(nearDuplicates(pair(other))).toEqual([]);
  });
  it('counts shingles as sets', () => {
    expect([...shingles('One two, three FOUR\n```\ncode\n```')]).toEqual(['one two three', 'two three four']);
    expect([...shingles('one two')]).toEqual([]);
    expect(jaccard(new Set(), new Set())).toBe(0);
  });
});

describe('ids', () => {
  it('are unique in the site', () => {
    const [one] = bank([long, 'short', 'same length!', 'same length?']);
    const problems = lintBank([one!, {...one!, file: 'docs/topics/x/quiz.yml', stem: 'another stem'}]).filter((p) => p.expected.startsWith('an id'));
    expect(problems.map((p) => `${p.file} ${p.found}`)).toEqual(['docs/topics/x/quiz.yml lambda-x-000 is also in docs/services/lambda/quiz.yml:2']);
  });
});

describe('id lock', () => {
  const lock = (ids: readonly string[], retired: readonly string[] = []) => ({ids: new Map(ids.map((id, i) => [id, i + 1])), retired: new Map(retired.map((id, i) => [id, i + 50]))});
  const targets = [target(question({id: 'lambda-a-001'}))];
  it('has each id of the bank', () => {
    expect(lintLock(targets, lock(['lambda-a-001'], ['lambda-b-001']), 'ids.lock')).toEqual([]);
    expect(lintLock(targets, lock([]), 'ids.lock').map((p) => p.found)).toEqual(['lambda-a-001 is not in it']);
  });
  it('lets no id vanish or come back', () => {
    expect(formatProblems(lintLock(targets, lock(['lambda-b-001'], ['lambda-a-001']), 'ids.lock'))).toMatchInlineSnapshot(`
      "docs/services/lambda/quiz.yml:2
        expected: an id that was never used before
        found:    lambda-a-001 is retired
        fix:      take the next free number

      ids.lock:1
        expected: every id in the lock to have its question
        found:    lambda-b-001 is in no quiz.yml
        fix:      restore the question, or replace the line by "# retired: lambda-b-001""
    `);
  });
});
