import {describe, expect, it} from 'vitest';
import {exceptions, failures, whyLineFails} from './build-lines.mjs';

describe('whyLineFails', () => {
  it.each([
    ['[WARNING] Docusaurus found broken anchors!', /only warns/],
    ['\u001b[33m\u001b[1m[WARNING]\u001b[22m\u001b[39m The `siteConfig.x` config option', /only warns/],
    ['[HTML minifier diagnostic - error] Start tag "p" seen - {"start":1,"end":2}', /invalid HTML/],
    ['  - [html minifier diagnostic - warning] Unclosed element', /invalid HTML/],
    ['WARNING in ./src/css/tokens.css', /bundler/],
    ['  ⚠ warn: chunk size exceeds', /bundler/],
    ['Compiled with 2 warnings', /bundler/],
    ['[ERROR] Client bundle compiled with errors', /an error/],
    ['The `experimental_faster` flag is deprecated.', /going away/],
    ['(node:12) Warning: Accessing non-existent property of module exports', /bundler/],
  ])('fails %s', (line, reason) => {
    expect(whyLineFails(line)).toMatch(reason);
  });

  it.each([
    '[INFO] [en] Creating an optimized production build...',
    '[SUCCESS] Generated static files in "build".',
    '● Client ━━━━━━━━━━━━━━━━ (100%) emitting after emit',
    'Compiled with 0 warnings',
    '(node:4242) [DEP0040] DeprecationWarning: The `punycode` module is deprecated.',
    '(node:4242) ExperimentalWarning: CommonJS module loads an ES module with require()',
    '(Use `node --trace-deprecation ...` to show where the warning was created)',
    'Forewarned and swarming are other words.',
    '',
  ])('passes %s', (line) => {
    expect(whyLineFails(line)).toBeUndefined();
  });

  it('gives a reason for every pattern', () => {
    for (const {reason} of [...failures, ...exceptions]) expect(reason.length).toBeGreaterThan(10);
  });
});
