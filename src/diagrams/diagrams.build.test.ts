import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {gzipSync} from 'node:zlib';
import {load} from 'cheerio';
import {describe, expect, test} from 'vitest';

const build = path.resolve(__dirname, '../../build');
const figures = readdirSync(build, {recursive: true, encoding: 'utf8'})
  .filter((file) => file.endsWith('.html'))
  .flatMap((file) => {
    const html = readFileSync(path.join(build, file), 'utf8');
    if (!html.includes('data-diagram')) return [];
    const $ = load(html);
    return $('figure[data-diagram]').toArray().map((figure) => ({name: `${file} ${$(figure).attr('id') ?? ''}`, html: $.html(figure), $: load($.html(figure))}));
  });
const stepped = figures.filter(({$}) => $('figure[data-steps]').length > 0);

describe('the diagrams of the built site', () => {
  test('are there', () => {
    expect(figures.length).toBeGreaterThan(80);
    expect(stepped.length).toBeGreaterThan(9);
  });

  test('hold no style attribute and no button that needs a script', () => {
    expect(figures.filter(({$}) => $('[style], button').length > 0).map(({name}) => name)).toEqual([]);
  });

  test('carry the numbers of steps only where there are steps, and names nowhere', () => {
    expect(figures.filter(({$}) => $('[data-step]').length > 0).map(({name}) => name)).toEqual(stepped.map(({name}) => name));
    expect(figures.filter(({$}) => $('[data-node], [data-edge]').length > 0).map(({name}) => name)).toEqual([]);
  });

  test.each(stepped.map((figure) => [figure.name, figure] as const))('%s: each item of the list lights something', (_, {$}) => {
    const items = $('.diagram-text > ol').first().children('li').length;
    const lit = new Set($('[data-step]').toArray().flatMap((part) => ($(part).attr('data-step') ?? '').split(' ').map(Number)));
    expect([...lit].sort((a, b) => a - b)).toEqual(Array.from({length: items}, (_item, i) => i + 1));
  });

  test('keep in the style sheet what only a script sets', () => {
    const css = readdirSync(path.join(build, 'assets/css')).map((name) => readFileSync(path.join(build, 'assets/css', name), 'utf8')).join('');
    const wanted = ['figure[data-at] svg .node.lit', 'figure[data-at]>.diagram-bar', 'li[aria-current]', 'button[aria-disabled]', 'button[hidden]', '.diagram-dialog[open]', '.diagram-stage svg', ':has(.diagram-bar)', '.diagram-bar:focus-within'];
    expect(wanted.filter((selector) => !css.includes(selector))).toEqual([]);
  });

  test('react by a chunk of their own of at most 3 kB', () => {
    const scripts = readdirSync(path.join(build, 'assets/js')).map((name) => readFileSync(path.join(build, 'assets/js', name), 'utf8'));
    const ours = scripts.filter((code) => code.includes('diagram-stage'));
    expect(ours).toHaveLength(1);
    expect(gzipSync(ours[0] ?? '').length).toBeLessThanOrEqual(3 * 1024);
  });
});
