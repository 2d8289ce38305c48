import path from 'node:path';
import type {Config, PluginConfig} from '@docusaurus/types';
import type {Options as PresetOptions, ThemeConfig} from '@docusaurus/preset-classic';
import {codePlugin} from './src/code/plugin';
import {remarkCode} from './src/code/plugin/remark';
import {notesPlugin} from './src/content/notes/plugin';
import {contentPlugin} from './src/content/plugin';
import {parseFrontMatter} from './src/content/plugin/front-matter';
import {remarkLesson, remarkPageInfo} from './src/content/plugin/remark';
import {deliveryPlugin} from './src/delivery/plugin';
import {remarkDiagrams} from './src/diagrams/plugin/remark';
import {downloadsPlugin, remarkCheatSheet} from './src/downloads/plugin';
import {examPlugin} from './src/exam/plugin';
import {factsPlugin} from './src/facts/plugin';
import {remarkFacts} from './src/facts/plugin/remark';
import {offlinePlugin} from './src/offline/plugin';
import {quizPlugin} from './src/quiz/plugin';
import {remarkQuiz} from './src/quiz/plugin/remark';
import {islandsPlugin} from './src/islands/plugin';
import {searchPlugin} from './src/search/plugin';

const root = path.resolve(__dirname);
/** Where issues are opened and pages are edited; GitHub Actions sets it for forks too. */
const repository = `https://github.com/${process.env['GITHUB_REPOSITORY'] ?? 'dva-study/dva-study'}`;

const baseUrl = process.env['BASE_URL'] ?? '/';

const config: Config = {
  title: 'DVA Study',
  tagline: 'Learn for the AWS Certified Developer – Associate exam, DVA-C02 and DVA-C03',
  url: process.env['SITE_URL'] ?? 'https://dva-study.github.io',
  baseUrl,
  trailingSlash: false,
  favicon: 'img/favicon.svg',
  organizationName: 'dva-study',
  projectName: 'dva-study',
  customFields: {repository},

  future: {v4: true, faster: true},
  // Its inline script and styles are for those who guess baseUrl; a test of the built site finds that out.
  baseUrlIssueBanner: false,
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  onDuplicateRoutes: 'throw',
  markdown: {
    format: 'detect',
    mermaid: process.env['NODE_ENV'] !== 'production',
    // `## Heading {#id}` is the form that authors know; v4 would turn it off.
    mdx1Compat: {headingIds: true},
    hooks: {onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw'},
    parseFrontMatter,
  },
  // Only `npm run dev` draws diagrams in the browser; the built pages hold finished pictures.
  themes: process.env['NODE_ENV'] === 'production' ? [] : ['@docusaurus/theme-mermaid'],
  // The type of a plugin module is invariant in its content; each plugin is checked where it is written.
  plugins: [contentPlugin, notesPlugin, factsPlugin, quizPlugin, examPlugin, searchPlugin, islandsPlugin, codePlugin, downloadsPlugin, offlinePlugin, deliveryPlugin] as PluginConfig[],
  presets: [
    [
      'classic',
      {
        docs: {
          routeBasePath: '/',
          sidebarPath: './sidebars.ts',
          breadcrumbs: false,
          editUrl: `${repository}/edit/main/`,
          beforeDefaultRemarkPlugins: [
            [remarkDiagrams, {root}],
            [remarkLesson, {root}],
            [remarkFacts, {root}],
            [remarkQuiz, {root, baseUrl, repository}],
            [remarkCode, {root}],
            [remarkCheatSheet, {root}],
          ],
          remarkPlugins: [remarkPageInfo],
        },
        blog: false,
        theme: {
          customCss: [
            './src/css/fonts.css',
            './src/css/tokens.css',
            './src/content/content.css',
            './src/code/code.css',
            './src/facts/facts.css',
            './src/diagrams/diagram.css',
            './src/diagrams/controls.css',
            './src/downloads/downloads.css',
          ],
        },
        sitemap: {lastmod: null, changefreq: null, priority: null, ignorePatterns: ['/search']},
      } satisfies PresetOptions,
    ],
  ],
  themeConfig: {
    image: 'img/social-card.png',
    colorMode: {respectPrefersColorScheme: true},
    docs: {sidebar: {hideable: false, autoCollapseCategories: false}},
    tableOfContents: {minHeadingLevel: 2, maxHeadingLevel: 3},
    navbar: {
      title: 'DVA Study',
      items: [
        {to: '/start', label: 'Lessons', position: 'left', activeBaseRegex: '^/(start|services|topics)'},
        {to: '/practice', label: 'Practice', position: 'left'},
        {to: '/mock-exam', label: 'Mock exam', position: 'left'},
        {to: '/review', label: 'Review', position: 'left'},
        {to: '/progress', label: 'Progress', position: 'left'},
        {to: '/exam/dva-c03', label: 'Exam guides', position: 'left', activeBaseRegex: '^/exam'},
        {type: 'search', position: 'right'},
      ],
    },
    footer: {
      links: [
        {label: 'Start here', to: '/start'},
        {label: 'DVA-C02', to: '/exam/dva-c02'},
        {label: 'DVA-C03', to: '/exam/dva-c03'},
        {label: 'Coverage', to: '/exam/coverage'},
        {label: 'Corrections', to: '/about/corrections'},
        {label: 'Sources', to: '/about/sources'},
        {label: 'Downloads', to: '/downloads'},
        {label: 'Offline use', to: '/offline'},
        {label: 'Contribute', to: '/about/contribute'},
      ],
      copyright:
        'An independent study site. Not affiliated with, endorsed or sponsored by Amazon Web Services. AWS and the names of its services are trademarks of Amazon.com, Inc. or its affiliates. Text and questions: CC BY 4.0. Code: MIT.',
    },
  } satisfies ThemeConfig,
};

export default config;
