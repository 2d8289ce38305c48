import {expect, test} from 'vitest';
import {scanDiagrams} from './scan';
import {page} from './testing';

test('finds the element, its attributes, its fence and their lines', () => {
  const {diagrams, strays} = scanDiagrams(page('flowchart TB\n  a --> b', {attributes: `id="flow" title='A "quoted" &amp; &lt;odd&gt; title'`}));
  expect(strays).toEqual([]);
  expect(diagrams).toEqual([{id: 'flow', title: 'A "quoted" & <odd> title', steps: undefined, items: 2, line: 7, fences: [{source: 'flowchart TB\n  a --> b', line: 9}], textBefore: false, textAfter: true, closed: true}]);
});

test('attributes may stand on lines of their own, and the fence may be indented', () => {
  const {diagrams} = scanDiagrams('  <Diagram\n    id="a"\n    title="a > b"\n  >\n\n  ```mermaid\n  flowchart TB\n    a\n  ```\n\n  Text.\n\n  </Diagram>\n');
  expect(diagrams).toMatchObject([{id: 'a', title: 'a > b', line: 1, fences: [{source: 'flowchart TB\n  a', line: 6}], textBefore: false, textAfter: true}]);
});

test('sees what is missing or misplaced', () => {
  expect(scanDiagrams('<Diagram title={x}>\n\nText.\n')).toMatchObject({diagrams: [{id: undefined, title: undefined, fences: [], textBefore: true, closed: false}]});
  expect(scanDiagrams('```mermaid\nflowchart TB\n```\n')).toMatchObject({diagrams: [], strays: [{line: 1}]});
  expect(scanDiagrams('<Diagram id="a" title="b" />\n')).toMatchObject({diagrams: [{id: 'a', fences: [], closed: true}]});
});

test('does not read a diagram inside another code block', () => {
  expect(scanDiagrams('````mdx\n<Diagram id="a" title="b">\n\n```mermaid\nx\n```\n\n</Diagram>\n````\n')).toEqual({diagrams: [], strays: []});
});

test('reads files with Windows line ends as others', () => {
  const unix = page('flowchart TB\n  a --> b');
  expect(scanDiagrams(unix.replace(/\n/g, '\r\n'))).toEqual(scanDiagrams(unix));
});
