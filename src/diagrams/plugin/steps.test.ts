import {readFileSync} from 'node:fs';
import path from 'node:path';
import {JSDOM} from 'jsdom';
import {describe, expect, test} from 'vitest';
import {formatProblems} from '../../problems';
import {checkDiagrams} from './check';
import {mdxFiles, pictureFile} from './pictures';
import {renderAll} from './render';
import {scanDiagrams, type DiagramBlock} from './scan';
import {checkSteps, markSteps, withoutNames} from './steps';
import {page, rawFlow, repository, temporaryRoot} from './testing';

const flow = `<svg class="flow"><path class="edge" data-edge="a b" d="M0 1V2"/><path class="edge dotted" data-edge="c b" d="M0 1V2"/><path class="edge" data-edge="b c" d="M0 1V2"/><g class="cluster" data-node="box"/><g class="node reserved" data-node="a"><rect x="1"/></g><g class="node" data-node="b"/><g class="node" data-node="c"/><g class="edge-label" data-edge="b c"/></svg>`;
/** Mermaid draws notes first; the second message goes from y to itself and begins at 60. */
const sequence = `<svg class="sequence"><g class="participant" data-node="x"/><g class="actor-man" data-node="y"/><rect class="note" x="0" y="70"/><text class="note-text" y="80">late</text><text class="message-text">one</text><line class="message" data-edge="x y" y1="40" y2="40"/><text class="message-text">two</text><text class="message-text">lines</text><path class="message dotted" data-edge="y y" d="M39 60c60-10 60 30 0 20"/></svg>`;

const block = (steps: string | undefined, items: number): DiagramBlock => ({id: 'flow', title: 'The flow', steps, items, line: 7, fences: [], textBefore: false, textAfter: true, closed: true});
/** What each step lights, as "class name", in the order of the picture. */
const lit = (svg: string): string[][] => {
  const parts = [...JSDOM.fragment(svg).querySelectorAll('[data-step]')];
  const last = Math.max(0, ...parts.flatMap((p) => (p.getAttribute('data-step') ?? '').split(' ').map(Number)));
  return Array.from({length: last}, (_, i) => parts.filter((p) => (p.getAttribute('data-step') ?? '').split(' ').includes(String(i + 1))).map((p) => [p.classList.item(0), p.getAttribute('data-node') ?? p.getAttribute('data-edge') ?? p.textContent].join(' ').trim()));
};

describe('the parts of a step', () => {
  test('are its nodes and the arrows that lead to them, with their labels', () => {
    expect(lit(markSteps(flow, 'a, b, c'))).toEqual([['node a'], ['edge a b', 'edge c b', 'node b'], ['edge b c', 'node c', 'edge-label b c']]);
  });

  test('are an arrow only where it is named, once it is named', () => {
    expect(lit(markSteps(flow, 'a, b, c, c>b b'))).toEqual([['node a'], ['edge a b', 'node b'], ['edge b c', 'node c', 'edge-label b c'], ['edge a b', 'edge c b', 'node b']]);
  });

  test('are in a sequence diagram a message or note with its words and participants, from top to bottom', () => {
    expect(lit(markSteps(sequence, 'messages'))).toEqual([
      ['participant x', 'actor-man y', 'message-text one', 'message x y'],
      ['actor-man y', 'message-text two', 'message-text lines', 'message y y'],
      ['note', 'note-text late'],
    ]);
  });

  test('are all that a page gets; the names stay in the file', () => {
    expect(withoutNames(markSteps(flow, 'a, b, c'))).toContain('<g class="node reserved" data-step="1"><rect x="1"/></g>');
    expect(withoutNames(flow)).not.toContain('data-');
  });
});

describe('what does not fit', () => {
  const found = (svg: string, steps: string | undefined, items: number): string[] => checkSteps('x.mdx', block(steps, items), svg).map((p) => p.found);

  test('nothing, in good ones and in those without steps', () => {
    expect(found(flow, 'a, b, c', 3)).toEqual([]);
    expect(found(flow, 'box a, b a>b, c', 3)).toEqual([]);
    expect(found(sequence, 'messages', 3)).toEqual([]);
    expect(found(flow, undefined, 9)).toEqual([]);
  });

  test.each([
    ['too few items', flow, 'a, b, c', 2, ['3 steps, 2 items']],
    ['no list', flow, 'a, b, c', 0, ['3 steps, no ordered list right after the fence']],
    ['a message too many', sequence, 'messages', 2, ['3 messages and notes, 2 items']],
    ['an unknown node', flow, 'a, b, c d', 3, ['"d" in step 3']],
    ['an arrow that is not there', flow, 'a, b, a>c c', 3, ['"a>c" in step 3']],
    ['an empty step', flow, 'a,, b c', 3, ['nothing in step 2 of steps="a,, b c"']],
    ['a node that no step shows', flow, 'a, b', 2, ['no step shows "c"']],
    ['the word for the other kind', flow, 'messages', 3, ['steps="messages"']],
    ['ids for a sequence', sequence, 'x, y', 3, ['steps="x, y"']],
    ['an id with _', flow.replace('data-edge="a b" ', ''), 'a, b, c', 3, ['an arrow between ids with _']],
  ])('%s', (_, svg, steps, items, expected) => {
    expect(found(svg, steps, items)).toEqual(expected);
  });

  test('is reported with the line of the diagram and reads well', async () => {
    const file = 'docs/services/x/index.mdx';
    const text = page('flowchart TB\n  a --> b', {attributes: 'id="flow" title="The flow" steps="a, x, b"', text: '1. First, `a > b`.\n   More of it.\n2. Then.\n\nA paragraph.\n\n1. Another list.'});
    const root = temporaryRoot({[file]: text});
    await renderAll(root, () => Promise.resolve({draw: () => Promise.resolve(rawFlow), close: () => Promise.resolve()}));
    expect(formatProblems(await checkDiagrams(root, file))).toMatchInlineSnapshot(`
      "docs/services/x/index.mdx:7
        expected: one item of the ordered list under the fence for each step
        found:    3 steps, 2 items
        fix:      Add or join items, or entries of steps: item 3 says what entry 3 shows.

      docs/services/x/index.mdx:7
        expected: ids of the picture: a, b
        found:    "x" in step 2
        fix:      Write an id as it stands in the fence, or a>b for the arrow from a to b."
    `);
  });
});

describe('the steps of the site', () => {
  const stepped = mdxFiles(repository).flatMap((file) =>
    scanDiagrams(readFileSync(path.join(repository, file), 'utf8')).diagrams.flatMap((d) => (d.steps === undefined || d.id === undefined ? [] : [{...d, file, id: d.id, spec: d.steps}])),
  );
  const marked = (file: string, id: string, spec: string): string => markSteps(readFileSync(path.join(repository, pictureFile(file, id)), 'utf8'), spec);

  test('are there, as many as their lists have items, and none is empty', () => {
    expect(stepped.length).toBeGreaterThanOrEqual(20);
    for (const {file, id, spec, items} of stepped) {
      const shown = lit(marked(file, id, spec));
      expect.soft(shown, id).toHaveLength(items);
      expect.soft(shown.filter((parts) => parts.length === 0), id).toEqual([]);
    }
  });

  test('of a sequence diagram follow its fence', () => {
    const letters = (text: string): string => text.replace(/<br\s*\/?>|\s+/g, '');
    for (const {file, id, spec, fences} of stepped.filter((d) => d.spec === 'messages')) {
      const said = lit(marked(file, id, spec)).map((parts) => letters(parts.flatMap((part) => /^(?:message|note)-text (.*)/.exec(part)?.[1] ?? []).join('')));
      const written = (fences[0]?.source ?? '').split('\n').flatMap((line) => /(?:->>|-->>|-x|-\)|^\s*Note )[^:]*: (.*)$/.exec(line)?.[1] ?? []);
      expect.soft(said, id).toEqual(written.map(letters));
    }
  });
});
