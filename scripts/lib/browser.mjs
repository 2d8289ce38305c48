import {existsSync} from 'node:fs';
import {run} from './run.mjs';

/**
 * Finds a Chromium for the tests, and installs one where that is possible.
 * @param {string} root the repository, absolute; its packages are installed
 * @returns {Promise<string | undefined>} the path of the browser; undefined when there is none (what to do is printed)
 */
export async function ensureBrowser(root) {
  // tsx is a package: this file is loaded before the packages are installed.
  const {tsImport} = await import('tsx/esm/api');
  const {findChromium} = await tsImport('../chromium.mts', import.meta.url);
  const find = () => findChromium().then(
    ({executablePath}) => ({executablePath}),
    (error) => ({error}),
  );
  const first = await find();
  if (first.executablePath !== undefined) return first.executablePath;
  if (process.env.CHROMIUM_PATH) {
    // Whoever names a browser wants that one; installing another would not help.
    console.error(first.error.message);
    return undefined;
  }
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync('/etc/debian_version')) {
    console.log('No Chromium was found. Installing Debian\'s (apt-get install chromium).');
    const env = {DEBIAN_FRONTEND: 'noninteractive'};
    const updated = await run('apt-get', ['update'], {cwd: root, env});
    if (updated === 0) await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {cwd: root, env});
  } else {
    console.log('No Chromium was found. Downloading Playwright\'s (npx playwright install chromium).');
    await run('npx', ['playwright', 'install', 'chromium'], {cwd: root});
  }
  const second = await find();
  if (second.executablePath !== undefined) return second.executablePath;
  console.error(`\nExpected a browser for the end-to-end tests, found none, and installing one failed.\n${second.error.message}`);
  return undefined;
}
