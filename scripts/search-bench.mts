// cspell:words orama easyops comlink
// How well the search finds, what a query costs, and how both grow. Numbers for CONTRIBUTING.md.
//   npx tsx scripts/search-bench.mts [--build=build] [--grow=10]
//   npx tsx scripts/search-bench.mts --compare=../search-bench
// --compare runs the engines that were considered, too. They are no dependencies of the site; install them elsewhere:
//   cd ../search-bench && npm i pagefind@1.6.0 @orama/orama@3.1.18 @easyops-cn/docusaurus-search-local@0.55.3 --legacy-peer-deps
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {createRequire} from 'node:module';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {parseArgs} from 'node:util';
import {build as esbuild} from 'esbuild';
import MiniSearch from 'minisearch';
import {lessons} from '../src/content/pages';
import {indexSite} from '../src/search/plugin';
import {extractPage} from '../src/search/plugin/extract';
import {coldSearch, describeMisses, gzipSize, measureQuality} from '../src/search/plugin/measure';
import type {Answer, Quality} from '../src/search/plugin/measure';
import {queries} from '../src/search/queries';

const {values: options} = parseArgs({options: {build: {type: 'string', default: 'build'}, grow: {type: 'string', default: '10'}, compare: {type: 'string'}, misses: {type: 'boolean', default: false}}});
const root = path.resolve(import.meta.dirname, '..');

/** A site on disk, and the addresses of its lessons. */
interface Site {
  readonly folder: string;
  readonly urls: readonly string[];
}

/** A search of which nothing is loaded yet. The bytes of a first answer are index and texts, without code. */
type Cold = () => (query: string) => Promise<Answer>;

interface Engine {
  readonly name: string;
  /** Compressed JavaScript that a search loads. */
  readonly code: number;
  readonly prepare: (site: Site) => Promise<{cold: Cold; close?: () => Promise<void>}>;
}

const htmlOf = (site: Site, url: string): string => readFileSync(path.join(site.folder, `${url}.html`), 'utf8');

/** Compressed size of a browser bundle. */
async function bundleSize(entry: {contents: string; resolveDir: string} | string): Promise<number> {
  const result = await esbuild({
    ...(typeof entry === 'string' ? {entryPoints: [entry]} : {stdin: {...entry, loader: 'ts'}}),
    bundle: true, minify: true, write: false, format: 'esm', target: 'es2022', external: ['react', 'react/*', '@docusaurus/*'], loader: {'.css': 'empty'}, jsx: 'automatic', logLevel: 'error',
    define: {'process.env.NODE_ENV': '"production"'}, outfile: 'out.js',
  });
  return result.outputFiles.reduce((sum, file) => sum + gzipSize(file.contents), 0);
}

async function ours(): Promise<Engine> {
  return {
    name: 'ours: MiniSearch 7.2, cut by the alphabet',
    code: await bundleSize({contents: "export * from './SearchPanel'; export * from './store';", resolveDir: path.join(root, 'src/search')}),
    prepare: async (site) => {
      const files = await indexSite(site.folder, site.urls, '/');
      return {cold: () => coldSearch(files)};
    },
  };
}

/** Engines whose index is one file: the file, and the texts of the pages shown. */
function oneFile(index: string, texts: ReadonlyMap<string, number>, search: (query: string) => Promise<string[]> | string[]): Cold {
  const size = gzipSize(index);
  return () => {
    const loaded = new Set<string>();
    return async (query) => {
      const pages = [...new Set(await search(query))];
      const fresh = pages.slice(0, 5).filter((url) => !loaded.has(url));
      const bytes = (loaded.has('index') ? 0 : size) + fresh.reduce((sum, url) => sum + (texts.get(url) ?? 0), 0);
      ['index', ...fresh].forEach((name) => loaded.add(name));
      return {pages, bytes};
    };
  };
}

interface Row {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly keywords: string;
  readonly heading: string;
  readonly text: string;
  readonly minor: string;
}

function rowsOf(site: Site): {rows: Row[]; texts: Map<string, number>} {
  const texts = new Map<string, number>();
  const rows = site.urls.flatMap((url) => {
    const page = extractPage(htmlOf(site, url));
    if (page === undefined) return [];
    texts.set(url, gzipSize(JSON.stringify(page.sections)));
    return page.sections.map((s) => ({id: `${url}#${s.anchor}`, url, title: page.title, keywords: page.keywords.join(', '), heading: s.path.at(-1) ?? '', text: s.text, minor: s.minor}));
  });
  return {rows, texts};
}

const boost = {title: 4, keywords: 2.5, heading: 3, text: 1, minor: 0.35};
const fields = Object.keys(boost) as (keyof typeof boost)[];

/** MiniSearch as its manual has it: prefixes, and typing mistakes of a fifth of the word. */
async function plainMiniSearch(): Promise<Engine> {
  return {
    name: 'MiniSearch 7.2 as it comes, one file',
    code: await bundleSize({contents: "export {default} from 'minisearch';", resolveDir: root}),
    prepare: (site) => {
      const {rows, texts} = rowsOf(site);
      const mini = new MiniSearch({fields, storeFields: ['url', 'heading'], searchOptions: {boost, prefix: true, fuzzy: 0.2}});
      mini.addAll(rows);
      return Promise.resolve({cold: oneFile(JSON.stringify(mini), texts, (query) => mini.search(query).map((hit) => hit['url'] as string))});
    },
  };
}

async function orama(folder: string): Promise<Engine> {
  interface Orama {
    create: (options: object) => unknown;
    insertMultiple: (db: unknown, rows: readonly object[]) => Promise<unknown>;
    search: (db: unknown, params: object) => Promise<{hits: {document: Row}[]}>;
    save: (db: unknown) => object;
  }
  const {create, insertMultiple, search, save} = (await import(path.join(folder, 'node_modules/@orama/orama/dist/esm/index.js'))) as Orama;
  return {
    name: 'Orama 3.1',
    code: await bundleSize({contents: "export {create, load, search} from '@orama/orama';", resolveDir: folder}),
    prepare: async (site) => {
      const {rows, texts} = rowsOf(site);
      const db = create({schema: Object.fromEntries(['id', 'url', ...fields].map((name) => [name, 'string']))});
      await insertMultiple(db, rows);
      return {cold: oneFile(JSON.stringify(save(db)), texts, async (term) => (await search(db, {term, boost, tolerance: 1, limit: 60, properties: fields})).hits.map((hit) => hit.document.url))};
    },
  };
}

/** docusaurus-search-local: its own index of the pages, searched by its own worker. */
async function easyops(folder: string): Promise<Engine> {
  const local = path.join(folder, 'node_modules/@easyops-cn/docusaurus-search-local/dist');
  const load = createRequire(path.join(local, 'x.js'));
  const stubs = {
    proxiedGeneratedConstants: "export const searchIndexUrl = 'index.json', language = ['en'], fuzzyMatchingDistance = 1, removeDefaultStopWordFilter = [], removeDefaultStemmer = false, Mark = undefined, indexDocs = true; export const __setLanguage = () => {};",
    comlink: 'export const expose = () => {};',
  };
  const worker = await esbuild({
    entryPoints: [path.join(local, 'client/client/theme/worker.js')], bundle: true, minify: true, write: false, format: 'cjs', target: 'es2022', logLevel: 'error',
    plugins: [{
      name: 'stubs',
      setup(b) {
        b.onResolve({filter: /proxiedGeneratedConstants$|^comlink$/}, ({path: name}) => ({path: path.basename(name), namespace: 'stub'}));
        b.onLoad({filter: /.*/, namespace: 'stub'}, ({path: name}) => ({contents: stubs[name as keyof typeof stubs], loader: 'js'}));
      },
    }],
  });
  const code = worker.outputFiles[0]?.text ?? '';
  const {scanDocuments} = load('./server/server/utils/scanDocuments.js') as {scanDocuments: (pages: readonly object[], config: object) => Promise<unknown>};
  const {buildIndex} = load('./server/server/utils/buildIndex.js') as {buildIndex: (documents: unknown, config: object) => unknown};
  return {
    name: 'docusaurus-search-local 0.55',
    code: gzipSize(code),
    prepare: async (site) => {
      const config = {language: ['en'], removeDefaultStopWordFilter: [], removeDefaultStemmer: false, ignoreCssSelectors: ['[data-question-id]', '[data-search-ignore]', 'svg', 'button']};
      const index = JSON.stringify(buildIndex(await scanDocuments(site.urls.map((url) => ({filePath: path.join(site.folder, `${url}.html`), url, type: 'docs'})), config), config));
      interface Worker {
        search(baseUrl: string, context: string, query: string, limit: number): Promise<{document: {u: string}}[]>;
      }
      const module: {exports: {SearchWorker?: new () => Worker}} = {exports: {}};
      const fetch = (): Promise<object> => Promise.resolve({json: () => Promise.resolve(JSON.parse(index) as unknown)});
      // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- the engine's own worker, outside a browser
      new Function('module', 'exports', 'fetch', 'location', code)(module, module.exports, fetch, {origin: 'http://x'});
      const Made = module.exports.SearchWorker;
      if (Made === undefined) throw new Error(`Expected SearchWorker in ${local}; has its layout changed?`);
      const search = new Made();
      return {cold: oneFile(index, new Map(), async (query) => (await search.search('http://x/', '', query, 30)).map((hit) => hit.document.u))};
    },
  };
}

/** Pagefind runs in a browser: each query in a new one, every file that it asks for counted. */
async function pagefind(folder: string): Promise<Engine> {
  const {createIndex} = (await import(path.join(folder, 'node_modules/pagefind/lib/index.js'))) as {
    createIndex: (options: object) => Promise<{index: {addHTMLFile(file: object): Promise<unknown>; getFiles(): Promise<{files: {path: string; content: Uint8Array}[]}>}}>;
  };
  const {chromium} = await import('playwright');
  return {
    name: 'Pagefind 1.6',
    code: 0, // its code and WebAssembly are counted with the first answer
    prepare: async (site) => {
      const {index} = await createIndex({rootSelector: 'main article', excludeSelectors: ['[data-question-id]', '[data-search-ignore]', 'svg', 'button', '.hash-link', 'nav', 'footer']});
      for (const url of site.urls) {
        const html = htmlOf(site, url);
        // Keywords in the page's head are not indexed by it; the others have them.
        const keywords = /<meta[^>]*name="?keywords"?[^>]*content="([^"]*)"/.exec(html)?.[1] ?? '';
        await index.addHTMLFile({url, content: html.replace('</article>', `<p data-pagefind-weight="5">${keywords}</p></article>`)});
      }
      const files = new Map((await index.getFiles()).files.map((file) => [`/pagefind/${file.path}`, file.content]));
      let bytes = 0;
      const server = createServer((request, response) => {
        const name = (request.url ?? '').split('?')[0] ?? '';
        const content = files.get(name);
        if (content !== undefined) bytes += Math.min(content.length, gzipSize(content));
        const type = name.endsWith('.js') ? 'text/javascript' : name.endsWith('.json') ? 'application/json' : name === '/' ? 'text/html' : 'application/octet-stream';
        response.writeHead(name === '/' || content !== undefined ? 200 : 404, {'content-type': type, 'cache-control': 'no-store'}).end(content ?? '<!doctype html>');
      }).listen(0, '127.0.0.1');
      await new Promise((resolve) => server.once('listening', resolve));
      const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
      const browser = await chromium.launch({executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', args: ['--no-sandbox']});
      const page = await browser.newPage();
      const cold: Cold = () => {
        // A page loaded anew has no module, no index; nothing is cached.
        const fresh = page.goto(origin);
        return async (query) => {
          await fresh;
          bytes = 0;
          const pages = (await page.evaluate<string[]>(`import('/pagefind/pagefind.js').then(async (pf) => {
            const found = await pf.search(${JSON.stringify(query)});
            return Promise.all(found.results.slice(0, 5).map(async (r) => (await r.data()).url));
          })`));
          return {pages: pages.map((url) => url.replace(/\.html$/, '').replace(/(.)\/$/, '$1')), bytes};
        };
      };
      return {cold, close: async () => { await browser.close(); server.close(); }};
    },
  };
}

/** A third of all words from another alphabet, a different one each time: new text, of which most words are known. */
function alter(html: string, turn: number): string {
  const shift = (word: string): string => word.replace(/[a-z]/gi, (c) => String.fromCharCode(((c.toLowerCase().charCodeAt(0) - 97 + turn) % 26) + 97));
  const hash = (word: string): number => [...word.toLowerCase()].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) >>> 0, 7);
  return html.replace(/>[^<]+</g, (text) => text.replace(/[A-Za-z]{5,}/g, (word) => (hash(word) % 3 === 0 ? shift(word) : word)));
}

function grown(site: Site, times: number): Site {
  const folder = mkdtempSync(path.join(tmpdir(), 'search-grown-'));
  const urls = Array.from({length: times}, (_, turn) => turn).flatMap((turn) =>
    site.urls.map((url) => {
      const own = turn === 0 ? url : `${url}-${turn}`;
      mkdirSync(path.dirname(path.join(folder, own)), {recursive: true});
      writeFileSync(path.join(folder, `${own}.html`), turn === 0 ? htmlOf(site, url) : alter(htmlOf(site, url), turn));
      return own;
    }),
  );
  return {folder, urls};
}

const kilo = (bytes: number): string => (bytes / 1000).toFixed(0);
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const middle = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;

/** What queries cost on a first visit, and after a search for "lambda". */
async function costs(cold: Cold, code: number): Promise<{first: number[]; further: number[]}> {
  const first: number[] = [];
  const further: number[] = [];
  for (const {q} of queries.filter((_, i) => i % 3 === 0)) {
    first.push(code + (await cold()(q)).bytes);
    const search = cold();
    await search('lambda');
    further.push((await search(q)).bytes);
  }
  return {first, further};
}

const folder = path.resolve(root, options.build);
const site: Site = {folder, urls: lessons.map(({kind, slug}) => `/${kind}/${slug}`).filter((url) => existsSync(path.join(folder, `${url}.html`)))};
if (site.urls.length === 0) throw new Error(`Expected built lessons in ${folder}, found none. Build the site first: npm run build`);
const times = Number(options.grow);
const big = grown(site, times);
const engines = [await ours()];
if (options.compare !== undefined) engines.push(await plainMiniSearch(), await orama(options.compare), await pagefind(options.compare), await easyops(options.compare));

console.log(`${site.urls.length} lessons, ${queries.length} queries. kB gzip, median (most), code included in the first answer.\n`);
console.log(`| engine | right page first | in first three | first answer | further query | first answer, ${times} × pages | further query, ${times} × pages |`);
console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: |');
const reports: string[] = [];
for (const engine of engines) {
  const small = await engine.prepare(site);
  const quality: Quality = await measureQuality((q) => small.cold()(q));
  const now = await costs(small.cold, engine.code);
  await small.close?.();
  const large = await engine.prepare(big);
  const later = await costs(large.cold, engine.code);
  await large.close?.();
  const cell = (bytes: readonly number[]): string => `${kilo(middle(bytes))} (${kilo(Math.max(...bytes))})`;
  console.log(`| ${engine.name} | ${percent(quality.first)} | ${percent(quality.firstThree)} | ${cell(now.first)} | ${cell(now.further)} | ${cell(later.first)} | ${cell(later.further)} |`);
  reports.push(`\n${engine.name}: ${(engine.code / 1000).toFixed(1)} kB of code, ${quality.misses.length} misses${options.misses ? `\n${describeMisses(quality)}` : ''}`);
}
console.log(reports.join('\n'));
rmSync(big.folder, {recursive: true, force: true});
process.exit(0);
