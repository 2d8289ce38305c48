// Typed linting, and the rules of the house that a machine can hold (CONTRIBUTING.md, "The house").
import {readdirSync} from 'node:fs';
import path from 'node:path';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** The rooms of src/: each is entered through its index.ts. The rest is small shared pieces, routes, swizzles and tokens. */
const notRooms = ['components', 'css', 'home', 'pages', 'theme'];
const rooms = readdirSync(path.join(import.meta.dirname, 'src'), {withFileTypes: true})
  .filter((entry) => entry.isDirectory() && !notRooms.includes(entry.name))
  .map((entry) => entry.name);

const notInBrowser = [
  {
    group: ['**/plugin', '**/plugin/**'],
    allowTypeImports: true,
    message: 'A plugin/ folder runs in Node at build time; nothing in the browser imports it. Hand its result over as page data, or move the pure part out of plugin/.',
  },
  {
    group: ['zod', 'zod/*', 'yaml', 'yaml/*'],
    allowTypeImports: true,
    message: 'Content is validated at build time; only the types may come to the browser: import type {…}.',
  },
  {
    group: ['**/schema'],
    allowTypeImports: true,
    message: 'A schema.ts is built with zod, which must not come to the browser: import type {…} from it.',
  },
  {
    group: ['node:*', 'fs', 'path', 'crypto', 'os', 'url'],
    message: 'There is no Node.js in the browser. Code that needs it belongs in plugin/.',
  },
];

const playwright = {
  group: ['@playwright/test'],
  message: "That package is not installed: the runner comes with 'playwright'. Import {test, expect} from e2e/fixtures.",
};

/** @param {string} room whose files the rule is for; '' for none */
function throughTheDoor(room) {
  const others = rooms.filter((name) => name !== room).join('|');
  // The list of lessons is plain data that the configuration, the sidebar and every room read: a door of its own.
  // So are mock exams: the build enters the exam room by its index.ts and must not meet components there.
  const inner = `(?:${others})/(?!index$)(?<!/content/(?=pages$))(?<!/exam/(?=mock$))`;
  return [
    {
      regex: `^(?:\\.\\./)+${inner}`,
      allowTypeImports: true,
      message: "Rooms talk through index.ts: import from '../<room>', and export there what others may use.",
    },
    {
      regex: `^@site/src/${inner}`,
      allowTypeImports: true,
      message: "Rooms talk through index.ts: import from '@site/src/<room>', and export there what others may use.",
    },
    ...(room === ''
      ? []
      : [{regex: '^(?:(?:\\.\\./)+|@site/src/)pages(?:/|$)', message: 'Arrows run one way: pages import rooms, no room imports a page.'}]),
  ];
}

/** @param {readonly object[]} patterns */
const restrict = (patterns) => ['error', {patterns}];

/** What makes a function give another answer tomorrow. */
const impure = [
  {selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", what: 'Date.now()', instead: 'take the time as a parameter'},
  {selector: "NewExpression[callee.name='Date'][arguments.length=0]", what: 'new Date() without an argument', instead: 'take the time as a parameter'},
  {selector: "CallExpression[callee.object.name='performance'][callee.property.name='now']", what: 'performance.now()', instead: 'take the time as a parameter'},
  {selector: "MemberExpression[object.name='Math'][property.name='random']", what: 'Math.random', instead: 'take a seed or a source of randomness as a parameter'},
  {selector: "MemberExpression[object.name='crypto'][property.name=/^(randomUUID|getRandomValues)$/]", what: 'crypto randomness', instead: 'take ids or a source of randomness as a parameter'},
].map(({selector, what, instead}) => ({selector, message: `Pure code has no ${what}: ${instead}, and let the component that calls it look it up.`}));

const tests = ['**/*.test.{ts,tsx,mts,mjs}', '**/test-*.{ts,tsx}'];
const schemas = ['src/**/schema.ts'];
const plugins = ['src/**/plugin/**'];

export default tseslint.config(
  {
    ignores: ['build/**', '.docusaurus/**', '.cache/**', 'node_modules/**', '.scratch/**', 'docs/**/samples/**', 'test-results/**', 'playwright-report/**', 'static/**'],
  },
  {linterOptions: {reportUnusedDisableDirectives: 'error'}},
  {
    files: ['**/*.{ts,tsx,mts}'],
    extends: [...tseslint.configs.recommendedTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname}},
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', {fixStyle: 'inline-type-imports', disallowTypeAnnotations: false}],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unnecessary-condition': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', {considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true}],
      '@typescript-eslint/use-unknown-in-catch-callback-variable': 'error',
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
      // Docusaurus types its route modules and plugin content as unknown or any at the borders only; an empty arrow is a fine default.
      '@typescript-eslint/no-empty-function': ['error', {allow: ['arrowFunctions']}],
      '@typescript-eslint/no-unused-vars': ['error', {argsIgnorePattern: '^_'}],
      // Docusaurus asks for async hooks, whether they wait for something or not.
      '@typescript-eslint/require-await': 'off',
      // It asks for `!`, which the house forbids.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      // Index signatures and Record are both clear; interfaces and types too. Taste is not a gate.
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/dot-notation': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'scripts/test-stubs/**'],
    extends: [reactHooks.configs.flat.recommended],
    rules: {
      // The house asks for it: server render uses defaults, browser storage is read after mounting, and then the state is set.
      'react-hooks/set-state-in-effect': 'off',
    },
  },
  // What runs in the browser: no Node, no validator, other rooms only through their index.ts.
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: [...plugins, ...schemas, ...tests],
    rules: {'no-restricted-imports': 'off', '@typescript-eslint/no-restricted-imports': restrict([...notInBrowser, ...throughTheDoor('')])},
  },
  ...rooms.map((room) => ({
    files: [`src/${room}/**/*.{ts,tsx}`],
    ignores: [...plugins, ...schemas, ...tests],
    rules: {'@typescript-eslint/no-restricted-imports': restrict([...notInBrowser, ...throughTheDoor(room)])},
  })),
  {
    files: ['src/**/*.ts'],
    ignores: [...plugins, ...tests, '**/*.d.ts'],
    rules: {'no-restricted-syntax': ['error', ...impure]},
  },
  {
    files: tests,
    rules: {'no-restricted-imports': 'off', '@typescript-eslint/no-restricted-imports': 'off', 'no-restricted-syntax': 'off'},
  },
  // Plugins and scripts speak to a terminal.
  {files: [...plugins, 'scripts/**', 'e2e/**', '*.config.ts'], rules: {'no-console': 'off'}},
  {files: ['e2e/**'], rules: {'@typescript-eslint/no-restricted-imports': restrict([playwright])}},
  {
    // Playwright's fixtures ask for `use`, which is no React hook, and for an empty pattern.
    files: ['e2e/**'],
    rules: {'no-empty-pattern': 'off', 'react-hooks/rules-of-hooks': 'off', '@typescript-eslint/explicit-module-boundary-types': 'off'},
  },
  {
    // Tests assert what exists, and say so.
    files: tests,
    rules: {'@typescript-eslint/no-non-null-assertion': 'off', '@typescript-eslint/explicit-module-boundary-types': 'off'},
  },
  {
    files: ['**/*.{mjs,cjs}'],
    languageOptions: {globals: {process: 'readonly', console: 'readonly', URL: 'readonly', performance: 'readonly', fetch: 'readonly', Buffer: 'readonly', module: 'writable', require: 'readonly', __dirname: 'readonly'}},
    rules: {'no-undef': 'error', 'no-unused-vars': ['error', {argsIgnorePattern: '^_'}], 'prefer-const': 'error', eqeqeq: 'error', 'no-var': 'error'},
  },
);
