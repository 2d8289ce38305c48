import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {whyLineFails} from './build-lines.mjs';
import {run, runWatched} from './run.mjs';

/** Everything that the built site is made from. */
export const sources = [
  'docs',
  'src',
  'static',
  'docusaurus.config.ts',
  'sidebars.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** The environment variables that the configuration reads: another value is another site. */
const variables = ['SITE_URL', 'BASE_URL'];

const STAMP = path.join('.cache', 'build-stamp');

/**
 * A number for the state of the sources. Contents, not dates: a fresh clone or a change of branch sets all dates anew.
 * @param {string} root the repository, absolute
 * @returns {string} SHA-256
 */
export function sourcesHash(root) {
  const hash = createHash('sha256');
  const add = (name) => {
    hash.update(`\n${name}\n`);
    hash.update(readFileSync(path.join(root, name)));
  };
  for (const source of sources) {
    const at = path.join(root, source);
    if (!existsSync(at)) continue;
    if (source.includes('.')) {
      add(source);
      continue;
    }
    const files = readdirSync(at, {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)))
      .filter((name) => !/\.test\.\w+$/.test(name))
      .sort();
    files.forEach(add);
  }
  for (const name of variables) hash.update(`\n${name}=${process.env[name] ?? ''}`);
  return hash.digest('hex');
}

/**
 * Why the site must be built.
 * @param {string} root the repository, absolute
 * @returns {string | undefined} the reason as a half sentence, undefined when build/ is up to date
 */
export function whyBuild(root) {
  if (!existsSync(path.join(root, 'build', 'index.html'))) return 'build/ is missing';
  const stamp = path.join(root, STAMP);
  if (!existsSync(stamp)) return 'the last build did not finish';
  if (readFileSync(stamp, 'utf8').trim() !== sourcesHash(root)) return 'the sources have changed since the last build';
  return undefined;
}

/**
 * Builds the site into build/ and reads along.
 * @param {string} root the repository, absolute; its packages are installed
 * @returns {Promise<boolean>} false when it failed or any line of its output is a warning; the reasons are printed
 */
export async function build(root) {
  const stamp = path.join(root, STAMP);
  rmSync(stamp, {force: true});
  const hash = sourcesHash(root);
  /** @type {Map<string, string[]>} */
  const found = new Map();
  const cli = path.join(root, 'node_modules', '@docusaurus', 'core', 'bin', 'docusaurus.mjs');
  const code = await runWatched(process.execPath, [cli, 'build'], {
    cwd: root,
    env: {
      NODE_ENV: 'production',
      // Neither asks the network nor ages: the same sources must build the same way next year.
      NO_UPDATE_NOTIFIER: '1',
      BROWSERSLIST_IGNORE_OLD_DATA: '1',
    },
    onLine: (line) => {
      const reason = whyLineFails(line);
      if (reason !== undefined) found.set(reason, [...(found.get(reason) ?? []), line.trim()]);
    },
  });
  if (code !== 0) {
    console.error(`\nThe build failed (exit code ${code}). Its own message stands above; mend that and run "npm run build" again.`);
    return false;
  }
  if (found.size > 0) {
    console.error('\nThe build ended, but a build must not warn. Expected no such line, found:');
    for (const [reason, lines] of found) {
      console.error(`\n  ${reason}:`);
      for (const line of lines) console.error(`    ${line}`);
    }
    console.error('\nMend what the lines name. The patterns and their exceptions are in scripts/lib/build-lines.mjs.');
    return false;
  }
  // Last: the worker lists every file with a hash of its content.
  const offline = await run(process.execPath, [path.join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs'), 'scripts/offline.mts'], {cwd: root, env: {NODE_ENV: 'production'}});
  if (offline !== 0) {
    console.error('\nThe list of files for offline use could not be written. Its own message stands above; mend that and run "npm run build" again.');
    return false;
  }
  mkdirSync(path.dirname(stamp), {recursive: true});
  writeFileSync(stamp, `${hash}\n`);
  return true;
}
