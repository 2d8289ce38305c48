import {describe, expect, it} from 'vitest';
import {amount, goesOn, isComplete, isImmutable, kept, neededAtInstall, NO_MEMORY, pageName, pathBelow, type KeptFile, type Memory, type Release} from './release';

const file = (path: string, group: KeptFile['group']): KeptFile => ({path, group, revision: path, bytes: 100, sent: 10});
const release: Release = {id: 'new', base: '/', files: [file('main.js', 'shell'), file('practice', 'tools'), file('services/s3', 'rest')]};
const paths = (files: readonly KeptFile[]): string[] => files.map(({path}) => path);

describe('pathBelow', () => {
  it.each([
    ['/', '/', ''],
    ['/', '/services/s3', 'services/s3'],
    ['/dva/', '/dva/', ''],
    ['/dva/', '/dva', ''],
    ['/dva/', '/dva/services/s3', 'services/s3'],
    ['/dva/', '/other/services/s3', undefined],
    ['/dva/', '/dvas', undefined],
    ['/', '/a%20b', 'a b'],
    ['/', '/100%', '100%'],
  ])('base %s, %s → %s', (base, pathname, path) => expect(pathBelow(base, pathname)).toBe(path));
});

it.each([
  ['services/s3', 'services/s3'],
  ['services/s3.html', 'services/s3'],
  ['services/s3/', 'services/s3'],
  ['services/s3/index.html', 'services/s3'],
  ['index.html', ''],
  ['my-index.html', 'my-index'],
])('the page %s is kept as %s', (path, name) => expect(pageName(path)).toBe(name));

it.each([
  ['assets/js/main.a0048026.js', true],
  ['assets/fonts/source-sans-3-latin-wght-normal-454cffd706d1e1bba1e2d650bf7c6ddb.woff2', true],
  ['search-index/terms-0-b1f16e9ecb.json', true],
  ['search-index/index.json', false],
  ['data/questions.json', false],
  ['downloads/dva-1234567890.apkg', false],
  ['services/s3', false],
])('%s never changes: %s', (path, immutable) => expect(isImmutable(path)).toBe(immutable));

describe('what a new release needs before it takes over', () => {
  const whole: Memory = {wish: 'everything', tools: false, active: 'old', complete: 'old'};

  it('is its shell in a first visit', () => expect(paths(neededAtInstall(release, NO_MEMORY, false))).toEqual(['main.js']));

  it('is everything when the whole old release is here', () => expect(paths(neededAtInstall(release, whole, false))).toEqual(['main.js', 'practice', 'services/s3']));

  it('is everything on a device that saves data too: a part would be worse than the old release', () => {
    expect(neededAtInstall(release, whole, true)).toHaveLength(3);
  });

  it.each([
    ['keeping has not come to its end', {wish: 'everything', tools: false, active: 'old'}],
    ['what was complete is an older release', {...whole, complete: 'older'}],
    ['it was removed', {...whole, wish: 'nothing'}],
  ] as const)('is its shell when %s', (_when, memory) => expect(paths(neededAtInstall(release, memory, false))).toEqual(['main.js']));

  it('holds the tools once they were used, unless the device saves data', () => {
    expect(paths(neededAtInstall(release, {...NO_MEMORY, tools: true}, false))).toEqual(['main.js', 'practice']);
    expect(paths(neededAtInstall(release, {...NO_MEMORY, tools: true}, true))).toEqual(['main.js']);
  });
});

it('leaves the shell and used tools when the kept site is removed', () => {
  expect(paths(kept(release, NO_MEMORY))).toEqual(['main.js']);
  expect(paths(kept(release, {...NO_MEMORY, tools: true}))).toEqual(['main.js', 'practice']);
});

describe('how far it has come', () => {
  const all = amount(release.files);
  const done = amount(release.files.slice(1));

  it('adds up', () => expect([all, done]).toEqual([{files: 3, bytes: 300, sent: 30}, {files: 2, bytes: 200, sent: 20}]));

  it('is complete with the last file', () => {
    expect(isComplete({done, all})).toBe(false);
    expect(isComplete({done: all, all})).toBe(true);
  });

  it.each([
    [{wish: 'everything', done, all}, true],
    [{wish: 'paused', done, all}, false],
    [{wish: 'nothing', done, all}, false],
    [{wish: 'everything', done: all, all}, false],
    [{wish: 'everything', done, all, trouble: 'network'}, false],
  ] as const)('%o goes on: %s', (status, expected) => expect(goesOn({release: 'new', ...status})).toBe(expected));
});
