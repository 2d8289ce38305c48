import {JSDOM} from 'jsdom';
import {expect, test} from 'vitest';
import {redraw} from './redraw';
import {rawFlow} from './testing';

const identity = {id: 'flow', title: 'A & B', hash: '0123'};
const parse = (svg: string): Element => {
  const root = JSDOM.fragment(svg).querySelector('svg');
  if (!root) throw new Error('no svg');
  return root;
};

test('drops styles, colours and everything that is not drawn', () => {
  const svg = redraw(rawFlow, identity);
  expect(svg).not.toMatch(/<style|<filter|style=|fill=|stroke=|data-points|foreignObject|crossEnd/);
  expect(svg.length).toBeLessThan(rawFlow.length / 2);
});

test('has a size, a role, a name and a description', () => {
  const svg = parse(redraw(rawFlow, identity));
  expect(Object.fromEntries(['width', 'height', 'viewBox', 'role', 'aria-labelledby', 'aria-describedby', 'data-hash'].map((a) => [a, svg.getAttribute(a)]))).toEqual({
    width: '100',
    height: '120',
    viewBox: '0 0 100 120',
    role: 'img',
    'aria-labelledby': 'diagram-flow-title',
    'aria-describedby': 'diagram-flow-text',
    'data-hash': '0123',
  });
  expect(svg.querySelector('title')?.textContent).toBe('A & B');
  expect(svg.querySelector('title')?.id).toBe('diagram-flow-title');
});

test('keeps nodes with their classes and names, edges with their ends, and all words', () => {
  const svg = parse(redraw(rawFlow, identity));
  expect([...svg.querySelectorAll('.node')].map((n) => [n.getAttribute('class'), n.getAttribute('data-node'), n.querySelector('text')?.textContent])).toEqual([
    ['node scriptable', 'a', 'First & last'],
    ['node', 'b', 'Data'],
  ]);
  expect(svg.querySelector('.edge')?.getAttribute('data-edge')).toBe('a b');
  expect(svg.querySelector('.edge-label text')?.textContent).toBe('yes');
  expect(svg.querySelector('.edge-label')?.getAttribute('data-edge')).toBe('a b');
});

test('ids of two diagrams differ, and every reference points into its own picture', () => {
  const [one, two] = [redraw(rawFlow, identity), redraw(rawFlow, {...identity, id: 'other'})].map(parse);
  const idsOf = (svg: Element | undefined): string[] => [...(svg?.querySelectorAll('[id]') ?? [])].map((e) => e.id);
  expect(idsOf(one)).toEqual(['diagram-flow-title', 'diagram-flow-pointEnd']);
  expect(idsOf(two).filter((id) => idsOf(one).includes(id))).toEqual([]);
  const reference = one?.querySelector('.edge')?.getAttribute('marker-end');
  expect(reference).toBe('url(#diagram-flow-pointEnd)');
});

test('refuses a kind of diagram that is not styled', () => {
  expect(() => redraw('<svg viewBox="0 0 1 1" aria-roledescription="pie"></svg>', identity)).toThrow('Mermaid drew a "pie"; only flowcharts and sequence diagrams are styled here');
});

test('refuses a node of a kind that it does not know, rather than lose it', () => {
  const raw = rawFlow.replace('<g class="node default" id="dg-flowchart-b-1"', '<g class="novelty"');
  expect(() => redraw(raw, identity)).toThrow('does not know: <g class="novelty">');
});
