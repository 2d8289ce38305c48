import {execFileSync} from 'node:child_process';
import {existsSync} from 'node:fs';

/** Where to look; a test passes its own. */
export interface NginxLookup {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (file: string) => boolean;
  /** The path of a command on the PATH, undefined when there is none. */
  readonly which: (command: string) => string | undefined;
}

const here: NginxLookup = {
  env: process.env,
  exists: existsSync,
  which: (command) => {
    try {
      return execFileSync('which', [command], {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']}).trim() || undefined;
    } catch {
      return undefined;
    }
  },
};

/**
 * Finds an nginx: NGINX_PATH, one on the PATH, /usr/sbin/nginx (which is on the PATH of root alone).
 * @returns its path, or what was looked at and how to install one
 * @throws {Error} when NGINX_PATH names no file: whoever names one wants that one
 */
export function findNginx(lookup: NginxLookup = here): {readonly path: string} | {readonly missing: string} {
  const wanted = lookup.env['NGINX_PATH'];
  if (wanted) {
    if (lookup.exists(wanted)) return {path: wanted};
    throw new Error(`NGINX_PATH is "${wanted}", but there is no such file. Correct it or unset it.`);
  }
  const found = lookup.which('nginx') ?? (lookup.exists('/usr/sbin/nginx') ? '/usr/sbin/nginx' : undefined);
  if (found !== undefined) return {path: found};
  return {
    missing: [
      'No nginx was found (looked at NGINX_PATH, the PATH and /usr/sbin/nginx).',
      'Without one, the generated configuration is not tried. Nothing else needs it.',
      '  Debian, Ubuntu (as root):  apt-get update && apt-get install -y nginx-light',
      '  macOS:                     brew install nginx',
    ].join('\n'),
  };
}
