import {createHash} from 'node:crypto';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {run} from './run.mjs';

const STAMP = path.join('node_modules', '.install-stamp');

/** @param {string} file @returns {string} the SHA-256 of its bytes */
function hashOf(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** @param {string} file @returns {Record<string, {version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean}>} */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

/**
 * Whether node_modules holds what the lock asks for. npm keeps its own list of what it installed in
 * node_modules/.package-lock.json; somebody who ran `npm install` by hand need not wait for a second one.
 * @param {string} root the repository, absolute
 */
function installedMatchesLock(root) {
  const list = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(list)) return false;
  const installed = packagesOf(list);
  const wanted = packagesOf(path.join(root, 'package-lock.json'));
  const missing = Object.entries(wanted).some(
    // Optional packages are the binaries of other platforms: npm leaves them out.
    ([name, entry]) => name !== '' && !entry.optional && !entry.devOptional && installed[name]?.version !== entry.version,
  );
  const other = Object.entries(installed).some(([name, entry]) => wanted[name]?.version !== entry.version);
  return !missing && !other;
}

/**
 * Why `npm ci` must run.
 * @param {string} root the repository, absolute
 * @returns {string | undefined} the reason as a half sentence, undefined when everything is in place
 */
export function whyInstall(root) {
  if (!existsSync(path.join(root, 'node_modules'))) return 'node_modules is missing';
  const stamp = path.join(root, STAMP);
  const wanted = hashOf(path.join(root, 'package-lock.json'));
  if (existsSync(stamp) && readFileSync(stamp, 'utf8').trim() === wanted) return undefined;
  if (!installedMatchesLock(root)) return 'package-lock.json is not what was installed last';
  writeFileSync(stamp, `${wanted}\n`);
  return undefined;
}

/**
 * Installs the packages when they are missing or the lock has changed; otherwise does nothing.
 * @param {string} root the repository, absolute
 * @returns {Promise<boolean>} false when npm failed (it has printed why, and this prints what to do)
 */
export async function ensureInstalled(root) {
  const reason = whyInstall(root);
  if (reason === undefined) return true;
  console.log(`Installing the packages (npm ci): ${reason}.`);
  // --include=dev: the build needs them even where NODE_ENV=production makes npm leave them out.
  const code = await run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], {cwd: root});
  if (code !== 0) {
    console.error(
      [
        `Expected "npm ci" to install the packages, found exit code ${code}.`,
        'Check the network, and that package.json and package-lock.json agree (npm install mends the lock), then run the command again.',
      ].join('\n'),
    );
    return false;
  }
  writeFileSync(path.join(root, STAMP), `${hashOf(path.join(root, 'package-lock.json'))}\n`);
  return true;
}
