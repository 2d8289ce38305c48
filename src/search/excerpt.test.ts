import fc from 'fast-check';
import {createElement} from 'react';
import {renderToStaticMarkup} from 'react-dom/server';
import {describe, expect, it} from 'vitest';
import {excerpt, highlight} from './excerpt';
import type {Part} from './excerpt';
import {Marked} from './Marked';
import {parseQuery} from './query';

const marks = (query: string): readonly string[] => parseQuery(query).marks;
const hits = (parts: readonly Part[]): string[] => parts.filter((part) => part.hit).map((part) => part.text);
const whole = (parts: readonly Part[]): string => parts.map((part) => part.text).join('');

describe('highlight', () => {
  it.each([
    ['words in any case', 'A Shard and a shard', 'shard', ['Shard', 'shard']],
    ['inflected forms', 'throttled by throttling', 'throttle', ['throttled', 'throttling']],
    ['a half-typed word', 'The throughput', 'thro', ['throughput']],
    ['the whole identifier', 'Set ScanIndexForward to false', 'scanindexforward', ['ScanIndexForward']],
    ['parts of an identifier', 'Set ScanIndexForward to false', 'scan index', ['Scan', 'Index']],
    ['a number as written', '10,240 MB', '10240', ['10,240']],
    ['what a synonym stands for', 'a global secondary index', 'gsi', ['global', 'secondary', 'index']],
    ['nothing else', 'Statistics', 'state', []],
  ])('marks %s', (_, text, query, expected) => {
    expect(hits(highlight(text, marks(query)))).toEqual(expected);
  });

  it('gives back the text exactly, whatever the text and the query', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 200}), fc.string({unit: 'binary', maxLength: 40}), (text, query) => {
        expect(whole(highlight(text, marks(query)))).toBe(text);
      }),
    );
  });
});

describe('excerpt', () => {
  const long = `${'Nothing of interest stands here. '.repeat(20)}A shard takes 1 MB a second. ${'More of nothing. '.repeat(20)}`;

  it('shows the words and their surroundings', () => {
    const parts = excerpt(long, marks('shard 1 MB'), 120);
    expect(hits(parts)).toEqual(['shard', '1', 'MB']);
    expect(whole(parts)).toMatch(/^… .* …$/);
    expect(whole(parts).length).toBeLessThan(150);
  });

  it('shows the beginning when nothing matches', () => {
    expect(whole(excerpt(long, marks('zebra'), 60))).toMatch(/^Nothing of interest/);
  });

  it('shows a short text whole', () => {
    expect(whole(excerpt('A short\n text', marks('short'), 60))).toBe('A short text');
  });

  it('never cuts inside a word of ordinary length', () => {
    const text = whole(excerpt(long, marks('shard'), 80)).replace(/^… | …$/g, '');
    expect(` ${long} `).toContain(` ${text} `);
  });

  it('never cuts a character in two', () => {
    const broken = /\p{Surrogate}/u;
    for (const length of [10, 11, 14, 15]) {
      expect(whole(excerpt('😀'.repeat(60), [], length))).not.toMatch(broken);
      expect(whole(excerpt(`${'😀'.repeat(40)}shard${'😀'.repeat(40)}`, marks('shard'), length))).not.toMatch(broken);
    }
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 500}), fc.string({unit: 'binary', maxLength: 40}), fc.integer({min: 1, max: 300}), (text, query, length) => {
        excerpt(text, marks(query), length);
      }),
    );
  });
});

describe('Marked', () => {
  it('prints hostile text as text', () => {
    const text = '<img src=x onerror=alert(1)> <script>img</script> & "img"';
    const html = renderToStaticMarkup(createElement(Marked, {parts: highlight(text, marks('img script'))}));
    expect(html).toContain('<mark class="mark">img</mark>');
    expect(html.replace(/<\/?(mark|span)( class="mark")?>/g, '')).not.toMatch(/[<>]/);
  });
});
