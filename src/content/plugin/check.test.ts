import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {formatProblems} from '../../problems';
import {checkLessons, parseLessons} from './check';
import {parseFrontMatter} from './front-matter';
import {skeleton} from './headings';
import {temporarySite} from './testing';

const file = 'docs/services/lambda/index.mdx';
const matter = `---
title: AWS Lambda
description: Lambda invocation models, retries, versions and aliases, with every limit sourced.
slug: /services/lambda
services: [AWS Lambda]
skills:
  dva-c02: ['1.2.1']
  dva-c03: ['1.2.1']
checked: 2026-11-23
keywords: [serverless, concurrency, '429']
---
`;
const body = skeleton.map((s) => `## ${s.text} {#${s.id}}\n\ntext\n`).join('\n');
const facts = `- id: limit
  statement: A function may run for 900 seconds.
  source: {title: Quotas, url: 'https://docs.aws.amazon.com/lambda/latest/dg/limits.html'}
  checked: 2026-11-23
`;
const site = (front: string, text = body) => temporarySite({[file]: `${front}\n${text}`, 'docs/services/lambda/facts.yml': facts});
const check = (front: string, text = body) => {
  const root = site(front, text);
  return checkLessons(root, parseLessons(root));
};

describe('checkLessons', () => {
  it('accepts a lesson in order', () => {
    expect(check(matter)).toEqual([]);
  });
  it.each([
    ['an unknown field', matter.replace('checked:', 'author: me\nchecked:'), 9, 'unknown field author'],
    ['a missing description', matter.replace(/description:.*\n/, ''), 1, 'a wrong or missing description'],
    ['a skill that the guide does not have', matter.replace("dva-c02: ['1.2.1']", "dva-c02: ['9.9.9']"), 6, '9.9.9'],
    ['a slug that is not the folder', matter.replace('slug: /services/lambda', 'slug: /services/lamda'), 4, '/services/lamda'],
  ])('refuses %s, with its line', (_, front, line, found) => {
    expect(check(front)).toMatchObject([{file, line, found}]);
  });
  it('refuses a page without front matter, and one that is no MDX', () => {
    expect(check('')).toMatchObject([{line: 1, expected: 'front matter between --- lines'}]);
    expect(check(matter, `${body}\n<Trap>\n`)).toMatchObject([{file, expected: 'valid MDX'}]);
  });
  it('refuses an unknown fact, one without value, and a sample that is not there', () => {
    const text = body.replace('text', '<Fact id="lambda/none"/> <Fact id="lambda/limit"/>\n\n<Sample file="a.yml" title="A"/>');
    expect(check(matter, text).map((p) => [p.line, p.found])).toEqual([
      [15, '"lambda/none"'],
      [15, 'lambda/limit has none'],
      [17, '"a.yml"'],
    ]);
  });
  it('refuses a language that is not coloured here, and tabs that are none', () => {
    const text = body.replace('text', '```ruby\na\n```\n\n<TabItem value="a" label="A">\n\nb\n\n</TabItem>');
    expect(check(matter, text).map((p) => [p.line, p.found])).toEqual([
      [15, '"ruby"'],
      [19, 'a <TabItem> of its own'],
    ]);
  });
  it('words the error so that it can be mended', () => {
    expect(formatProblems(check(matter.replace('checked:', 'author: me\nchecked:')))).toMatchInlineSnapshot(`
      "docs/services/lambda/index.mdx:9
        expected: only the fields of the front matter
        found:    unknown field author
        fix:      see src/content/schema.ts; the fields are title, description, slug, services, skills, checked, keywords"
    `);
  });
});

describe('parseFrontMatter, the hook of the build', () => {
  const parse = (front: string) => {
    const root = site(front);
    const frontMatter = Object.fromEntries(front.split('\n').flatMap((l) => (/^(\w+): (.*)$/.exec(l) ? [[l.split(':')[0] ?? '', l.slice(l.indexOf(':') + 2)]] : [])));
    const read = {...frontMatter, services: ['AWS Lambda'], keywords: ['a1', 'b2', 'c3'], skills: {'dva-c02': ['1.2.1'], 'dva-c03': ['1.2.1']}};
    return parseFrontMatter({filePath: path.join(root, file), fileContent: '', defaultParseFrontMatter: () => Promise.resolve({frontMatter: read, content: ''})});
  };
  it('lets good front matter pass', async () => {
    await expect(parse(matter)).resolves.toMatchObject({frontMatter: {title: 'AWS Lambda'}});
  });
  it.each([
    ['an unknown field', matter.replace('checked:', 'author: me\nchecked:'), /index\.mdx:9\n {2}expected: only the fields[\s\S]*unknown field author/],
    ['a missing description', matter.replace(/description:.*\n/, ''), /expected: description: 50 to 170 characters/],
  ])('fails the build for %s', async (_, front, message) => {
    await expect(parse(front)).rejects.toThrow(message);
  });
});
