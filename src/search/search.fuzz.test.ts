import fc from 'fast-check';
import {createElement} from 'react';
import {renderToStaticMarkup} from 'react-dom/server';
import {describe, expect, it, vi} from 'vitest';
import {Engine, shardsFor, shardsForTypos} from './engine';
import {excerpt, highlight, type Part} from './excerpt';
import type {Core, Shard} from './format';
import {Marked, Path} from './Marked';
import {buildIndex} from './plugin/build';
import {fixture} from './plugin/fixture';
import {nameKeyOf, parseQuery, prefixesOf} from './query';
import {chunks, stem, tokenize} from './tokenize';

vi.setConfig({testTimeout: 300_000});

const runs = {numRuns: 10_000};
/** Text as people and programs write it, and as nobody does. */
const word = fc.constantFrom('Lambda', 'lambda', 'DynamoDB', 'GSI', 'ScanIndexForward', 'x-api-key', '$LATEST', 'kms:Decrypt', '10,240', '400KB', "function's", 'labmda', 'partition key', 'constructor', '__proto__', 'toString', '<img src=x onerror=alert(1)>', '</mark><script>alert(1)</script>', '&amp;', 'é', 'e\u0301', 'İ', 'ﷺ', '½', 'ß', '😀', '👩‍👩‍👧', '\ud800', '\udc00', '\u202e', '\0', 'العربية', '日本語', '::', '://', '--', '1,000,000.5', 'AAAaaa111');
const text = fc.oneof(
  fc.array(fc.oneof(word, fc.constantFrom(' ', ' ', '-', '.', ':', '/', '\n'), fc.string({maxLength: 4})), {maxLength: 14}).map((parts) => parts.join('')),
  fc.string({unit: 'binary', maxLength: 60}),
  fc.tuple(word, fc.integer({min: 1, max: 40})).map(([w, n]) => w.repeat(n)),
);
const joined = (parts: readonly Part[]): string => parts.map((part) => part.text).join('');
const broken = /\p{Surrogate}/u;

const files = buildIndex(fixture);
const core = JSON.parse(files.get('index.json') ?? '') as Core;
const engine = new Engine(core, core.shards.map((shard) => JSON.parse(files.get(shard.file) ?? '') as Shard));

describe('hostile text', () => {
  it('is cut into words that stand where they say, in order', () => {
    fc.assert(
      fc.property(text, (value) => {
        let at = 0;
        // One expectation a case: many thousands would take longer than what they check.
        const wrong = chunks(value).filter(({start, end, tokens}) => {
          const good = start >= at && end > start && end <= value.length && tokens.every((token) => token.term !== '' && token.start >= start && token.end <= end && stem(token.term) !== '');
          at = end;
          return !good;
        });
        expect(wrong).toEqual([]);
        tokenize(value);
        nameKeyOf(value);
      }),
      runs,
    );
  });

  it('is marked piece by piece, nothing added and nothing lost, and cut at whole characters', () => {
    fc.assert(
      fc.property(text, text, fc.integer({min: 1, max: 80}), (value, query, length) => {
        const {marks} = parseQuery(query);
        const parts = highlight(value, marks);
        expect(joined(parts)).toBe(value);
        expect(parts.every((part) => part.text !== '')).toBe(true);
        const flat = value.replace(/\s+/g, ' ').trim();
        const cut = joined(excerpt(value, marks, length));
        expect(cut.length).toBeLessThanOrEqual(length + 60);
        expect(flat).toContain(cut.replace(/^… | …$/g, ''));
        if (!broken.test(value)) expect(cut).not.toMatch(broken);
      }),
      runs,
    );
  });

  it('is printed as text: no element and no attribute comes from it', () => {
    fc.assert(
      fc.property(text, text, (value, query) => {
        const {marks} = parseQuery(query);
        const html = renderToStaticMarkup(createElement('div', {}, createElement(Marked, {parts: excerpt(value, marks, 60)}), createElement(Path, {path: [highlight(value, marks), highlight(query, marks)], fallback: value, above: 'above'})));
        expect(html.replace(/<\/?(?:mark|span|div)(?: (?:class="(?:mark|above)"|aria-hidden="true"))*>/g, '')).not.toMatch(/[<>]/);
      }),
      runs,
    );
  });
});

describe('a hostile query', () => {
  it('is answered: pages that there are, best first, each with a section that it has', () => {
    fc.assert(
      fc.property(text, (value) => {
        const query = parseQuery(value);
        expect(query.groups.length).toBeLessThanOrEqual(16);
        expect(prefixesOf(query).every((prefix) => prefix !== '')).toBe(true);
        expect(shardsFor(core, query).every((shard) => core.shards[shard] !== undefined)).toBe(true);
        const {pages, unknown} = engine.rank(query);
        const wrong = pages.filter(({page, score, sections}, i) => {
          const own = fixture.find(({url}) => url === core.pages[page]?.url)?.sections ?? [];
          return !(score > 0 && score < Infinity && score <= (pages[i - 1]?.score ?? Infinity) && sections.length > 0 && sections.every(({section}) => own[section] !== undefined));
        });
        expect(wrong).toEqual([]);
        const shards = shardsForTypos(core, unknown, 16_000, new Set());
        expect(new Set(shards).size).toBe(shards.length);
      }),
      runs,
    );
  });
});
