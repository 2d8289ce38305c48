import {spawn} from 'node:child_process';

/** npm and npx are .cmd files on Windows, which Node starts only through a shell. */
const needsShell = (command) => process.platform === 'win32' && (command === 'npm' || command === 'npx');

/** @returns {number} the exit code; what a signal ended (a full memory, an impatient colleague) is said, and is 1 */
function codeOf(command, code, signal) {
  if (signal !== null) console.error(`\n"${command}" was ended by the signal ${signal}: something outside of it stopped it.`);
  return code ?? 1;
}

/**
 * Runs a command with this terminal.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{cwd: string, env?: Record<string, string>}} options env is added to this process's own
 * @returns {Promise<number>} its exit code; 127 when it could not be started, 1 when a signal ended it
 */
export function run(command, args, {cwd, env = {}}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {cwd, env: {...process.env, ...env}, stdio: 'inherit', shell: needsShell(command)});
    child.on('error', (error) => {
      console.error(`Could not start "${command}": ${error.message}. Is it installed and on the PATH?`);
      resolve(127);
    });
    child.on('close', (code, signal) => resolve(codeOf(command, code, signal)));
  });
}

/**
 * Runs a command, prints its output as it comes, and hands every line to a listener as well.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{cwd: string, env?: Record<string, string>, onLine: (line: string) => void}} options
 * @returns {Promise<number>} as `run`
 */
export function runWatched(command, args, {cwd, env = {}, onLine}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {cwd, env: {...process.env, ...env}, stdio: ['inherit', 'pipe', 'pipe']});
    const listen = (from, to) => {
      let rest = '';
      from.setEncoding('utf8');
      from.on('data', (chunk) => {
        to.write(chunk);
        const lines = (rest + chunk).split(/\r?\n/);
        rest = lines.pop() ?? '';
        lines.forEach(onLine);
      });
      from.on('end', () => {
        if (rest !== '') onLine(rest);
      });
    };
    listen(child.stdout, process.stdout);
    listen(child.stderr, process.stderr);
    child.on('error', (error) => {
      console.error(`Could not start "${command}": ${error.message}.`);
      resolve(127);
    });
    child.on('close', (code, signal) => resolve(codeOf(command, code, signal)));
  });
}
