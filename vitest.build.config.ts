import {defineConfig} from 'vitest/config';
import {alias} from './vitest.config';

/** Tests of the built site: they read build/, so `npm run build` goes before. */
export default defineConfig({
  resolve: {alias},
  test: {
    include: ['src/**/*.build.test.ts', 'scripts/**/*.build.test.ts'],
    testTimeout: 120_000,
  },
});
