import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {throwProblems} from '../../problems';
import {checkContent} from './check-all';

/**
 * Rspack's persistent cache keeps finished style sheets with the addresses of their fonts inside, and does not know
 * that the address of the site is part of them: built first for `/` and then for `/dva/`, a site lost its fonts.
 * @param config of one bundle, as Docusaurus made it
 * @returns what to merge into it: a cache of its own for each address; nothing when there is no cache
 */
export function cacheOf(config: {experiments?: unknown}, baseUrl: string): {experiments?: {cache: {version: string}}} {
  const cache = (config.experiments as {cache?: {version?: unknown}} | undefined)?.cache;
  return typeof cache?.version === 'string' ? {experiments: {cache: {version: `${cache.version}-${baseUrl}`}}} : {};
}

/**
 * Docusaurus plugin: checks all content before anything is built, and rebuilds a lesson in `npm run dev`
 * when its facts, questions or samples change.
 */
export function contentPlugin(context: LoadContext): Plugin<void> {
  return {
    name: 'content',
    async loadContent() {
      throwProblems(await checkContent(context.siteDir, {draft: process.env['NODE_ENV'] !== 'production'}));
    },
    getPathsToWatch() {
      return [path.join(context.siteDir, 'docs/**/*.{yml,mdx}')];
    },
    configureWebpack(config) {
      return {
        ...cacheOf(config, context.baseUrl),
        module: {
          rules: [
            {
              test: /[\\/]docs[\\/](services|topics)[\\/].*\.mdx$/,
              enforce: 'pre' as const,
              use: [path.join(__dirname, 'watch-loader.cjs')],
            },
          ],
        },
      };
    },
  };
}
