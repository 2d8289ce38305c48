import {existsSync} from 'node:fs';
import {mkdir, readFile, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {INDEX_FOLDER} from '../format';
import {buildIndex} from './build';
import type {IndexFiles, SourcePage} from './build';
import {extractPage} from './extract';

/** Pages that answer nothing: the map of the site, the search itself, the error page. */
const LEFT_OUT: ReadonlySet<string> = new Set(['/', '/search', '/404.html', '/404']);
/** Tables and lists that repeat what the lessons teach; only their first section is indexed. */
const BRIEF: ReadonlySet<string> = new Set(['/about/sources', '/about/corrections', '/exam/coverage']);
/** Lessons answer questions; the others speak of everything and would stand in front of them. */
const OTHER_WEIGHT = 0.4;

/** Writes the search index of the finished site to `build/search-index/`. In `docusaurus start` there is none. */
export function searchPlugin(_context: LoadContext): Plugin {
  return {
    name: 'dva-search',
    async postBuild({outDir, routesPaths, siteConfig}) {
      await writeIndex(outDir, await indexSite(outDir, routesPaths, siteConfig.baseUrl));
    },
  };
}

/**
 * @param outDir the built site
 * @param routes addresses of its pages, with the base
 * @param baseUrl '/' or '/name/'
 * @returns the files of the index
 * @throws {Error} when no page can be found: a search that finds nothing is a broken build
 */
export async function indexSite(outDir: string, routes: readonly string[], baseUrl: string): Promise<IndexFiles> {
  const pages: SourcePage[] = [];
  for (const url of [...new Set(routes)]) {
    const local = `/${url.slice(baseUrl.length)}`.replace(/(.)\/$/, '$1');
    const file = pageFile(outDir, local);
    if (LEFT_OUT.has(local) || file === undefined) continue;
    const page = extractPage(await readFile(file, 'utf8'));
    if (page === undefined) continue;
    const lesson = /^\/(services|topics)\//.test(local);
    pages.push({...page, url, weight: lesson ? 1 : OTHER_WEIGHT, sections: BRIEF.has(local) ? page.sections.slice(0, 1) : page.sections});
  }
  if (pages.length === 0) {
    throw new Error(`Search: expected built pages in ${outDir}, found none of ${routes.length} routes. The extractor reads <main> or <main><article> (src/search/plugin/extract.ts); has the layout changed?`);
  }
  // The order of routes is not fixed; that of the files must be.
  pages.sort((a, b) => b.weight - a.weight || (a.url < b.url ? -1 : 1));
  return buildIndex(pages);
}

async function writeIndex(outDir: string, files: IndexFiles): Promise<void> {
  const folder = path.join(outDir, INDEX_FOLDER);
  await rm(folder, {recursive: true, force: true});
  await mkdir(folder, {recursive: true});
  await Promise.all([...files].map(([name, content]) => writeFile(path.join(folder, name), content)));
}

function pageFile(outDir: string, local: string): string | undefined {
  return [`${local}.html`, `${local}/index.html`].map((name) => path.join(outDir, name)).find((name) => existsSync(name));
}
