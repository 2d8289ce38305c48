import type {LoadContext, Plugin} from '@docusaurus/types';

/**
 * Docusaurus plugin: code is coloured by ./remark.ts, so the theme's own highlighter goes, with the settings that the
 * theme fills in for it (its validation runs before any plugin loads) and that every page would carry.
 */
export function codePlugin({siteConfig}: LoadContext): Plugin<void> {
  return {
    name: 'code',
    async loadContent() {
      delete (siteConfig.themeConfig as {prism?: unknown}).prism;
    },
    configureWebpack() {
      return {resolve: {alias: {[require.resolve('@docusaurus/theme-classic/lib/prism-include-languages')]: false}}};
    },
  };
}
