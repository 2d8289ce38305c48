import {readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {gzipSync} from 'node:zlib';
import {expect, test} from 'vitest';
import {checkAllDiagrams} from './plugin';
import {nodeClasses} from './plugin/settings';

const root = path.resolve(__dirname, '../..');
const css = readFileSync(path.join(__dirname, 'diagram.css'), 'utf8');

test('the style sheets are small', () => {
  expect(gzipSync(css).length).toBeLessThan(2100);
  expect(gzipSync(readFileSync(path.join(__dirname, 'controls.css'))).length).toBeLessThan(2048);
});

test('the widest picture has a class that keeps its letters readable', () => {
  const pictures = path.join(__dirname, 'pictures');
  const widest = Math.max(...readdirSync(pictures).map((name) => Number(/ width="(\d+)"/.exec(readFileSync(path.join(pictures, name), 'utf8'))?.[1])));
  const floors = [...css.matchAll(/\.at-least-(\d+) > svg \{\s+min-width: \1px;/g)].map(([, floor]) => Number(floor));
  expect(floors).toEqual([320, 360, 400]);
  expect(widest * 0.8).toBeLessThanOrEqual(Math.max(...floors));
});

test('every class that authors may use has a style', () => {
  for (const name of Object.keys(nodeClasses)) expect(css).toContain(`.node.${name}`);
});

test('every diagram of the site is in order and has its picture', async () => {
  expect(await checkAllDiagrams(root, {pictures: true})).toEqual([]);
});
