import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {root} from './root.mjs';

/** What stands in a page (mdx) or beside it (yml), and the words that must fail. */
const samples = {
  'a misspelt word': ['mdx', 'The function recieves an event.', ['recieves']],
  'a misspelt AWS name': ['mdx', 'Amazon Cogntio signs the reader in.', ['Cogntio']],
  'a misspelt link text': ['mdx', '[Concurrencey](/services/lambda#concurrency)', ['Concurrencey']],
  'a word between code spans': ['mdx', 'Set `Timeout` to a largre value than `VisibilityTimeout`.', ['largre']],
  'British and American English': ['mdx', 'The behaviour of an authorizer; the color of the colour.', []],
  'the words of AWS': ['mdx', 'DynamoDB, AppSpec, a GSI, an idempotent Lambda function behind CloudFront.', []],
  'code spans': ['mdx', 'Call `dynamodb:BatchGetItemz` and read ``a `quotd` name``.', []],
  fences: ['mdx', 'Text.\n\n```yaml\nappspecc: hooqs\n```\n\nText.', []],
  'heading ids and addresses': ['mdx', '### Hooks {#hoooks}\n\n[here](/services/lambda#hoooks)', []],
  'ids of elements': ['mdx', '<Quiz ids="lambda-concurency-001"/>\n\n<Fact id="lambda/asynch-payload"/>', []],
  'what the author says is meant': ['mdx', '---\n# cspell:ignore firehouze\nkeywords: [firehouze]\n---', []],
  'the text of a question, not its ids, references and addresses': [
    'yml',
    [
      '- id: lambda-xyzzyq-001',
      '  section: concurency',
      '  stem: A function recieves an event from `xyzzyq`.',
      '  facts: [lambda/xyzzyq-default]',
      '  source: {title: Quotas, url: https://docs.aws.amazon.com/lambda/latest/dg/xyzzyq.html}',
    ].join('\n'),
    ['recieves'],
  ],
};

/** @type {Map<string, string[]>} file name to unknown words */
const unknown = new Map();
let dir = '';

beforeAll(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'spelling-'));
  const at = path.join(dir, 'docs');
  mkdirSync(at);
  const names = Object.values(samples).map(([ending, text], n) => {
    const name = `${n}.${ending}`;
    writeFileSync(path.join(at, name), text);
    return path.join('docs', name);
  });
  const cli = path.join(root, 'node_modules', 'cspell', 'bin.mjs');
  // One process for all samples: loading the dictionaries takes seconds.
  const args = [cli, '--config', path.join(root, 'cspell.json'), '--root', dir, '--no-progress', '--no-color', ...names];
  const result = spawnSync(process.execPath, args, {cwd: dir, encoding: 'utf8'});
  expect(result.stderr).toContain(`Files checked: ${names.length}`);
  for (const [, file, word] of result.stdout.matchAll(/(\d+\.\w+):\d+:\d+ - Unknown word \((.+?)\)/g)) {
    unknown.set(file, [...(unknown.get(file) ?? []), word]);
  }
});
afterAll(() => rmSync(dir, {recursive: true}));

describe('spelling', () => {
  it.each(Object.entries(samples).map(([what, [ending, , words]], n) => ({what, file: `${n}.${ending}`, words})))('$what', ({file, words}) => {
    expect(unknown.get(file) ?? []).toEqual(words);
  });
});

it.each(['aws-words', 'code-words'])('%s is sorted and has no word twice', (name) => {
  const words = readFileSync(path.join(root, 'scripts', 'words', `${name}.txt`), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const order = [...new Set(words.map((word) => word.toLowerCase()))].sort((a, b) => (a < b ? -1 : 1));
  // To mend it: LC_ALL=C sort -fu over the words, or an editor's "sort lines, ignore case".
  expect(words.map((word) => word.toLowerCase())).toEqual(order);
});
