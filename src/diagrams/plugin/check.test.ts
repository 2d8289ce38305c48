import {describe, expect, test} from 'vitest';
import {formatProblems} from '../../problems';
import {checkDiagrams} from './check';
import {mermaidVersion, pictureHash} from './settings';
import {page, repository, temporaryRoot} from './testing';

const file = 'docs/services/x/index.mdx';
const check = async (text: string, more: Record<string, string> = {}): Promise<{line: number; found: string; expected: string; fix: string}[]> => [...(await checkDiagrams(temporaryRoot({[file]: text, ...more}), file))];

test('a good diagram has no problems', async () => {
  expect(await check(page('flowchart TB\n  %% a comment\n  a([Start]):::reserved -->|"yes, <br/>it is"| b[("Data")]:::store\n  class a scriptable'))).toEqual([]);
  expect(await check(page('sequenceDiagram\n  participant a as A\n  a->>b: hi'))).toEqual([]);
});

describe('what Mermaid cannot parse', () => {
  test('is reported with the line of the MDX file, past comments and blank lines', async () => {
    const problems = await check(page('flowchart TB\n  %% a comment\n\n  a --> b\n  c --> [d'));
    expect(problems).toEqual([
      {
        file,
        line: 14,
        expected: 'a diagram that Mermaid can parse',
        found: 'Parse error (unexpected SQS) in "c --> [d"',
        fix: 'Correct this line; quote labels with punctuation: a["GetItem (key)"].',
      },
    ]);
  });

  test('in a sequence diagram too', async () => {
    expect(await check(page('sequenceDiagram\n  a->>b: hi\n  a->b\n  b-->>a: ok'))).toMatchObject([{line: 12, found: 'Parse error (unexpected NEWLINE) in "a->b"'}]);
  });

  test('is not parsed again when a fresh picture proves that it could be drawn', async () => {
    const source = 'flowchart TB\n  c --> [d';
    const picture = `<svg data-hash="${pictureHash(source, mermaidVersion(repository))}"></svg>`;
    expect(await check(page(source), {'src/diagrams/pictures/x--flow.svg': picture})).toEqual([]);
  });
});

describe('forbidden in a fence', () => {
  test.each([
    ['%%{init: {"theme":"dark"}}%%', 'sizes and colours are set once'],
    ['  style a fill:#f00', 'Remove the line and give the nodes one of the classes'],
    ['  linkStyle 0 stroke:red', 'Remove the line and give the nodes one of the classes'],
    ['  classDef hot fill:#f00', 'Remove the line and give the nodes one of the classes'],
    ['  click a "https://example.com"', 'put the link into the text'],
    ['  a@{ shape: cyl }', 'Replace @{…} with one of these brackets'],
    ['  a["<b>bold</b>"] --> b', 'Remove the HTML tag'],
    ['  a["fa:fa-user me"] --> b', 'Remove the icon'],
  ])('%s', async (line, fix) => {
    const problems = await check(page(`flowchart TB\n${line}\n  a --> b`));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({line: 11, found: `"${line.trim()}"`});
    expect(problems[0]?.fix).toContain(fix);
  });

  test('an unknown class', async () => {
    expect(await check(page('flowchart TB\n  a:::hot --> b\n  class b cold'))).toMatchObject([
      {line: 11, found: 'the class "hot"'},
      {line: 12, found: 'the class "cold"'},
    ]);
  });

  test('another type of diagram', async () => {
    expect(await check(page('pie\n  "a": 1'))).toMatchObject([{line: 10, found: '"pie"', expected: 'a diagram that begins with "flowchart TB" (or LR) or "sequenceDiagram"'}]);
  });

  test('five participants', async () => {
    const five = ['a', 'b', 'c', 'd', 'e'].map((p) => `  participant ${p}`).join('\n');
    expect(await check(page(`sequenceDiagram\n${five}\n  a->>e: hi`))).toMatchObject([{line: 10, expected: 'at most 4 participants, to fit a phone', found: '5'}]);
  });
});

describe('the element', () => {
  const good = 'flowchart TB\n  a --> b';
  test.each([
    ['no id', page(good, {attributes: 'title="T"'}), 7, '<Diagram> without id'],
    ['a bad id', page(good, {attributes: 'id="My Flow" title="T"'}), 7, '"My Flow"'],
    ['no title', page(good, {attributes: 'id="flow"'}), 7, '<Diagram> without title'],
    ['no text', page(good, {text: ''}), 7, 'none'],
    ['text before the fence', page(good).replace('title="The flow">\n', 'title="The flow">\n\nEarly.\n'), 7, 'text before the fence'],
    ['no fence', '<Diagram id="a" title="b">\n\nText.\n\n</Diagram>\n', 1, 'none'],
    ['no end', page(good).replace('</Diagram>', ''), 7, 'none'],
    ['a fence outside', '```mermaid\nflowchart TB\n```\n', 1, 'a fence on its own'],
  ])('with %s', async (_, text, line, found) => {
    expect(await check(text)).toContainEqual(expect.objectContaining({line, found}));
  });

  test('with an id that the page has already', async () => {
    expect(await check(page(good) + page(good))).toMatchObject([{line: 24, found: '"flow" again, first in line 7'}]);
  });
});

test('a problem reads well', async () => {
  const problems = await checkDiagrams(temporaryRoot({[file]: page('flowchart TB\n  style a fill:#f00')}), file);
  expect(formatProblems(problems)).toMatchInlineSnapshot(`
    "docs/services/x/index.mdx:11
      expected: a diagram without colours of its own: the site draws it in both themes
      found:    "style a fill:#f00"
      fix:      Remove the line and give the nodes one of the classes :::reserved, :::scriptable, :::external, :::store, :::good, :::bad."
  `);
});
