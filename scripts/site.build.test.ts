// The contracts of the built site that need no browser. Runs after `npm run build` (vitest.build.config.ts).
import {existsSync, readFileSync, readdirSync, statSync} from 'node:fs';
import path from 'node:path';
import {gzipSync} from 'node:zlib';
import {load, type CheerioAPI} from 'cheerio';
import {beforeAll, describe, expect, it} from 'vitest';
import * as z from 'zod';
import {lessons} from '../src/content/pages';
import {budgets} from '../src/delivery/budgets';
import {hashSource, inlineScripts} from '../src/delivery/plugin/html';

const build = path.resolve(__dirname, '..', 'build');

/** A page of the site: its address and its HTML. */
interface BuiltPage {
  readonly url: string;
  readonly $: CheerioAPI;
  readonly ids: ReadonlySet<string>;
}

const pages = new Map<string, BuiltPage>();

const files = (): string[] =>
  existsSync(build)
    ? readdirSync(build, {recursive: true, encoding: 'utf8'})
        .map((name) => name.split(path.sep).join('/'))
        .filter((name) => statSync(path.join(build, name)).isFile())
    : [];

/** services/lambda.html and services/lambda/index.html are both /services/lambda. */
const urlOf = (file: string): string => `/${file.replace(/\.html$/, '').replace(/(^|\/)index$/, '')}`.replace(/(.)\/$/, '$1');

beforeAll(() => {
  const html = files().filter((name) => name.endsWith('.html'));
  if (html.length === 0) throw new Error('Expected the built site in build/, found no HTML there. Build it first: npm run build');
  for (const name of html) {
    const $ = load(readFileSync(path.join(build, name), 'utf8'));
    const ids = new Set($('[id], a[name]').toArray().map((element) => $(element).attr('id') ?? $(element).attr('name') ?? ''));
    pages.set(urlOf(name), {url: urlOf(name), $, ids});
  }
});

/** @returns every reference of all pages as [page, reference], without those that leave the site */
function references(selector: string, attribute: string): [from: BuiltPage, to: URL][] {
  return [...pages.values()].flatMap((page) =>
    page
      .$(selector)
      .toArray()
      .map((element) => page.$(element).attr(attribute) ?? '')
      .filter((to) => to !== '' && !/^[a-z]+:/i.test(to))
      .map((to): [BuiltPage, URL] => [page, new URL(to, `http://site${page.url}`)]),
  );
}

describe('addresses', () => {
  it('has every lesson and every address of the contract', () => {
    const wanted = ['/', '/exam/dva-c02', '/exam/dva-c03', '/search', '/about/corrections', '/about/sources', '/404', ...lessons.map(({kind, slug}) => `/${kind}/${slug}`)];
    expect(wanted.filter((url) => !pages.has(url))).toEqual([]);
  });

  it('has no link to a page or an anchor that is not there', () => {
    const faults = new Set<string>();
    for (const [from, {pathname, hash}] of references('a[href]', 'href')) {
      const target = decodeURI(pathname);
      const page = pages.get(target);
      if (page === undefined) {
        if (!existsSync(path.join(build, target)) || !path.extname(target)) faults.add(`${from.url}: ${target} is no page`);
      } else if (hash.length > 1 && !page.ids.has(decodeURIComponent(hash.slice(1)))) {
        faults.add(`${from.url}: ${target} has no ${hash}`);
      }
    }
    expect([...faults]).toEqual([]);
  });

  it('has no image, script or stylesheet that is not there', () => {
    const all = [...references('img[src], script[src]', 'src'), ...references('link[href]:not([rel="canonical"]):not([rel="alternate"])', 'href')];
    const faults = all.filter(([, {pathname}]) => !existsSync(path.join(build, decodeURI(pathname)))).map(([from, {pathname}]) => `${from.url}: ${pathname}`);
    expect(faults).toEqual([]);
  });

  it('has no style whose font or picture is not there', () => {
    const faults = files()
      .filter((name) => name.endsWith('.css'))
      .flatMap((name) => [...readFileSync(path.join(build, name), 'utf8').matchAll(/url\(["']?([^)"'#?]+)/g)].map(([, to = '']) => [name, to] as const))
      .filter(([name, to]) => !to.startsWith('data:') && !existsSync(path.join(build, new URL(to, `http://site/${name}`).pathname)))
      .map(([name, to]) => `${name}: ${to}`);
    expect(faults).toEqual([]);
  });

  it('has no reference by id to an element that is not there', () => {
    const faults = [...pages.values()].flatMap(({url, $, ids}) =>
      $('[aria-labelledby], [aria-describedby], label[for]')
        .toArray()
        .flatMap((element) => ['aria-labelledby', 'aria-describedby', 'for'].flatMap((name) => ($(element).attr(name) ?? '').split(/\s+/)))
        .filter((id) => id !== '' && !ids.has(id))
        .map((id) => `${url}: #${id}`),
    );
    expect(faults).toEqual([]);
  });
});

describe('nothing from outside', () => {
  it('loads no script, style, font, image or frame from another site', () => {
    const faults = [...pages.values()].flatMap(({url, $}) =>
      $('script[src], img[src], iframe[src], source[src], link[rel~="stylesheet"], link[rel~="preload"], link[rel~="preconnect"], link[rel~="dns-prefetch"], link[rel~="icon"]')
        .toArray()
        .map((element) => $(element).attr('src') ?? $(element).attr('href') ?? '')
        .filter((to) => /^(?:https?:)?\/\//i.test(to))
        .map((to) => `${url}: ${to}`),
    );
    expect(faults).toEqual([]);
  });

  it('has no style that fetches from another site', () => {
    const styles = files().filter((name) => name.endsWith('.css'));
    expect(styles.length).toBeGreaterThan(0);
    const faults = styles.flatMap((name) => (readFileSync(path.join(build, name), 'utf8').match(/(?:url\(|@import)\s*["']?(?:https?:)?\/\/[^)"']*/g) ?? []).map((to) => `${name}: ${to}`));
    expect(faults).toEqual([]);
  });

  it('keeps no path of the machine that built it', () => {
    const here = path.resolve(__dirname, '..');
    const faults = files().filter((name) => /\.(?:html|js|json|css|xml|txt)$/.test(name) && readFileSync(path.join(build, name), 'utf8').includes(`${here}/`));
    expect(faults).toEqual([]);
  });
});

describe('the Content-Security-Policy', () => {
  it('stands in every page, names the hash of every inline script, and no page has a style or a handler that it would stop', () => {
    const faults = files()
      .filter((name) => name.endsWith('.html'))
      .flatMap((name) => {
        const html = readFileSync(path.join(build, name), 'utf8');
        const policy = load(html)('meta[http-equiv="Content-Security-Policy"]').attr('content') ?? '';
        const unnamed = inlineScripts(html).filter((script) => !policy.includes(hashSource(script)));
        const stopped = html.match(/<[a-z][^>]*\s(?:style|on[a-z]+)=[^>]*>|<style[\s>]/gi) ?? [];
        return [...unnamed, ...stopped, ...(policy.startsWith("default-src 'none'; script-src 'self' 'sha256-") ? [] : [`policy: ${policy}`])].map((fault) => `${name}: ${fault.slice(0, 120)}`);
      });
    expect(faults).toEqual([]);
  });
});

describe('styles', () => {
  it('has a rule for every class of a CSS module that a page uses', () => {
    const sheets = files().filter((name) => name.endsWith('.css')).map((name) => readFileSync(path.join(build, name), 'utf8')).join('');
    const faults = [...pages.values()].flatMap(({url, $}) =>
      [...new Set($('[class]').toArray().flatMap(({attribs}) => (attribs['class'] ?? '').split(/\s+/)))]
        .filter((name) => /^[A-Za-z]+_[\w+-]{4}$/.test(name) && !sheets.includes(`.${name}`))
        .map((name) => `${url}: .${name} has no rule; see src/islands/islands.ts`),
    );
    expect(faults).toEqual([]);
  });
});

describe('data', () => {
  it.each(['questions', 'facts', 'coverage'])('/data/%s.json is what its schema says', (name) => {
    const read = (file: string): unknown => JSON.parse(readFileSync(path.join(build, 'data', file), 'utf8'));
    const schema = z.fromJSONSchema(read(`${name}.schema.json`) as Parameters<typeof z.fromJSONSchema>[0]);
    const result = schema.safeParse(read(`${name}.json`));
    expect(result.success ? [] : result.error.issues.slice(0, 5)).toEqual([]);
  });
});

describe('weight', () => {
  it('loads few styles with a lesson', () => {
    const heavy = lessons.flatMap(({kind, slug}) => {
      const sheets = pages.get(`/${kind}/${slug}`)?.$('link[rel=stylesheet]').toArray().map(({attribs}) => attribs['href'] ?? '') ?? [];
      expect(sheets.length).toBeGreaterThan(0);
      const bytes = sheets.reduce((sum, sheet) => sum + gzipSync(readFileSync(path.join(build, new URL(sheet, 'http://site/').pathname)), {level: 9}).length, 0);
      return bytes > budgets.styles ? [`/${kind}/${slug}: ${bytes} bytes of styles, ${budgets.styles} are allowed (src/delivery/budgets.ts)`] : [];
    });
    expect(heavy).toEqual([]);
  });

  it('has no script with the whole bank', () => {
    const questions = (JSON.parse(readFileSync(path.join(build, 'data', 'questions.json'), 'utf8')) as {id: string}[]).map(({id}) => id);
    const whole = files()
      .filter((name) => name.endsWith('.js') && name.startsWith('assets/'))
      .map((name) => [name, readFileSync(path.join(build, name), 'utf8')] as const)
      // The index names every question; its words come in parts. A rationale is what only the words have.
      .filter(([, code]) => (code.match(/rationaleHtml/g)?.length ?? 0) > questions.length);
    expect(whole.map(([name]) => name)).toEqual([]);
  });

  it('does not bring Mermaid, zod or YAML to the browser', () => {
    const scripts = files().filter((name) => name.endsWith('.js'));
    const faults = scripts.filter((name) => /ZodError|YAMLParseError|mermaidAPI/.test(readFileSync(path.join(build, name), 'utf8')));
    expect(faults).toEqual([]);
  });
});
