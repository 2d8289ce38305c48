import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {throwProblems} from '../../problems';
import {checkContent} from './check-all';

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
    configureWebpack() {
      return {
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
