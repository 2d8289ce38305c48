import {stripVTControlCharacters} from 'node:util';

/**
 * What must not stand in a build's output. Docusaurus ends with exit code 0 after most of these,
 * so somebody has to read; this does.
 * @type {readonly {pattern: RegExp, reason: string}[]}
 */
export const failures = [
  {pattern: /HTML minifier diagnostic/i, reason: 'invalid HTML: tags that may not stand inside each other; the browser repairs it differently from React, and hydration breaks'},
  {pattern: /\[WARNING\]/, reason: 'Docusaurus only warns about it: a broken link, anchor or image, or an option that is going away'},
  {pattern: /\[ERROR\]/, reason: 'Docusaurus reports an error'},
  {pattern: /\b(?:deprecated|deprecation)\b/i, reason: 'something that is going away: the next upgrade would break the build'},
  {pattern: /\b(?:warn|warnings?)\b/i, reason: 'a warning of the bundler, a loader or a plugin'},
];

/**
 * What looks like a warning and is none of ours. Each needs a reason.
 * @type {readonly {pattern: RegExp, reason: string}[]}
 */
export const exceptions = [
  {
    pattern: /^\(node:\d+\) (?:\[DEP\d+\] )?(?:DeprecationWarning|ExperimentalWarning):/,
    reason: "Node.js comments on a dependency; which of them it prints depends on the reader's version of Node.js, not on this site",
  },
  {
    pattern: /^\(Use `node --trace-(?:deprecation|warnings) ?.*` to show where the warning was created\)/,
    reason: 'the second line of the same',
  },
  {pattern: /\b(?:0|no) warnings?\b/i, reason: 'a count of none'},
];

/**
 * Judges one line of the build's output.
 * @param {string} line with or without colours
 * @returns {string | undefined} why it fails the build, undefined when it does not
 */
export function whyLineFails(line) {
  const plain = stripVTControlCharacters(line).trim();
  if (exceptions.some(({pattern}) => pattern.test(plain))) return undefined;
  return failures.find(({pattern}) => pattern.test(plain))?.reason;
}
