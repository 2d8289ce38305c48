import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import type {Expression, Program} from 'estree';
import type {Root} from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {ProblemsError, formatProblems} from '../../problems';
import type {QuizItem} from '../types';
import {question} from '../test-questions';
import {checkQuestions} from './check';
import {checkPlacement, findQuizzes} from './placement';
import {remarkQuiz} from './remark';

const parse = (text: string): Root => unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx).parse(text);
const bank = ['001', '002', '003'].map((n) => question({id: `lambda-a-${n}`}));
const reserve = question({id: 'lambda-a-009', pool: ['mock']});
const good = `---
title: x
---

## How it works

### One {#one}

<Quiz ids="lambda-a-002"/>

## Check yourself

<Quiz rest/>
`.replace(/\{#/g, '\\{#');

const placement = (text: string, questions = [...bank, reserve]) => checkPlacement('docs/x.mdx', findQuizzes(parse(text)).map((q) => q.tag), questions);
const problems = (text: string): string[] => placement(text).problems.map((p) => `${p.line}: ${p.found}`);

describe('checkPlacement', () => {
  it('shows every page question once, and none of the reserve', () => {
    expect(placement(good)).toEqual({shown: [['lambda-a-002'], ['lambda-a-001', 'lambda-a-003']], problems: []});
  });
  it('knows its ids', () => {
    expect(problems(good.replace('a-002', 'a-007'))).toEqual(['9: "lambda-a-007"']);
    expect(problems(good.replace('a-002', 'a-009'))).toEqual(['9: lambda-a-009 is in the mock reserve']);
  });
  it('places nothing twice', () => {
    expect(problems(good.replace('lambda-a-002', 'lambda-a-002 lambda-a-002'))).toEqual(['9: lambda-a-002 already stands in line 9']);
  });
  it('needs one rest, under "Check yourself"', () => {
    expect(problems(good.replace('<Quiz rest/>', ''))).toEqual(['9: none']);
    expect(problems(good.replace('<Quiz rest/>', '<Quiz rest/>\n\n<Quiz rest/>'))).toEqual(['15: another in line 13']);
    expect(problems(good.replace('## Check', '## Chek'))).toEqual(['13: it stands under {#chek-yourself}']);
    expect(problems('<Quiz rest/>')).toEqual(['1: it stands before the first heading']);
    expect(placement('no quiz', []).problems).toEqual([]);
  });
  it('takes ids or rest and nothing else', () => {
    expect(problems(good.replace('rest/>', 'rest ids="lambda-a-001"/>'))).toEqual(['13: both ids and rest']);
    expect(problems(good.replace('ids="lambda-a-002"', ''))).toEqual(['9: neither ids nor rest']);
    expect(problems(good.replace('rest/>', 'rest all/>'))).toEqual(['13: the attribute all']);
    expect(problems(good.replace('<Quiz ids', 'text <Quiz ids'))).toEqual(['9: a <Quiz> inside a line of text']);
  });
  it('finds a quiz in a tab, and its heading level', () => {
    const tags = findQuizzes(parse('### A\n\n<Tabs>\n<TabItem>\n\n<Quiz ids="a b"/>\n\n</TabItem>\n</Tabs>')).map((q) => q.tag);
    expect(tags).toMatchObject([{ids: ['a', 'b'], depth: 3, line: 6, flow: true}]);
  });
});

describe('remarkQuiz', () => {
  let root: string;
  const page = 'docs/services/lambda/index.mdx';
  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(root, file)), {recursive: true});
    writeFileSync(path.join(root, file), text);
  };
  beforeAll(() => {
    root = mkdtempSync(path.join(tmpdir(), 'remark-quiz-'));
    const quiz = [...bank, reserve].map((q, i) => ({...q, section: i === 0 ? 'one' : 'how-it-works', stem: `${q.stem} `.trim()}));
    write('docs/services/lambda/quiz.yml', JSON.stringify(quiz));
    write('docs/services/lambda/facts.yml', JSON.stringify([{id: 'concurrency-default', statement: 'An account runs **1,000** at once.', source: {title: 'Quotas', url: 'https://docs.aws.amazon.com/x'}, checked: '2026-11-23'}]));
    write('docs/services/broken/quiz.yml', '- id: x');
  });
  afterAll(() => rmSync(root, {recursive: true}));

  const run = (text: string, file = page): Root => {
    const tree = parse(text);
    remarkQuiz({root, baseUrl: '/dva/', repository: 'https://github.com/o/r'})(tree, {path: path.join(root, file)});
    return tree;
  };
  /** The value of the literals that the plugin writes. */
  const value = (node: Expression): unknown => {
    switch (node.type) {
      case 'Literal':
        return node.value;
      case 'ArrayExpression':
        return node.elements.map((e) => value(e as Expression));
      case 'ObjectExpression':
        return Object.fromEntries(node.properties.map((p) => (p.type === 'Property' ? [(p.key as {name?: string; value?: string}).name ?? (p.key as {value?: string}).value, value(p.value as Expression)] : [])));
      default:
        throw new Error(`unexpected ${node.type}`);
    }
  };
  const props = (tree: Root): Record<string, unknown>[] =>
    findQuizzes(tree).map(({node}) =>
      Object.fromEntries(
        node.attributes.map((a) => {
          if (a.type !== 'mdxJsxAttribute') return ['', undefined] as const;
          if (typeof a.value !== 'object' || a.value === null) return [a.name, a.value] as const;
          const statement = (a.value.data?.estree as Program).body[0];
          return [a.name, statement?.type === 'ExpressionStatement' ? value(statement.expression) : undefined] as const;
        }),
      ),
    );

  it('gives each block its questions, rendered', () => {
    const [inline, rest] = props(run(good));
    expect(inline).toMatchObject({page: '/services/lambda', level: 4, repository: 'https://github.com/o/r'});
    expect(inline).not.toHaveProperty('all');
    expect(rest).toMatchObject({
      level: 3,
      all: [['lambda-a-002', 1], ['lambda-a-001', 1], ['lambda-a-003', 1]],
    });
    const items = [inline, rest].flatMap((p) => p?.['questions'] as QuizItem[]);
    expect(items.map((i) => [i.n, i.id, i.sectionHref, i.sectionTitle])).toEqual([
      [1, 'lambda-a-002', '#how-it-works', 'How it works'],
      [2, 'lambda-a-001', '#one', 'One'],
      [3, 'lambda-a-003', '#how-it-works', 'How it works'],
    ]);
    expect(items[0]).toMatchObject({
      type: 'multiple-choice',
      right: ['b'],
      stemHtml: expect.stringMatching(/^<p>A function .*\?<\/p>$/) as string,
      facts: [{ref: 'lambda/concurrency-default', statementHtml: 'An account runs <strong>1,000</strong> at once.', href: '#fact-concurrency-default'}],
    });
    expect(items[0]?.options[1]).toEqual({id: 'b', html: 'Reserved concurrency on the function', rationaleHtml: 'It sets a part of the pool aside for this function alone.'});
    expect(JSON.stringify(items)).not.toContain('lambda-a-009');
  });

  it('imports the widget after the front matter, and only where there is a quiz', () => {
    expect(run(good).children.slice(0, 2).map((c) => c.type)).toEqual(['yaml', 'mdxjsEsm']);
    expect(run('Text', 'docs/services/none/index.mdx').children.map((c) => c.type)).toEqual(['paragraph']);
    expect(run('Text', 'docs/start.mdx').children.map((c) => c.type)).toEqual(['paragraph']);
  });

  const error = (text: string, file?: string): string => {
    try {
      run(text, file);
    } catch (e) {
      if (e instanceof ProblemsError) return formatProblems(e.problems);
    }
    return 'no error';
  };

  it('fails on broken placement, a broken file and a quiz outside of lessons', () => {
    expect([error(good.replace('a-002', 'a-007')), error(good, 'docs/services/broken/index.mdx').split('\n')[0], error('<Quiz rest/>', 'docs/start.mdx')]).toMatchSnapshot();
    expect(error(good)).toBe('no error');
  });

  it('checks the whole content in one call', () => {
    const text = good.replace('<Quiz rest/>', '');
    const found = checkQuestions(root, [{slug: 'lambda', file: page, tree: parse(text), headingIds: new Set(['how-it-works'])}], {'dva-c02': new Set(), 'dva-c03': new Set(['1.2.2'])}).map((p) => p.found);
    expect(found).toContain('0.id = "x"');
    expect(found).toContain('lambda-a-001: no heading {#one}');
    expect(found).toContain('lambda-a-001: no skill 1.2.1');
    expect(found).toContain('none');
    // The broken file hides its ids, so the lock is left alone.
    expect(found.filter((f) => f.includes('is not in it'))).toEqual([]);
  });
});
