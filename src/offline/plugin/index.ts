import {writeFileSync} from 'node:fs';
import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {APPLE_ICON, THEME_COLOURS, webManifest} from './web-manifest';

export {finishOffline, type FinishOptions} from './finish';
export {APPLE_ICON, ICONS} from './web-manifest';

/**
 * Docusaurus plugin: makes the site installable, and starts the worker in the browser. The worker itself is written by
 * `finishOffline`, the last step of `npm run build`.
 */
export function offlinePlugin({baseUrl, siteConfig}: LoadContext): Plugin<void> {
  return {
    name: 'offline',
    getClientModules() {
      return [path.join(__dirname, '..', 'start.ts')];
    },
    injectHtmlTags() {
      return {
        headTags: [
          {tagName: 'link', attributes: {rel: 'manifest', href: `${baseUrl}manifest.webmanifest`}},
          {tagName: 'link', attributes: {rel: 'apple-touch-icon', href: `${baseUrl}${APPLE_ICON.file}`}},
          {tagName: 'meta', attributes: {name: 'theme-color', media: '(prefers-color-scheme: light)', content: THEME_COLOURS.light}},
          {tagName: 'meta', attributes: {name: 'theme-color', media: '(prefers-color-scheme: dark)', content: THEME_COLOURS.dark}},
        ],
      };
    },
    async postBuild({outDir}) {
      writeFileSync(path.join(outDir, 'manifest.webmanifest'), `${JSON.stringify(webManifest(siteConfig.title, baseUrl), null, 1)}\n`);
    },
  };
}
