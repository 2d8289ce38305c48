import {spawn} from 'node:child_process';

/**
 * @typedef {object} AwsResult
 * @property {number} code 127 when there is no program "aws" on the PATH
 * @property {string} stdout
 * @property {string} stderr
 */

/**
 * Runs the AWS CLI. No shell: a policy full of quotes and semicolons is one argument.
 * @param {readonly string[]} args
 * @param {{show?: boolean}} [options] show: its output goes to this terminal as it comes, too
 * @returns {Promise<AwsResult>}
 */
export function aws(args, {show = false} = {}) {
  return new Promise((resolve) => {
    // A pager would wait for a key.
    const child = spawn('aws', args, {env: {...process.env, AWS_PAGER: ''}, stdio: ['ignore', 'pipe', 'pipe']});
    const text = {stdout: '', stderr: ''};
    for (const name of /** @type {const} */ (['stdout', 'stderr'])) {
      child[name].setEncoding('utf8');
      child[name].on('data', (chunk) => {
        text[name] += chunk;
        if (show) process[name].write(chunk);
      });
    }
    child.on('error', (error) => resolve({code: 127, stdout: '', stderr: error.message}));
    child.on('close', (code) => resolve({code: code ?? 1, ...text}));
  });
}

/**
 * @param {readonly string[]} args
 * @returns {string} the command as one can paste it into a POSIX shell
 */
export function commandLine(args) {
  return ['aws', ...args].map((arg) => (/^[\w@%+=:,./-]+$/.test(arg) ? arg : `'${arg.replaceAll("'", "'\\''")}'`)).join(' ');
}
