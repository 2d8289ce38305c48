import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {countsOf, runSteps, summary} from './steps.mjs';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'steps-'));
});
afterEach(() => rmSync(root, {recursive: true}));

const quiet = () => {
  let time = 0;
  return {log: () => undefined, now: () => (time += 500)};
};
const step = (name, code, report) => ({
  name,
  title: `Step ${name}`,
  fix: `npm run ${name}`,
  ...(report ? {report: `${name}.json`} : {}),
  run: async () => {
    if (report && report !== 'none') writeFileSync(path.join(root, `${name}.json`), JSON.stringify(report));
    return code;
  },
});
const vitestReport = (passed, failed) => ({numPassedTests: passed, numFailedTests: failed});

describe('countsOf', () => {
  it('reads Vitest', () => expect(countsOf(vitestReport(12, 1))).toEqual({passed: 12, failed: 1}));
  it('reads Playwright and counts a flaky test as failed', () => {
    expect(countsOf({stats: {expected: 7, unexpected: 1, flaky: 2, skipped: 3}})).toEqual({passed: 7, failed: 3});
  });
  it('refuses anything else', () => {
    expect(() => countsOf({tests: 3})).toThrow('Expected a JSON report of Vitest (numPassedTests) or Playwright (stats), found neither.');
  });
});

describe('runSteps', () => {
  it('runs all and adds their tests up', async () => {
    const results = await runSteps(root, [step('types', 0), step('unit', 0, vitestReport(40, 0))], quiet());
    expect(results.map(({outcome}) => outcome)).toEqual(['passed', 'passed']);
    expect(summary(results).split('\n').at(-1)).toBe('41 passed, 0 failed');
  });

  it('stops at the first failure and says so', async () => {
    const results = await runSteps(root, [step('types', 0), step('lint', 2), step('unit', 0, vitestReport(40, 0))], quiet());
    expect(results.map(({outcome}) => outcome)).toEqual(['passed', 'failed', 'not run']);
    expect(summary(results)).toMatchInlineSnapshot(`
      "Summary
        Step types  passed      0.5 s
        Step lint   failed      0.5 s
        Step unit   not run

      Step lint failed. To run only that again: npm run lint

      1 passed, 1 failed"
    `);
  });

  it.each([
    ['a runner that writes no report', 0, 'none'],
    ['a runner that ran no test', 0, vitestReport(0, 0)],
    ['a runner that fails without a failing test', 1, vitestReport(9, 0)],
    ['a failing test with exit code 0', 0, vitestReport(9, 1)],
  ])('fails %s', async (_what, code, report) => {
    const [result] = await runSteps(root, [step('unit', code, report)], quiet());
    expect(result).toMatchObject({outcome: 'failed', failed: 1});
  });

  it("does not count yesterday's report", async () => {
    writeFileSync(path.join(root, 'unit.json'), JSON.stringify(vitestReport(99, 0)));
    const [result] = await runSteps(root, [step('unit', 1, 'none')], quiet());
    expect(result).toMatchObject({passed: 0, failed: 1});
  });
});
