/**
 * Mutation tests, by hand: `npm run mutation`, or `MUTATION_ROOM=review npm run mutation` for one room. The report is in
 * .cache/mutation/; a further run repeats only what has changed. The files are the pure cores. Left out, because nothing there
 * decides anything: types and indexes (`index.ts`), data (`generated.d.ts`, `data.ts`, `bank-data.ts`), quiz/schema.ts
 * (declarations; the whole bank is read with them at each build), keys.ts, tab.ts and actions.ts (calls to the browser and to the store).
 */
const rooms = {
  quiz: ['types', 'text', 'bank', 'card', 'grade', 'order', 'pairs', 'retries', 'lint', 'lint-bank', 'lint-words'],
  exam: ['wilson', 'blueprint', 'coverage', 'guides', 'changes', 'sources', 'mock/session', 'mock/settle', 'mock/overview', 'mock/history', 'mock/draw', 'mock/result', 'mock/words'],
  review: ['drill', 'drill-words', 'words', 'session-state', 'history', 'schedule', 'confusions', 'plan-rows', 'select', 'days', 'interleave'],
  progress: ['backup', 'events', 'derive', 'store', 'log'],
};
const room = process.env['MUTATION_ROOM'];
if (room !== undefined && !Object.hasOwn(rooms, room)) throw new Error(`no room "${room}"; there are ${Object.keys(rooms).join(', ')}`);

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: Object.entries(rooms).flatMap(([name, files]) => (room === undefined || room === name ? files.map((file) => `src/${name}/${file}.ts`) : [])),
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: {configFile: 'vitest.mutation.config.ts'},
  coverageAnalysis: 'perTest',
  // Words and tables that are read once, as the module loads: each of their mutants would repeat all tests, which takes
  // two thirds of the time. They are data; their wording has tests of its own.
  ignoreStatic: true,
  concurrency: 1,
  incremental: true,
  incrementalFile: `.cache/mutation/${room ?? 'all'}.json`,
  tempDirName: `.cache/mutation/sandbox-${room ?? 'all'}`,
  ignorePatterns: ['/build', '/.docusaurus', '/docs', '/static', '/e2e', '/.cache', '/.scratch'],
  reporters: ['progress-append-only', 'clear-text', 'json', 'html'],
  clearTextReporter: {allowColor: false, allowEmojis: false, reportTests: false, logTests: false},
  jsonReporter: {fileName: `.cache/mutation/${room ?? 'all'}-report.json`},
  htmlReporter: {fileName: `.cache/mutation/${room ?? 'all'}.html`},
  timeoutMS: 10_000,
  disableTypeChecks: false,
};
