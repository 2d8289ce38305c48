import path from 'node:path';
import {defineConfig} from 'vitest/config';
import {alias} from './vitest.config';

/** The tests that `npm run mutation` repeats for each mutant: those of the pure cores, each property with few cases. */
export default defineConfig({
  resolve: {alias: [...alias, {find: /^fast-check$/, replacement: path.join(__dirname, 'scripts', 'test-stubs', 'few-cases.ts')}]},
  define: {'process.env.NODE_ENV': '"test"'},
  test: {
    include: ['src/{quiz,exam,review,progress}/**/*.test.ts'],
    // Components, the build and hostile input tell little about a mutant of a pure function, and take most of the time.
    exclude: ['**/*.{build,fuzz}.test.ts', '**/plugin/**', '**/node_modules/**'],
    restoreMocks: true,
    // A mutant that waits for ever should not wait long.
    testTimeout: 8_000,
  },
});
