import {defineConfig} from 'playwright/test';

/** `npm test` passes a port that is free; by hand it is this one. */
const port = process.env['E2E_PORT'] ?? '3100';
const baseURL = `http://localhost:${port}`;

/** What a phone shows differently: layout, menus, cards. The rest is tested once, on a desk; pictures there at both widths. */
const onPhoneToo = ['**/phone.spec.ts', '**/search.spec.ts', '**/quiz.spec.ts'];

// The browser is found in e2e/fixtures.ts (scripts/chromium.mts): the search is asynchronous, this file is not.
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env['CI'] !== undefined,
  // A test that fails now and then is a defect of the site or of the test: no second chances.
  retries: 0,
  // Generous, for a busy machine: no test asserts how long anything takes.
  timeout: 120_000,
  expect: {timeout: 15_000},
  reporter: 'list',
  // A trace copies the page at every step, which triples the time: E2E_TRACE=1 npm run e2e -- quiz writes one for what fails.
  // What one test keeps must not answer another; e2e/offline.spec.ts allows workers.
  use: {baseURL, trace: process.env['E2E_TRACE'] === undefined ? 'off' : 'retain-on-failure', screenshot: 'only-on-failure', locale: 'en-GB', timezoneId: 'UTC', serviceWorkers: 'block'},
  projects: [
    {name: 'desktop', use: {viewport: {width: 1280, height: 800}}, testIgnore: '**/phone.spec.ts'},
    {name: 'phone', use: {viewport: {width: 360, height: 740}, hasTouch: true}, testMatch: onPhoneToo},
  ],
  webServer: {
    command: 'node scripts/serve.mjs',
    url: baseURL,
    env: {PORT: port},
    reuseExistingServer: false,
    timeout: 60_000,
    gracefulShutdown: {signal: 'SIGTERM', timeout: 5_000},
  },
});
