import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {load} from 'cheerio';
import {beforeAll, expect, it} from 'vitest';
import {addresses, fileNames, sizeWords, type DownloadList} from './files';
import {makeDownloads, type Downloads} from './plugin';

const root = path.resolve(__dirname, '../..');
const build = path.join(root, 'build');
const built = (address: string): Buffer => readFileSync(path.join(build, address));
/** The address for which this build was made, from what it says of itself. */
const site = new URL('.', load(built('downloads.html').toString())('link[rel="canonical"]').attr('href')).href;
const baseLength = new URL(site).pathname.length;

let again: Downloads;
beforeAll(async () => {
  again = await makeDownloads(root, site);
}, 120_000);

it('every file is what a second build makes, byte for byte', () => {
  for (const [name, bytes] of again.made) expect(built(addresses[name]).equals(Buffer.from(bytes)), name).toBe(true);
});

it('the list says the true sizes, and the page shows them', () => {
  const page = load(built('downloads.html').toString())('main').text();
  const list: DownloadList = again.list;
  expect(list.files.map((f) => f.name)).toEqual(fileNames);
  for (const file of list.files) {
    expect(built(file.href).byteLength).toBe(file.bytes);
    expect(page).toContain(`${file.count} questions, ${sizeWords(file.bytes)}, CC BY 4.0`);
  }
  expect(page).toContain(`The ${list.reserve} questions of the mock exams are not in them`);
});

it('every question of the files leads to a paragraph that exists', () => {
  const links = new Set([...built(addresses.csv).toString().matchAll(/https?:\/\/[^\s,"]+#[\w-]+/g)].map(([url]) => url));
  expect(links.size).toBeGreaterThan(100);
  const pages = new Map<string, Set<string>>();
  for (const link of links) {
    const {pathname, hash} = new URL(link);
    const file = path.join(build, `${pathname.slice(baseLength)}.html`);
    if (!pages.has(file)) pages.set(file, new Set(existsSync(file) ? [...readFileSync(file, 'utf8').matchAll(/ id="?([\w-]+)/g)].map(([, id]) => id ?? '') : []));
    expect(pages.get(file)?.has(hash.slice(1)), link).toBe(true);
  }
});

it('no question of the reserve is in a file, save the JSON', () => {
  const all = JSON.parse(built(addresses.json).toString()) as {id: string; pool: string[]}[];
  const reserve = all.filter((q) => q.pool.includes('mock'));
  expect(reserve).toHaveLength(again.list.reserve);
  for (const name of ['anki-text', 'csv', 'gift'] as const) {
    const text = built(addresses[name]).toString();
    expect(reserve.filter((q) => text.includes(q.id)), name).toEqual([]);
  }
});

it('the cheat sheet is finished HTML with every fact', () => {
  const $ = load(built('downloads/cheat-sheet.html').toString());
  expect($('.cheat-sheet > ul > li')).toHaveLength((JSON.parse(built('data/facts.json').toString()) as unknown[]).length);
});

it('nothing of it is in the script of every page', () => {
  const folder = path.join(build, 'assets/js');
  const main = readdirSync(folder).filter((name) => /^(main|runtime~main)\.\w+\.js$/.test(name));
  expect(main.length).toBeGreaterThan(0);
  for (const name of main) expect(readFileSync(path.join(folder, name), 'utf8')).not.toMatch(/dva-study\.apkg|dva-study-gift|cheat-sheet"\s*,\s*children/);
});
