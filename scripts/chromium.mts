import {execFileSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {chromium} from 'playwright';

/** What Playwright's `chromium.launch` needs to start the browser that was found. */
export interface Chromium {
  readonly executablePath: string;
  /** `--no-sandbox` for root: Chromium refuses to start its sandbox there. */
  readonly args: string[];
}

/** Where to look; a test passes its own. */
export interface ChromiumLookup {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (file: string) => boolean;
  /** The path of a command on the PATH, undefined when there is none. */
  readonly which: (command: string) => string | undefined;
  /** The path at which Playwright keeps its own download, there or not. */
  readonly playwrights: () => Promise<string>;
  readonly isRoot: boolean;
}

const commands = ['chromium', 'chromium-browser', 'google-chrome'] as const;

const here: ChromiumLookup = {
  env: process.env,
  exists: existsSync,
  which: (command) => {
    try {
      return execFileSync('which', [command], {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']}).trim() || undefined;
    } catch {
      return undefined;
    }
  },
  playwrights: () => Promise.resolve(chromium.executablePath()),
  isRoot: process.getuid?.() === 0,
};

/**
 * Finds a Chromium: CHROMIUM_PATH, /usr/bin/chromium, one on the PATH, then Playwright's own download.
 * @throws {Error} when there is none, with the commands that install one; also when CHROMIUM_PATH names no file
 */
export async function findChromium(lookup: ChromiumLookup = here): Promise<Chromium> {
  const args = lookup.isRoot ? ['--no-sandbox'] : [];
  const wanted = lookup.env['CHROMIUM_PATH'];
  if (wanted) {
    if (lookup.exists(wanted)) return {executablePath: wanted, args};
    throw new Error(`CHROMIUM_PATH is "${wanted}", but there is no such file. Correct it or unset it.`);
  }
  if (lookup.exists('/usr/bin/chromium')) return {executablePath: '/usr/bin/chromium', args};
  for (const command of commands) {
    const found = lookup.which(command);
    if (found !== undefined) return {executablePath: found, args};
  }
  const own = await lookup.playwrights();
  if (own && lookup.exists(own)) return {executablePath: own, args};
  throw new Error(
    [
      'No Chromium was found (looked at CHROMIUM_PATH, /usr/bin/chromium, ' + commands.join(', ') + ' on the PATH, and Playwright\'s own).',
      'Install one, then run the command again:',
      '  Debian, Ubuntu (as root):  apt-get update && apt-get install -y chromium',
      '  anywhere else:             npx playwright install chromium',
      'or set CHROMIUM_PATH to a Chromium or Chrome that you have.',
    ].join('\n'),
  );
}
