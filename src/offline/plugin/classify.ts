/** Which files of a built site can be kept, and to which group each belongs. */
import {createHash} from 'node:crypto';
import {existsSync, readFileSync, readdirSync, statSync} from 'node:fs';
import path from 'node:path';
import {gzipSync} from 'node:zlib';
import {FALLBACK, NOT_FOUND, pageName, TOOL_PAGES, type Group, type KeptFile, type Release} from '../release';

/**
 * What is for other programs (`data/`, `downloads/`, the map of the site, pictures for link previews) is fetched by no page.
 * The worker cannot keep itself.
 */
const keepable = /^(?:assets\/|search-index\/|img\/(?:favicon|icon-|apple-)|manifest\.webmanifest$|.*\.html$)/;

/** Every lesson is written in these. Latin extended is for a few names. */
const font = /^assets\/fonts\/.*\.woff2$/;

export interface ClassifyOptions {
  /** The built site, absolute. */
  readonly outDir: string;
  /** Names of the chunks with the text of one page of docs/: only that page needs them. */
  readonly pageChunks: ReadonlySet<string>;
}

/**
 * @param file below the built site, with slashes
 * @returns its group; undefined for what is not kept
 */
export function groupOf(file: string, pageChunks: ReadonlySet<string>): Group | undefined {
  if (!keepable.test(file)) return undefined;
  const name = path.posix.basename(file);
  if (file.endsWith('.html')) {
    const page = pageName(file);
    if (page === FALLBACK || page === NOT_FOUND) return 'shell';
    return TOOL_PAGES.includes(page) ? 'tools' : 'rest';
  }
  if (font.test(file)) return name.includes('-latin-ext-') ? 'rest' : 'shell';
  if (!file.startsWith('assets/')) return file.startsWith('search-index/') ? 'rest' : 'shell';
  if (file.endsWith('.css') || /^(?:main|runtime~main)\./.test(name)) return 'shell';
  // Small pieces of code and the parts of the question bank, which are loaded when they are needed.
  return file.endsWith('.js') && !pageChunks.has(name.split('.')[0] ?? '') ? 'tools' : 'rest';
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .map((name) => name.split(path.sep).join('/'))
    .sort();
}

const revisionOf = (content: Buffer | string): string => createHash('sha256').update(content).digest('hex').slice(0, 16);

/**
 * @param base '/' or '/name/'
 * @returns the release that the built site is; the shell first, then the tools, then the rest
 * @throws {Error} when what every page needs is not there
 */
export function readRelease(base: string, {outDir, pageChunks}: ClassifyOptions): Release {
  const order: readonly Group[] = ['shell', 'tools', 'rest'];
  const files = filesBelow(outDir)
    .flatMap((file): KeptFile[] => {
      const group = groupOf(file, pageChunks);
      if (group === undefined) return [];
      const content = readFileSync(path.join(outDir, file));
      const packed = /\.(?:woff2|png)$/.test(file) ? content.length : gzipSync(content).length;
      return [{path: file.endsWith('.html') ? pageName(file) : file, revision: revisionOf(content), bytes: content.length, sent: packed, group}];
    })
    .sort((a, b) => order.indexOf(a.group) - order.indexOf(b.group) || (a.path < b.path ? -1 : 1));
  const missing = [/^assets\/js\/main\./, /^assets\/css\//, /^assets\/fonts\//, new RegExp(`^${FALLBACK}$`)].filter((need) => !files.some((f) => f.group === 'shell' && need.test(f.path)));
  if (missing.length > 0) {
    throw new Error(`Offline: expected the files of every page in ${path.basename(outDir)}/, found none like ${missing.map(String).join(', ')}. Have their names changed? They are told apart in src/offline/plugin/classify.ts.`);
  }
  return {id: revisionOf(files.map((f) => `${f.path} ${f.revision}\n`).join('')), base, files};
}

/**
 * @param generated Docusaurus's folder of generated files, absolute
 * @returns the names of chunks that hold one page of docs/; none when the build has no such chunks
 */
export function readPageChunks(generated: string): ReadonlySet<string> {
  const registry = path.join(generated, 'registry.js');
  if (!existsSync(registry)) return new Set();
  const found = readFileSync(registry, 'utf8').matchAll(/webpackChunkName: "([^"]+)" \*\/ "@site\/docs\//g);
  return new Set([...found].map(([, name = '']) => name));
}
