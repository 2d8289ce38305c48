import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type {LoadContext} from '@docusaurus/types';
import {afterEach, expect, test} from 'vitest';
import {coverage} from '../coverage';
import {guides} from '../guides';
import {examPlugin, loadExam} from './index';
import {coverageFiles} from './schema';

const roots: string[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, {recursive: true});
});

/** A repository with one lesson. */
function repository(skillC02: string): string {
  const root = mkdtempSync(path.join(os.tmpdir(), 'exam-'));
  roots.push(root);
  const folder = path.join(root, 'docs/services/lambda');
  mkdirSync(folder, {recursive: true});
  writeFileSync(
    path.join(folder, 'index.mdx'),
    `---
title: AWS Lambda
description: What a function is, how it scales, how it fails, and what it may cost you to forget it.
slug: /services/lambda
services: [AWS Lambda]
skills:
  dva-c02: ['1.2.1', '${skillC02}']
  dva-c03: ['1.2.1']
checked: 2026-11-23
keywords: [faas, handler, '429']
---

text
`,
  );
  writeFileSync(
    path.join(folder, 'facts.yml'),
    `- id: timeout
  statement: A function may run for 900 seconds.
  source: {title: Lambda quotas, url: https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html}
  checked: 2026-11-23
`,
  );
  writeFileSync(path.join(folder, 'quiz.yml'), '[]\n');
  return root;
}

test('counts what the files hold', () => {
  const {coverage: made, sources} = loadExam(repository('1.2.2'));
  expect(made.pages).toEqual([{path: '/services/lambda', title: 'AWS Lambda', questions: 0, facts: 1}]);
  expect(made.guides[0]?.skills.find((s) => s.id === '1.2.2')?.pages).toEqual(['/services/lambda']);
  expect(sources.documents.map((d) => d.title)).toEqual(['Lambda quotas']);
});

test('a skill that the guide lacks is a problem with its line', () => {
  expect(() => loadExam(repository('1.2.9'))).toThrow(`docs/services/lambda/index.mdx:7
  expected: a skill of DVA-C02
  found:    "1.2.9"
  fix:      look the id up in src/exam/guides/dva-c02.json`);
});

test('publishes the coverage with its schema', async () => {
  const outDir = mkdtempSync(path.join(os.tmpdir(), 'exam-out-'));
  roots.push(outDir);
  const root = repository('1.2.2');
  const plugin = examPlugin({siteDir: root} as LoadContext);
  await plugin.postBuild?.({outDir, content: loadExam(root)} as never);
  const data = JSON.parse(readFileSync(path.join(outDir, 'data/coverage.json'), 'utf8')) as {format: string};
  const schema = JSON.parse(readFileSync(path.join(outDir, 'data/coverage.schema.json'), 'utf8')) as {$schema: string; required: string[]};
  expect(data.format).toBe('dva-study/coverage');
  expect(schema.$schema).toContain('json-schema.org');
  expect(schema.required).toEqual(['format', 'version', 'pages', 'guides']);
});

test('data that does not fit its schema is not published', () => {
  const good = coverage(guides, [], [], []);
  expect(() => coverageFiles(good)).not.toThrow();
  expect(() => coverageFiles({...good, version: 2})).toThrow();
});
