import MiniSearch from 'minisearch';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {Engine, shardsFor, shardsForTypos} from './engine';
import {fixture} from './plugin/fixture';
import {FIELDS, packPostings, toMiniSearch, unpackPostings} from './format';
import type {Core, Shard} from './format';
import {buildIndex} from './plugin/build';
import {parseQuery, transpositions} from './query';
import {tokenize} from './tokenize';

const files = buildIndex(fixture);
const read = (name: string): unknown => JSON.parse(files.get(name) ?? 'null');
const core = read('index.json') as Core;
const shards = core.shards.map((shard) => read(shard.file) as Shard);
const engine = new Engine(core, shards);

/** Where a query leads: page and section, best first. */
function find(query: string): string[] {
  return engine.rank(parseQuery(query)).pages.flatMap((hit) =>
    hit.sections.map(({section}) => `${core.pages[hit.page]?.url.split('/').at(-1)}#${fixture.find((page) => page.url === core.pages[hit.page]?.url)?.sections[section]?.anchor}`),
  );
}
const first = (query: string): string | undefined => find(query)[0];

describe('rank', () => {
  it.each([
    ['the page of that name, not one that speaks of it', 'dynamodb', 'dynamodb#in-one-minute'],
    ['an acronym in brackets', 'dax', 'dax#in-one-minute'],
    ['a synonym', 'GSI', 'dynamodb#indexes'],
    ['an old name among the keywords', 'CMK', 'kms#envelope'],
    ['a whole identifier', 'scanindexforward', 'dynamodb#query'],
    ['parts of an identifier', 'scan index', 'dynamodb#query'],
    ['a number with and without its comma', '10240', 'lambda#concurrency'],
    ['a number with its unit', '400KB', 'dynamodb#in-one-minute'],
    ['a half-typed word', 'throttl', 'lambda#concurrency'],
    ['an inflected word', 'throttling', 'lambda#concurrency'],
    ['letters in the wrong order', 'labmda', 'lambda#in-one-minute'],
    ['a missing letter', 'dynamdb', 'dynamodb#in-one-minute'],
    ['a wrong first letter', 'kambda', 'lambda#in-one-minute'],
    ['a symptom for its cause', 'too many requests', 'lambda#concurrency'],
    ['a sign', '$LATEST', 'lambda#versions'],
    ['a code sample, when nothing else has it', 'no-scan-index-forward', 'dynamodb#query'],
    ['a word on one page and a word in the name', 'lambda partition', 'lambda#in-one-minute'],
  ])('finds %s', (_, query, expected) => {
    expect(first(query)).toBe(expected);
  });

  it('puts sections with all words before sections with some', () => {
    expect(first('partition key capacity')).toBe('dynamodb#indexes');
    expect(find('partition key capacity')).toContain('dynamodb#in-one-minute');
  });

  it('puts a lesson before a page about everything', () => {
    const pages = find('concurrency');
    expect(pages.indexOf('lambda#concurrency')).toBeLessThan(pages.indexOf('sources#all'));
  });

  it('never guesses at numbers', () => {
    expect(find('10241')).toEqual([]);
    expect(find('1024')).toEqual([]);
  });

  it('corrects only what nothing matches', () => {
    expect([...engine.rank(parseQuery('table')).corrections]).toEqual([]);
    expect([...engine.rank(parseQuery('dynamdb')).corrections]).toEqual([['dynamdb', 'dynamodb']]);
  });

  it('finds nothing for nothing', () => {
    for (const query of ['', '   ', '?!', 'zzzzzzzzzz']) expect(find(query)).toEqual([]);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 400}), (query) => {
        engine.rank(parseQuery(query));
      }),
      {numRuns: 400},
    );
  });
});

describe('the files', () => {
  it('are the same each time', () => {
    expect([...buildIndex(fixture)]).toEqual([...files]);
  });

  it('change their name with their content', () => {
    const [page, ...rest] = fixture;
    if (page === undefined) throw new Error('no fixture');
    const changed = buildIndex([{...page, sections: page.sections.map((section) => ({...section, text: `${section.text} More.`}))}, ...rest]);
    const texts = [...files.keys()].filter((name) => name.startsWith('page-'));
    expect(texts.filter((name) => !changed.has(name))).toHaveLength(1);
  });

  it('add up to the index that MiniSearch makes in one piece', () => {
    const whole = new MiniSearch({fields: [...FIELDS], tokenize: (text) => tokenize(text).map((token) => token.term), processTerm: (term) => term});
    let id = 0;
    for (const page of [...fixture].sort((a, b) => b.weight - a.weight)) {
      for (const {path, text, minor} of page.sections) {
        whole.add({id: id++, title: page.title, keywords: page.keywords.join('\n'), heading: path.at(-1) ?? '', text, minor});
      }
    }
    const parts = MiniSearch.loadJS(toMiniSearch(core, shards), {fields: [...FIELDS]});
    const scores = (mini: MiniSearch, query: string): [unknown, string][] => mini.search(query, {prefix: true}).map((hit) => [hit.id, hit.score.toFixed(2)]);
    for (const query of ['lambda', 'key', 'dynamodb', 'index', 'secondary']) expect(scores(parts, query)).toEqual(scores(whole, query));
  });

  it('say so when another version wrote them', () => {
    expect(() => new Engine({...core, version: 0}, shards)).toThrow('The search index has format 0, this page reads 1. Reload the page.');
  });
});

describe('postings', () => {
  it('are packed and unpacked without loss', () => {
    const entries = fc.uniqueArray(fc.nat(5000)).chain((docs) =>
      fc.tuple(fc.constant([...docs].sort((a, b) => a - b)), fc.array(fc.integer({min: 1, max: 90}), {minLength: docs.length, maxLength: docs.length})),
    );
    fc.assert(
      fc.property(entries, ([docs, counts]) => {
        const pairs = docs.map((doc, i): [number, number] => [doc, counts[i] ?? 1]);
        expect(unpackPostings(packPostings(pairs))).toEqual(pairs);
      }),
    );
  });
});

describe('shards', () => {
  const small: Core = {...core, shards: ['$a', 'bb', 'ca', 'cm', 'd', 'k', 'z'].map((from, i) => ({from, file: `terms-${i}`, bytes: 10}))};

  it('needed are those that may hold a term with the beginning', () => {
    expect(shardsFor(small, parseQuery('cat'))).toEqual([2]);
    expect(shardsFor(small, parseQuery('c'))).toEqual([1, 2, 3]);
    expect(shardsFor(small, parseQuery('zebra'))).toEqual([6]);
  });

  it('for typing mistakes come by likelihood and within the cost', () => {
    const order = shardsForTypos(small, ['cnodition'], 1000, new Set());
    expect(order.slice(0, 1)).toEqual([3]);
    expect(new Set(order)).toEqual(new Set([0, 1, 2, 3, 4, 5, 6]));
    expect(shardsForTypos(small, ['cnodition'], 20, new Set([3]))).toHaveLength(2);
    expect(shardsForTypos(small, ['cnodition'], 5, new Set())).toEqual([]);
  });

  it('hold every term exactly once and in order', () => {
    const terms = shards.flatMap((shard) => shard.terms);
    expect(terms).toEqual([...new Set(terms)].sort());
  });
});

describe('transpositions', () => {
  it('exchange neighbours', () => {
    expect(transpositions('abc')).toEqual(['bac', 'acb']);
    expect(transpositions('aa')).toEqual([]);
  });
});
