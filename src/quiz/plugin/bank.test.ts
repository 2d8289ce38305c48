import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {allocate, domainOf, guideKeys, guides} from '../../exam';
import {loadItems, type BankSource} from '../bank';
import {pairRules, pairsOf} from '../pairs';
import {bankFiles, partsModule} from './bank';

const root = path.resolve(__dirname, '../../..');
const {index, parts} = bankFiles(root, '/', (page, section) => `${page} ${section}`);
const source: BankSource = {index: async () => index, part: async (name) => parts.get(name) ?? []};

describe('the bank of the site', () => {
  it('finds the words of every question of the index in its part', async () => {
    const items = await loadItems(source, index.questions);
    expect(items.map((i) => i.id)).toEqual(index.questions.map((q) => q.id));
    expect(items.map((i) => i.n)).toEqual(items.map((_, i) => i + 1));
    expect(items.map((i) => i.right)).toEqual(index.questions.map((q) => q.right));
    expect(items[0]?.sectionTitle).toMatch(/^\/services\//);
  });
  it('keeps the reserve apart from the questions of lessons', () => {
    for (const {pool, part} of index.questions) expect(part.endsWith('-mock')).toBe(pool === 'mock');
  });
  it('has at least 360 questions, and a reserve of at least 130', () => {
    expect(index.questions.length).toBeGreaterThanOrEqual(360);
    expect(index.questions.filter((q) => q.pool === 'mock').length).toBeGreaterThanOrEqual(130);
  });
  it.each(guideKeys)('has a reserve for two exams of %s without a common question', (key) => {
    const {domains, format} = guides[key];
    const seats = allocate(domains.map((d) => d.weight), format.questions);
    domains.forEach(({id}, i) => {
      const reserve = index.questions.filter((q) => q.pool === 'mock' && domainOf(q.skills[key][0] ?? '') === id);
      expect(reserve.length, `domain ${id}`).toBeGreaterThanOrEqual(2 * (seats[i] ?? 0));
    });
  });
  it('holds no ordering question in the reserve: the exam has none', () => {
    expect(index.questions.filter((q) => q.pool === 'mock' && q.type === 'ordering')).toEqual([]);
  });
  it('has a question for each confusion pair, and offers those with two', () => {
    const sizes = pairRules.map(({id}) => [id, index.questions.filter((q) => q.pairs?.[id] !== undefined).length] as const);
    expect(sizes.filter(([, n]) => n === 0)).toEqual([]);
    expect(index.pairs.map((p) => p.id)).toEqual(sizes.filter(([, n]) => n >= 2).map(([id]) => id));
  });
});

describe('pairsOf', () => {
  const option = (id: string, text: string, correct = false) => ({id, text, correct});
  it('names the distractors of the other side', () => {
    const options = [option('a', 'A user pool with groups', true), option('b', 'An identity pool with rules'), option('c', 'Two Identity pools'), option('d', 'AWS STS')];
    expect(pairsOf(options)).toEqual({'user-pool-identity-pool': ['b', 'c']});
  });
  it('works the other way round', () => {
    expect(pairsOf([option('a', 'A Query'), option('b', 'A Scan', true)])).toEqual({'query-scan': ['a']});
  });
  it('leaves out what names both sides, parts of words, and pairs without a key', () => {
    expect(pairsOf([option('a', 'A user pool', true), option('b', 'A user pool and an identity pool')])).toBeUndefined();
    expect(pairsOf([option('a', 'A Query', true), option('b', 'A Scanner')])).toBeUndefined();
    expect(pairsOf([option('a', 'A user pool'), option('b', 'An identity pool'), option('c', 'AWS STS', true)])).toBeUndefined();
  });
});

it('writes a module that loads each part in a chunk of its own', () => {
  expect(partsModule(['sam', 'dax-mock'])).toBe('export default {\n  "dax-mock": () => import("./part-dax-mock.json"),\n  "sam": () => import("./part-sam.json"),\n};\n');
});
