/** The oldest Node.js on which everything here runs; package.json's `engines` says the same (a test compares them). */
export const OLDEST_NODE = 20;

/**
 * Says what is wrong with the running Node.js.
 * @param {string} version such as process.versions.node, '20.11.1'
 * @returns {string | undefined} a message for the terminal, undefined when the version will do
 */
export function nodeVersionProblem(version) {
  const major = Number.parseInt(version, 10);
  if (major >= OLDEST_NODE) return undefined;
  return [
    `Expected Node.js ${OLDEST_NODE} or newer, found ${version}.`,
    'Install a current one (nodejs.org, or your version manager: nvm install --lts), then run the command again.',
  ].join('\n');
}
