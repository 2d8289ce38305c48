import path from 'node:path';
import {defineConfig} from 'vitest/config';

// Docusaurus gives its modules names that only its bundler knows. Tests of components get small stand-ins.
const stub = (name: string): string => path.join(__dirname, 'scripts', 'test-stubs', name);

export const alias = [
  {find: /^@docusaurus\/(Link|Head|useBaseUrl|useIsBrowser|router)$/, replacement: stub('docusaurus/$1.tsx')},
  {find: /^@theme\/(Layout)$/, replacement: stub('theme/$1.tsx')},
  {find: /^@site\/(.*)$/, replacement: path.join(__dirname, '$1')},
];

/** Tests that need no build. A component's test asks for a DOM in its first line: `// @vitest-environment jsdom`. */
export default defineConfig({
  resolve: {alias},
  // React's production build has no act(); a shell with NODE_ENV=production must not change what is tested.
  define: {'process.env.NODE_ENV': '"test"'},
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.{ts,mts,mjs}'],
    exclude: ['**/*.build.test.*', '**/node_modules/**'],
    css: {modules: {classNameStrategy: 'non-scoped'}},
    restoreMocks: true,
    testTimeout: 30_000,
  },
});
