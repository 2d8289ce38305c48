import {existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {whyInstall} from './install.mjs';

let root = '';
const write = (name, value) => {
  mkdirSync(path.dirname(path.join(root, name)), {recursive: true});
  writeFileSync(path.join(root, name), JSON.stringify(value));
};
const lock = (version) => ({
  packages: {
    '': {name: 'site'},
    'node_modules/a': {version},
    'node_modules/other-platform': {version: '1.0.0', optional: true},
  },
});
const installed = (version) => ({packages: {'node_modules/a': {version}}});

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'install-'));
  write('package-lock.json', lock('1.0.0'));
});
afterEach(() => rmSync(root, {recursive: true}));

describe('whyInstall', () => {
  it('installs on a fresh clone', () => expect(whyInstall(root)).toBe('node_modules is missing'));

  it('installs after an installation that did not end', () => {
    mkdirSync(path.join(root, 'node_modules'));
    expect(whyInstall(root)).toBe('package-lock.json is not what was installed last');
  });

  it('believes an npm install by hand, and remembers', () => {
    write('node_modules/.package-lock.json', installed('1.0.0'));
    expect(whyInstall(root)).toBeUndefined();
    expect(existsSync(path.join(root, 'node_modules', '.install-stamp'))).toBe(true);
    rmSync(path.join(root, 'node_modules', '.package-lock.json'));
    expect(whyInstall(root)).toBeUndefined();
  });

  it('installs when the lock asks for another version', () => {
    write('node_modules/.package-lock.json', installed('1.0.0'));
    expect(whyInstall(root)).toBeUndefined();
    write('package-lock.json', lock('2.0.0'));
    expect(whyInstall(root)).toBe('package-lock.json is not what was installed last');
  });

  it('installs when a package is missing, and when one is too many', () => {
    write('node_modules/.package-lock.json', {packages: {}});
    expect(whyInstall(root)).toBeDefined();
    write('node_modules/.package-lock.json', {packages: {...installed('1.0.0').packages, 'node_modules/b': {version: '1.0.0'}}});
    expect(whyInstall(root)).toBeDefined();
  });
});
