import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {sourcesHash, whyBuild} from './build.mjs';

let root = '';
const write = (name, text) => {
  mkdirSync(path.dirname(path.join(root, name)), {recursive: true});
  writeFileSync(path.join(root, name), text);
};
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'build-'));
  write('docs/services/lambda/index.mdx', '# Lambda');
  write('docusaurus.config.ts', 'export default {};');
});
afterEach(() => rmSync(root, {recursive: true}));

describe('whyBuild', () => {
  it('builds a fresh clone', () => expect(whyBuild(root)).toBe('build/ is missing'));

  it('builds again what did not finish', () => {
    write('build/index.html', '');
    expect(whyBuild(root)).toBe('the last build did not finish');
  });

  it('is content while nothing has changed', () => {
    write('build/index.html', '');
    write('.cache/build-stamp', `${sourcesHash(root)}\n`);
    expect(whyBuild(root)).toBeUndefined();
    write('docs/services/lambda/index.mdx', '# Lambda');
    expect(whyBuild(root)).toBeUndefined();
  });

  it.each([
    ['a change', () => write('docs/services/lambda/index.mdx', '# AWS Lambda')],
    ['a new file', () => write('docs/services/lambda/samples/handler.ts', '')],
    ['a file that is gone', () => rmSync(path.join(root, 'docs/services/lambda/index.mdx'))],
    ['a change of the configuration', () => write('docusaurus.config.ts', '')],
  ])('builds after %s', (_what, change) => {
    write('build/index.html', '');
    write('.cache/build-stamp', sourcesHash(root));
    change();
    expect(whyBuild(root)).toBe('the sources have changed since the last build');
  });

  it('does not build for a test', () => {
    const before = sourcesHash(root);
    write('src/quiz/grade.test.ts', '');
    expect(sourcesHash(root)).toBe(before);
  });
});
