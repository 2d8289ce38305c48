import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {groupOf, readPageChunks, readRelease} from './classify';
import {fallbackPage, LIST} from './fallback';
import {APPLE_ICON, ICONS, THEME_COLOURS, webManifest} from './web-manifest';

const root = path.resolve(__dirname, '../../..');
const chunks = new Set(['013f7083']);

describe('groupOf', () => {
  it.each([
    ['assets/js/main.a0048026.js', 'shell'],
    ['assets/js/runtime~main.7757dc4c.js', 'shell'],
    ['assets/css/styles.17fe0851.css', 'shell'],
    ['assets/fonts/source-serif-4-latin-wght-normal-81be39b9.woff2', 'shell'],
    ['404.html', 'shell'],
    ['offline-fallback.html', 'shell'],
    ['manifest.webmanifest', 'shell'],
    ['img/favicon.svg', 'shell'],
    ['img/icon-192.png', 'shell'],
    ['practice.html', 'tools'],
    ['assets/js/8916.4ee7bf64.js', 'tools'],
    ['assets/js/013f7083.0d82c8f9.js', 'rest'],
    ['assets/fonts/source-sans-3-latin-ext-wght-normal-3f62bdae.woff2', 'rest'],
    ['search-index/index.json', 'rest'],
    ['services/s3.html', 'rest'],
    ['index.html', 'rest'],
    ['sw.js', undefined],
    ['data/questions.json', undefined],
    ['downloads/dva.apkg', undefined],
    ['img/social-card.png', undefined],
    ['sitemap.xml', undefined],
  ])('%s is of the group %s', (file, group) => expect(groupOf(file, chunks)).toBe(group));
});

describe('readRelease', () => {
  let outDir = '';
  const write = (name: string, text: string): void => {
    mkdirSync(path.dirname(path.join(outDir, name)), {recursive: true});
    writeFileSync(path.join(outDir, name), text);
  };
  const read = (): ReturnType<typeof readRelease> => readRelease('/dva/', {outDir, pageChunks: chunks});
  beforeEach(() => {
    outDir = mkdtempSync(path.join(tmpdir(), 'offline-'));
    for (const name of ['services/s3.html', 'index.html', 'practice.html', 'offline-fallback.html', 'assets/js/main.1.js', 'assets/css/styles.1.css', 'assets/fonts/a-latin-b.woff2', 'sw.js']) write(name, name.repeat(50));
  });
  afterEach(() => rmSync(outDir, {recursive: true}));

  it('lists every file that can be kept, what every page needs first', () => {
    const {files, base} = read();
    expect(base).toBe('/dva/');
    expect(files.map((f) => f.path)).toEqual(['assets/css/styles.1.css', 'assets/fonts/a-latin-b.woff2', 'assets/js/main.1.js', 'offline-fallback', 'practice', '', 'services/s3']);
    const page = files.find((f) => f.path === 'services/s3');
    expect(page?.bytes).toBe(800);
    expect(page?.sent).toBeLessThan(100);
    const font = files.find((f) => f.path.endsWith('.woff2'));
    expect(font?.sent).toBe(font?.bytes);
  });

  it('is another release when a file changes, and the same when none does', () => {
    const {id} = read();
    expect(read().id).toBe(id);
    write('data/questions.json', '[]');
    expect(read().id).toBe(id);
    write('services/s3.html', 'changed');
    expect(read().id).not.toBe(id);
  });

  it('fails when what every page needs has another name', () => {
    rmSync(path.join(outDir, 'assets/js/main.1.js'));
    expect(read).toThrow(/expected the files of every page in .+, found none like .*main.*classify\.ts/s);
  });

  it('finds the chunks of pages in what Docusaurus generates', () => {
    const generated = path.join(outDir, 'generated');
    expect(readPageChunks(generated).size).toBe(0);
    write('generated/registry.js', '"013f7083": [() => import(/* webpackChunkName: "013f7083" */ "@site/docs/topics/a/index.mdx")],\n"132db816": [() => import(/* webpackChunkName: "132db816" */ "@site/src/pages/review.tsx")]');
    expect([...readPageChunks(generated)]).toEqual(['013f7083']);
  });
});

describe('fallbackPage', () => {
  const head = '<meta charset=UTF-8><meta http-equiv="Content-Security-Policy" content="default-src \'self\'"><link rel=stylesheet href=/dva/a.css /><link rel=canonical href=https://x/404 /><script src=/dva/main.js defer></script>';
  const page = `<!doctype html><html lang=en class="x" data-has-hydrated=false><head>${head}</head><body><script>document.documentElement.setAttribute("data-theme","dark")</script><script src=/dva/b.js>data-theme</script><main>404</main></body></html>`;

  it('keeps styles, policy and theme of the 404 page, and no code', () => {
    const made = fallbackPage(page, '/dva/');
    for (const part of ['<html lang=en class="x">', 'Content-Security-Policy', '/dva/a.css', '"data-theme","dark"', 'href="/dva/offline"', LIST]) expect(made).toContain(part);
    for (const part of ['main.js', 'b.js', 'canonical', '404']) expect(made).not.toContain(part);
  });

  it('fails on a page of another shape', () => expect(() => fallbackPage('<p>404</p>', '/')).toThrow(/expected 404\.html with <html>, <head> and a style sheet/));
});

describe('the web manifest', () => {
  /** PNG: width and height stand at byte 16. */
  const sizeOf = (file: string): [number, number] => {
    const png = readFileSync(path.join(root, 'static', file));
    return [png.readUInt32BE(16), png.readUInt32BE(20)];
  };

  it.each([...ICONS, APPLE_ICON])('has an icon of $size px: $file', ({file, size}) => expect(sizeOf(file)).toEqual([size, size]));

  it('stands on the base of the site', () => {
    expect(webManifest('DVA Study', '/dva/')).toMatchObject({start_url: '/dva/', scope: '/dva/', id: '/dva/', icons: [{src: '/dva/img/icon-192.png', sizes: '192x192'}, {sizes: '512x512', purpose: 'any'}, {purpose: 'maskable'}]});
  });

  it('has the backgrounds of the pages', () => {
    const tokens = readFileSync(path.join(root, 'src/css/tokens.css'), 'utf8');
    expect([...tokens.matchAll(/--ifm-background-color: (#\w+)/g)].map(([, colour]) => colour)).toEqual([THEME_COLOURS.light, THEME_COLOURS.dark]);
  });
});
