// The worker and the list of files in it, against the built site. Runs after `npm run build`.
import {createHash} from 'node:crypto';
import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {amount, pageName, type Release} from './release';

const build = path.resolve(__dirname, '../../build');
const worker = readFileSync(path.join(build, 'sw.js'), 'utf8');
const [first = '', ...code] = worker.split('\n');
const release = JSON.parse(first.replace(/^self\.offlineRelease=/, '').replace(/;$/, '')) as Release;
const local = (url: string): string => url.slice(release.base.length);
const kept = new Map(release.files.map((file) => [file.path, file]));

/** The file behind an address, as static hosts find it. */
const fileOf = (address: string): string | undefined => [address, `${address}.html`, path.posix.join(address, 'index.html')].map((name) => path.join(build, name)).find((name) => /\.\w+$/.test(name) && existsSync(name));

describe('the release', () => {
  it('has every page of the sitemap', () => {
    const pages = [...readFileSync(path.join(build, 'sitemap.xml'), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => pageName(local(new URL(url).pathname)));
    expect(pages.length).toBeGreaterThan(40);
    expect(pages.filter((page) => !kept.has(page))).toEqual([]);
  });

  it('has everything that pages load from the site', () => {
    const missing = new Set<string>();
    for (const page of release.files.filter(({path: name}) => !/\.\w+$/.test(name))) {
      const html = readFileSync(fileOf(page.path) ?? '', 'utf8');
      for (const [, quoted, bare = quoted] of html.matchAll(/<(?:script|img|link)\b[^>]*\b(?:src|href)=(?:"([^"]+)"|([^\s">]+))/g)) {
        const name = decodeURI((bare ?? '').split(/[?#]/)[0] ?? '');
        if (/^\/(?!\/)/.test(name) && /\.\w+$/.test(name) && !kept.has(local(name))) missing.add(`${page.path}: ${name}`);
      }
    }
    expect([...missing]).toEqual([]);
  });

  it('knows each file as it is: nothing was rewritten after the list was made', () => {
    const changed = release.files.filter(({path: name, revision}) => {
      const file = fileOf(name);
      return file === undefined || createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16) !== revision;
    });
    expect(changed.map(({path: name}) => name)).toEqual([]);
  });

  it('brings every part of the question bank with the tools', () => {
    const parts = release.files.filter(({path: name}) => name.startsWith('assets/js/') && readFileSync(path.join(build, name), 'utf8').slice(0, 3000).includes('"stemHtml":'));
    expect(parts.filter(({group}) => group === 'tools').length).toBeGreaterThan(40);
  });

  it('stays small: the shell 450 kB, the tools 1 MB, all of it 6 MB (gzip)', () => {
    const sent = (groups: readonly string[]): number => amount(release.files.filter(({group}) => groups.includes(group))).sent;
    expect(sent(['shell'])).toBeLessThan(450_000);
    expect(sent(['tools'])).toBeLessThan(1_000_000);
    expect(sent(['shell', 'tools', 'rest'])).toBeLessThan(6_000_000);
  });
});

describe('the worker', () => {
  it('loads no other script and names no other host', () => {
    expect(code.join('\n')).not.toMatch(/importScripts|https?:\/\/|\bimport\(/);
  });

  it('has none of the development messages of its libraries', () => expect(code.join('\n')).not.toMatch(/logger\.|groupCollapsed/));

  it('weighs at most 35 kB with its list (gzip)', async () => {
    const {gzipSync} = await import('node:zlib');
    expect(gzipSync(worker).length).toBeLessThan(35_000);
  });
});
