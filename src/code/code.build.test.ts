import {readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {load} from 'cheerio';
import {describe, expect, it} from 'vitest';

const build = path.join(__dirname, '../../build');

function filesOf(ending: string, folder = ''): string[] {
  return readdirSync(path.join(build, folder), {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith(ending))
    .map((name) => path.join(build, folder, name));
}

describe('code in the built site', () => {
  const pages = filesOf('.html').map((file) => ({file: path.relative(build, file), html: readFileSync(file, 'utf8')}));

  it('stands in the pages, coloured by classes alone', () => {
    const coloured = pages.filter(({html}) => /<figure class="?code/.test(html));
    expect(coloured.length).toBeGreaterThan(20);
    for (const {file, html} of coloured) {
      const $ = load(html);
      expect($('figure.code pre > code, figure.code').length, file).toBeGreaterThan(1);
      expect($('figure.code[style], figure.code [style], .tab-set[style], .tab-set > [style], pre [style]').length, file).toBe(0);
      expect($('figure.code pre').toArray().filter((pre) => $(pre).attr('tabindex') !== '0' || ($(pre).attr('aria-label') ?? '') === '').length, file).toBe(0);
    }
  });
  it('has an address of its own for every panel of tabs', () => {
    for (const {file, html} of pages) {
      const $ = load(html);
      const ids = $('[id]').toArray().map((element) => $(element).attr('id'));
      for (const link of $('.tab-list > a').toArray()) expect(ids.filter((id) => `#${id ?? ''}` === $(link).attr('href')).length, `${file} ${$(link).attr('href') ?? ''}`).toBe(1);
    }
  });
  it('needs no highlighter in the browser', () => {
    const scripts = filesOf('.js', 'assets');
    expect(scripts.length).toBeGreaterThan(10);
    expect(scripts.filter((file) => /prism|shiki/i.test(readFileSync(file, 'utf8'))).map((file) => path.basename(file))).toEqual([]);
  });
});
