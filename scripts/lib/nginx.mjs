import {existsSync} from 'node:fs';
import {run} from './run.mjs';

/**
 * Finds an nginx for the test of the generated configuration, and installs Debian's where that is possible.
 * One test needs it, so its lack is said and stops nothing: that test is then skipped.
 * @param {string} root the repository, absolute; its packages are installed
 * @returns {Promise<void>}
 */
export async function ensureNginx(root) {
  // tsx is a package: this file is loaded before the packages are installed.
  const {tsImport} = await import('tsx/esm/api');
  const {findNginx} = await tsImport('../nginx.mts', import.meta.url);
  if ('path' in findNginx()) return;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    console.log('No nginx was found. Installing Debian\'s (apt-get install nginx-light).');
    // RUNLEVEL=1: Debian's scripts then install the service without starting it on port 80.
    const env = {DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1'};
    const updated = await run('apt-get', ['update'], {cwd: root, env});
    if (updated === 0) await run('apt-get', ['install', '-y', '--no-install-recommends', 'nginx-light'], {cwd: root, env});
  }
  const found = findNginx();
  if ('missing' in found) console.error(`\nSKIPPED: the built site behind nginx.\n${found.missing}\n`);
}
