import {existsSync, readFileSync, rmSync} from 'node:fs';
import path from 'node:path';

/**
 * One step of `npm test`.
 * @typedef {object} Step
 * @property {string} name what `npm test -- <name>` calls it
 * @property {string} title its heading
 * @property {string} fix what to run to see only this again
 * @property {string} [report] the JSON report of a test runner, relative to the root; its tests are what is counted
 * @property {() => Promise<number>} run returns an exit code
 */

/**
 * @typedef {object} Result
 * @property {Step} step
 * @property {'passed' | 'failed' | 'not run'} outcome
 * @property {number} seconds
 * @property {number} passed
 * @property {number} failed
 */

/**
 * Reads the counts out of a report of Vitest (Jest's format) or of Playwright.
 * @param {unknown} report the parsed JSON
 * @returns {{passed: number, failed: number}} a flaky Playwright test counts as failed: it failed once
 * @throws {Error} when it is neither
 */
export function countsOf(report) {
  if (typeof report === 'object' && report !== null) {
    if ('numPassedTests' in report && 'numFailedTests' in report) {
      return {passed: Number(report.numPassedTests), failed: Number(report.numFailedTests)};
    }
    if ('stats' in report && typeof report.stats === 'object' && report.stats !== null) {
      const {expected = 0, unexpected = 0, flaky = 0} = report.stats;
      return {passed: expected, failed: unexpected + flaky};
    }
  }
  throw new Error('Expected a JSON report of Vitest (numPassedTests) or Playwright (stats), found neither.');
}

/**
 * Runs steps one after the other and stops at the first that fails.
 * @param {string} root the repository, absolute
 * @param {readonly Step[]} steps
 * @param {{log: (text: string) => void, now: () => number}} out now in milliseconds
 * @returns {Promise<Result[]>} one for each step, in order; those after a failure are 'not run'
 */
export async function runSteps(root, steps, {log, now}) {
  /** @type {Result[]} */
  const results = [];
  let stopped = false;
  for (const [index, step] of steps.entries()) {
    if (stopped) {
      results.push({step, outcome: 'not run', seconds: 0, passed: 0, failed: 0});
      continue;
    }
    log(`\n── ${index + 1}/${steps.length} ${step.title} ${'─'.repeat(Math.max(2, 60 - step.title.length))}\n`);
    const report = step.report === undefined ? undefined : path.join(root, step.report);
    // Yesterday's report must not be counted when the runner dies before it writes one.
    if (report !== undefined) rmSync(report, {force: true});
    const before = now();
    const code = await step.run();
    const seconds = (now() - before) / 1000;
    const counts = countStep(code, report);
    stopped = counts.failed > 0;
    results.push({step, outcome: stopped ? 'failed' : 'passed', seconds, ...counts});
    log(`\n${step.title}: ${stopped ? 'failed' : 'passed'} in ${seconds.toFixed(1)} s`);
  }
  return results;
}

/**
 * @param {number} code the step's exit code
 * @param {string | undefined} report the absolute path of its report
 */
function countStep(code, report) {
  if (report === undefined) return code === 0 ? {passed: 1, failed: 0} : {passed: 0, failed: 1};
  // A runner that wrote no report ran no test, whatever its exit code says.
  if (!existsSync(report)) return {passed: 0, failed: 1};
  const counts = countsOf(JSON.parse(readFileSync(report, 'utf8')));
  // A runner can fail without a failing test (a file that does not compile), and pass without any test.
  if (counts.failed === 0 && (code !== 0 || counts.passed === 0)) return {...counts, failed: 1};
  return counts;
}

/**
 * The last thing that `npm test` prints.
 * @param {readonly Result[]} results
 * @returns {string} a table, the remedy for a failure, and last, alone on its line, "N passed, N failed"
 */
export function summary(results) {
  const width = Math.max(...results.map(({step}) => step.title.length));
  const rows = results.map(({step, outcome, seconds, passed, failed}) => {
    const time = outcome === 'not run' ? '' : `${seconds.toFixed(1)} s`;
    const counts = step.report === undefined || outcome === 'not run' ? '' : `${passed} passed, ${failed} failed`;
    return `  ${step.title.padEnd(width)}  ${outcome.padEnd(7)}  ${time.padStart(8)}  ${counts}`.trimEnd();
  });
  const broken = results.find(({outcome}) => outcome === 'failed');
  const total = results.reduce((sum, {passed, failed}) => ({passed: sum.passed + passed, failed: sum.failed + failed}), {passed: 0, failed: 0});
  return [
    'Summary',
    ...rows,
    '',
    ...(broken ? [`${broken.step.title} failed. To run only that again: ${broken.step.fix}`, ''] : []),
    `${total.passed} passed, ${total.failed} failed`,
  ].join('\n');
}
