import {readFileSync} from 'node:fs';
import path from 'node:path';
import {gzipSync} from 'node:zlib';
import {expect, test} from 'vitest';
import {checkAllDiagrams} from './plugin';
import {nodeClasses} from './plugin/settings';

const root = path.resolve(__dirname, '../..');
const css = readFileSync(path.join(__dirname, 'diagram.css'), 'utf8');

test('the style sheet is small', () => {
  expect(gzipSync(css).length).toBeLessThan(2048);
});

test('every class that authors may use has a style', () => {
  for (const name of Object.keys(nodeClasses)) expect(css).toContain(`.node.${name}`);
});

test('every diagram of the site is in order and has its picture', async () => {
  expect(await checkAllDiagrams(root, {pictures: true})).toEqual([]);
});
