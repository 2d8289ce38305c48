import {readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {writeHosting} from '../../hosting/plugin';
import {finish, hashSource, inlineScripts, type Parts} from './html';
import {contentSecurityPolicy} from './policy';
import {classesIn, usedStyles} from './styles';

/** Styles of the rooms that readers practise in, and of pages beside the lessons: lessons do not carry them. */
const roomStyles = /[\\/]src[\\/](review|overview|exam|content[\\/]notes|offline|downloads)[\\/].*\.module\.css$/;

/** What Docusaurus's bundle is told: two style sheets instead of one. */
const bundle = {optimization: {splitChunks: {cacheGroups: {rooms: {name: 'rooms', type: 'css/mini-extract', test: roomStyles, chunks: 'all', enforce: true, priority: 60}}}}};

/** All files below a folder, relative, with slashes. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => statSync(path.join(folder, name)).isFile());
}

/** Another plugin may read the page at the same moment: it finds the old one or the new one, never half of one. */
function replaceFile(file: string, text: string): void {
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}

/**
 * Finishes the pages of a build: final style sheets, scripts that wait, the Content-Security-Policy.
 * @param dir the built site, absolute
 * @param baseUrl of the site, with slashes at both ends
 * @returns the policy that all pages share
 * @throws {Error} when Docusaurus writes its pages in another way than this was made for
 */
export async function finishPages(dir: string, baseUrl: string): Promise<string> {
  const files = filesIn(dir);
  const read = (name: string): string => readFileSync(path.join(dir, name), 'utf8');
  const pages = new Map(files.filter((name) => name.endsWith('.html')).map((name) => [name, read(name)]));
  const scripts = files.filter((name) => name.startsWith('assets/js/') && name.endsWith('.js'));
  const sheets = files.filter((name) => name.startsWith('assets/css/') && name.endsWith('.css'));
  const main = sheets.find((name) => path.basename(name).startsWith('styles.'));
  if (main === undefined) throw new Error(`expected one assets/css/styles.….css\n  found: ${sheets.join(', ') || 'no style sheet'}\n  fix: see what the new Docusaurus writes there, and change src/delivery/plugin/index.ts`);

  const {css, hash} = await usedStyles(read(main), {pages: [...pages.values()], scripts: scripts.map(read)});
  const named = `assets/css/styles.${hash}.css`;
  writeFileSync(path.join(dir, named), css);
  if (named !== main) rmSync(path.join(dir, main));
  const common = classesIn(css);
  const parts: Parts = {
    styles: {was: `${baseUrl}${main}`, is: `${baseUrl}${named}`},
    extra: sheets.filter((name) => name !== main).map((name) => ({href: `${baseUrl}${name}`, classes: new Set([...classesIn(read(name))].filter((own) => !common.has(own)))})),
  };

  const done = new Map([...pages].map(([name, html]) => [name, finish(html, parts, name)]));
  const hashes = new Set([...done.values()].flatMap(inlineScripts).map(hashSource));
  const policy = contentSecurityPolicy([...hashes]);
  for (const [name, html] of done) {
    replaceFile(path.join(dir, name), html.replace(/<meta charset="?UTF-8"?>/i, (charset) => `${charset}<meta http-equiv=Content-Security-Policy content="${policy}">`));
  }
  return policy;
}

/** Docusaurus plugin: how the pages travel. Everything that needs the finished pages follows here, one after the other. */
export function deliveryPlugin(context: LoadContext): Plugin<void> {
  return {
    name: 'delivery',
    configureWebpack: (_config, isServer) => (isServer || process.env['NODE_ENV'] !== 'production' ? {} : bundle),
    async postBuild({outDir}) {
      const csp = await finishPages(outDir, context.baseUrl);
      await writeHosting({siteDir: context.siteDir, outDir, baseUrl: context.baseUrl, siteUrl: context.siteConfig.url, csp});
    },
  };
}
