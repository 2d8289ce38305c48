import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';

/**
 * Docusaurus plugin: pages made of MDX reach the browser as HTML alone, with islands in it.
 * `npm run dev` is left as it is: there React renders the whole page, so that an edit shows at once.
 */
export function islandsPlugin(context: LoadContext): Plugin<void> {
  const room = path.resolve(__dirname, '..');
  const nothing = path.join(room, 'nothing.ts');
  return {
    name: 'islands',
    getClientModules: () => [path.join(room, 'client.ts')],
    configureWebpack(_config, isServer) {
      if (isServer || process.env['NODE_ENV'] !== 'production') return {};
      return {
        resolve: {
          alias: {
            '@theme/DocItem/Content': path.join(room, 'StaticContent.tsx'),
            // A page load has a progress bar of the browser's own.
            [require.resolve('@docusaurus/theme-classic/lib/nprogress')]: nothing,
          },
        },
        module: {
          rules: [{test: /\.mdx$/, include: path.join(context.siteDir, 'docs'), enforce: 'post' as const, use: [path.join(__dirname, 'strip.cjs')]}],
        },
      };
    },
  };
}
