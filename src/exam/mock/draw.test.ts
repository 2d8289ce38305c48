import fc from 'fast-check';
import {describe, expect, it, vi} from 'vitest';
import {allocate} from '../blueprint';
import {domainOf, guideKeys, guides} from '../guides';
import {drawExam, repeats, shortages, shortageText} from './draw';
import {bank, bankOf, entry} from './test-exams';

vi.mock('../../quiz/bank-data', () => ({siteBank: {}}));

const byDomain = (key: (typeof guideKeys)[number], drawn: readonly {skills: Readonly<Record<string, readonly string[]>>}[]): number[] =>
  guides[key].domains.map((d) => drawn.filter((q) => domainOf(q.skills[key]?.[0] ?? '') === d.id).length);
const ids = (drawn: readonly {id: string}[]): string[] => drawn.map((q) => q.id);

describe('the arithmetic of both guides', () => {
  it.each([
    ['dva-c02', 65, [21, 17, 15, 12]],
    ['dva-c03', 65, [20, 17, 14, 14]],
    ['dva-c02', 33, [10, 9, 8, 6]],
    ['dva-c03', 33, [10, 9, 7, 7]],
  ] as const)('%s, %i questions', (key, n, want) => {
    const weights = guides[key].domains.map((d) => d.weight);
    expect(allocate(weights, n)).toEqual(want);
    expect(byDomain(key, drawExam(bankOf(25, 25, 25, 25), guides[key], n, 'seed', []))).toEqual(want);
  });
});

const sizes = fc.tuple(fc.integer({min: 21, max: 60}), fc.integer({min: 17, max: 60}), fc.integer({min: 15, max: 60}), fc.integer({min: 14, max: 60}));
const key = fc.constantFrom(...guideKeys);
const length = fc.constantFrom(65, 33);

it('meets the blueprint exactly, from the reserve only, with no question twice', () => {
  fc.assert(
    fc.property(sizes, key, length, fc.string(), (n, k, count, seed) => {
      const drawn = drawExam(bankOf(...n), guides[k], count, seed, []);
      expect(drawn.every((q) => q.pool === 'mock')).toBe(true);
      expect(new Set(ids(drawn)).size).toBe(count);
      expect(byDomain(k, drawn)).toEqual(allocate(guides[k].domains.map((d) => d.weight), count));
    }),
    {numRuns: 40},
  );
});

it('asks nothing again before a domain is used up, and then what was asked longest ago', () => {
  fc.assert(
    fc.property(sizes, fc.array(fc.tuple(key, length), {minLength: 2, maxLength: 6}), (n, exams) => {
      const index = bankOf(...n);
      const seen: string[][] = [];
      const age = (id: string): number => seen.findLastIndex((exam) => exam.includes(id));
      for (const [i, [k, count]] of exams.entries()) {
        const drawn = ids(drawExam(index, guides[k], count, `seed ${i}`, seen));
        for (const domain of ['1', '2', '3', '4']) {
          const pool = ids(index.questions).filter((id) => id.startsWith(`r${domain}`));
          const taken = pool.filter((id) => drawn.includes(id));
          const left = pool.filter((id) => !drawn.includes(id));
          // Nothing that stayed behind was seen longer ago than anything that was taken.
          for (const id of left) expect(age(id)).toBeGreaterThanOrEqual(Math.max(...taken.map(age)));
        }
        const before = new Set(seen.flat());
        expect(repeats(index, guides[k], count, seen)).toBe(drawn.filter((id) => before.has(id)).length);
        seen.push(drawn);
      }
    }),
    {numRuns: 30},
  );
});

it('two exams in a row are disjoint while the reserve allows', () => {
  const index = bankOf(42, 34, 30, 28);
  const first = ids(drawExam(index, guides['dva-c02'], 65, 'one', []));
  const second = ids(drawExam(index, guides['dva-c02'], 65, 'two', [first]));
  expect(second.filter((id) => first.includes(id))).toEqual([]);
});

it('the seed decides: the same one draws the same exam in the same order, another one another', () => {
  const index = bankOf(30, 30, 30, 30);
  const draw = (seed: string): string[] => ids(drawExam(index, guides['dva-c03'], 65, seed, []));
  expect(draw('a')).toEqual(draw('a'));
  expect(draw('a')).not.toEqual(draw('b'));
  expect([...draw('a')].sort()).not.toEqual([...draw('b')].sort());
});

it('mixes the domains', () => {
  const domains = drawExam(bankOf(30, 30, 30, 30), guides['dva-c03'], 65, 'seed', []).map((q) => q.id.slice(0, 2));
  expect(domains).not.toEqual([...domains].sort());
  expect(new Set(domains.slice(0, 20)).size).toBe(4);
});

it('counts a question by its first skill of the chosen guide', () => {
  const moved = entry('moved', '1', {skills: {'dva-c02': ['4.1.1', '1.1.1'], 'dva-c03': ['2.1.1']}});
  const index = bank([...bankOf(25, 16, 25, 25).questions, moved]);
  expect(shortages(index, guides['dva-c02'], 65)).toEqual([{domain: '2', title: 'Security', needed: 17, found: 16}]);
  expect(ids(drawExam(index, guides['dva-c03'], 65, 'seed', []))).toContain('moved');
});

it('says what the reserve lacks, all of it', () => {
  const index = bankOf(25, 5, 25, 0);
  expect(shortages(bankOf(21, 17, 15, 12), guides['dva-c02'], 65)).toEqual([]);
  expect(() => drawExam(index, guides['dva-c02'], 65, 'seed', [])).toThrow(
    new RangeError(
      'A DVA-C02 mock exam of 65 questions needs more questions in the reserve: domain 2, Security: 17 needed, 5 there; domain 4, Troubleshooting and Optimization: 12 needed, 0 there. Add questions with pool: [mock] whose first dva-c02 skill is of that domain.',
    ),
  );
  expect(shortageText(shortages(index, guides['dva-c02'], 33))).toBe('domain 2, Security: 9 needed, 5 there; domain 4, Troubleshooting and Optimization: 6 needed, 0 there');
});
