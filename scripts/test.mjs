// npm test: everything that must hold, on a fresh clone with nothing but Node.js.
//   npm test                  all steps, stopping at the first that fails
//   npm test -- unit lint     only these
// Nothing from node_modules is imported before ensureInstalled has run.
import {createServer} from 'node:net';
import path from 'node:path';
import {ensureBrowser} from './lib/browser.mjs';
import {build} from './lib/build.mjs';
import {ensureInstalled} from './lib/install.mjs';
import {ensureNginx} from './lib/nginx.mjs';
import {nodeVersionProblem} from './lib/node-version.mjs';
import {root} from './lib/root.mjs';
import {run} from './lib/run.mjs';
import {runSteps, summary} from './lib/steps.mjs';

const REPORTS = path.join('.cache', 'reports');

/** @param {string} name a command that a package brings @param {readonly string[]} args @param {Record<string, string>} [env] */
const tool = (name, args, env = {}) => run(process.execPath, [path.join(root, 'node_modules', name), ...args], {cwd: root, env});

/** @param {string} name @param {string} [config] */
function vitest(name, config) {
  const report = path.join(REPORTS, `${name}.json`);
  const args = ['run', ...(config ? ['--config', config] : []), '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return {report, run: () => tool('vitest/vitest.mjs', args)};
}

/** @returns {Promise<number>} a port that nobody listens on now */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const {port} = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** @param {string} browser the path of a Chromium */
async function endToEnd(browser) {
  const report = path.join(REPORTS, 'e2e.json');
  const port = String(await freePort());
  return tool('playwright/cli.js', ['test', '--reporter=list,json'], {
    CHROMIUM_PATH: browser,
    E2E_PORT: port,
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  });
}

/**
 * @param {string} browser
 * @returns {import('./lib/steps.mjs').Step[]} quick ones first
 */
function steps(browser) {
  return [
    {name: 'check', title: 'Content', fix: 'npm run check', run: () => tool('tsx/dist/cli.mjs', ['scripts/check.mts'])},
    {name: 'types', title: 'Types', fix: 'npm run typecheck', run: () => tool('typescript/bin/tsc', ['--noEmit'])},
    {name: 'lint', title: 'Lint', fix: 'npm run lint', run: () => tool('eslint/bin/eslint.js', ['--max-warnings', '0', '.'])},
    {name: 'spell', title: 'Spelling', fix: 'npm run spell', run: () => tool('cspell/bin.mjs', ['--no-progress', '--no-summary', '--gitignore'])},
    {name: 'unit', title: 'Unit and property tests', fix: 'npm run unit', ...vitest('unit')},
    {name: 'build', title: 'Build without warnings', fix: 'npm run build', run: async () => ((await build(root)) ? 0 : 1)},
    {name: 'built', title: 'The built site: contracts and search quality', fix: 'npm run unit -- --config vitest.build.config.ts', ...vitest('built', 'vitest.build.config.ts')},
    {name: 'e2e', title: 'End to end in the browser', fix: 'npm run e2e', report: path.join(REPORTS, 'e2e.json'), run: () => endToEnd(browser)},
  ];
}

async function test() {
  const problem = nodeVersionProblem(process.versions.node);
  if (problem !== undefined) {
    console.error(problem);
    return false;
  }
  const wanted = process.argv.slice(2);
  const known = steps('').map(({name}) => name);
  const unknown = wanted.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    console.error(`Expected steps among: ${known.join(', ')}. Found: ${unknown.join(', ')}. For example: npm test -- unit e2e`);
    return false;
  }
  const needsBrowser = wanted.length === 0 || wanted.includes('e2e') || wanted.includes('check');
  if (!(await ensureInstalled(root))) return false;
  const browser = needsBrowser ? await ensureBrowser(root) : '';
  if (browser === undefined) return false;
  if (wanted.length === 0 || wanted.includes('built')) await ensureNginx(root);
  const chosen = steps(browser).filter(({name}) => wanted.length === 0 || wanted.includes(name));
  const results = await runSteps(root, chosen, {log: (text) => console.log(text), now: () => performance.now()});
  console.log(`\n${summary(results)}`);
  return results.every(({outcome}) => outcome === 'passed');
}

if (!(await test())) process.exitCode = 1;
