import {readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {load} from 'cheerio';
import type {Code} from 'mdast';
import {fromMarkdown} from 'mdast-util-from-markdown';
import {visit} from 'unist-util-visit';
import {describe, expect, it} from 'vitest';
import {isCode} from './fence';
import {figureHtml} from './figure';
import {languageOfFile} from './languages';

const docs = path.join(__dirname, '../../../docs');
const files = readdirSync(docs, {recursive: true, withFileTypes: true})
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(docs, path.join(entry.parentPath, entry.name)));

/** The fences of a page or of a quiz; a stem in YAML is indented, and so are its fences. */
function fencesOf(file: string): Code[] {
  const source = readFileSync(path.join(docs, file), 'utf8').replace(/^\s+(?=```)/gm, '');
  const found: Code[] = [];
  visit(fromMarkdown(source), (node) => {
    if (isCode(node) && node.lang) found.push(node);
  });
  return found;
}

const samples = files.filter((file) => file.includes('/samples/')).map((file): [string, Code] => {
  const value = readFileSync(path.join(docs, file), 'utf8').trimEnd();
  return [file, {type: 'code', lang: languageOfFile(file)!.id, value}];
});
const fences = files.filter((file) => /\.(mdx|yml)$/.test(file) && !file.includes('/samples/')).flatMap((file) => fencesOf(file).map((node): [string, Code] => [file, node]));

describe('every sample and every fence of the real pages', () => {
  it('is found', () => {
    expect(samples.length).toBeGreaterThan(100);
    expect(fences.length).toBeGreaterThan(5);
  });
  it.each([...samples, ...fences])('%s is coloured, and its text is the source', (_, node) => {
    const $ = load(figureHtml(node), null, false);
    expect($('pre > code').text()).toBe(node.value);
    if ($('code').attr('class') !== 'language-text') expect($('code span').length).toBeGreaterThan(0);
    expect($('[style]').length).toBe(0);
  });
});
