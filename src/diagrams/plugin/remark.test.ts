import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {compile} from '@mdx-js/mdx';
import {expect, test} from 'vitest';
import {remarkDiagrams} from './remark';
import {renderAll} from './render';
import {page, rawFlow, temporaryRoot} from './testing';

const file = 'docs/services/x/index.mdx';
const drawer = {draw: () => Promise.resolve(rawFlow), close: () => Promise.resolve()};

/** As Docusaurus does: the text without its front matter. */
async function expand(root: string, text: string, production: boolean): Promise<string> {
  const value = text.replace(/^---[\s\S]*?---\n/, '');
  return String(await compile({value, path: path.join(root, file)}, {jsx: true, remarkPlugins: [[remarkDiagrams, {root, production}]]}));
}

test('a diagram becomes a figure with a caption, a named picture and its text', async () => {
  const text = page('flowchart TB\n  a --> b').replace('## How it works {#how-it-works}\n', '');
  const root = temporaryRoot({[file]: text});
  await renderAll(root, () => Promise.resolve(drawer));
  const jsx = await expand(root, text, true);
  expect(jsx).toContain('<figure data-diagram="flow" id="diagram-flow">');
  expect(jsx).toContain('<figcaption><span>{"The flow"}</span><ul className="diagram-key"><li className="scriptable">{"yours"}</li></ul></figcaption>');
  expect(jsx).toMatch(/<div className="diagram-scroll" dangerouslySetInnerHTML=\{\{\s*__html: "<svg /);
  expect(jsx).toContain(`<div className="diagram-text" id="diagram-flow-text"><_components.ol>`);
  expect(jsx).not.toMatch(/data-hash|xmlns|mermaid|style=/);
});

test('a wide picture has a floor below which its frame scrolls, and the frame takes the keyboard', async () => {
  const text = page('flowchart TB\n  a --> b').replace('## How it works {#how-it-works}\n', '');
  const root = temporaryRoot({[file]: text});
  await renderAll(root, () => Promise.resolve({...drawer, draw: () => Promise.resolve(rawFlow.replace('viewBox="0 0 100 120"', 'viewBox="0 0 500 120"'))}));
  const jsx = await expand(root, text, true);
  expect(jsx).toContain('<div className="diagram-scroll at-least-400" tabIndex="0" role="group" aria-label="The flow (scrolls sideways on a narrow screen)"');
  expect(jsx).not.toContain('style=');
});

test('the title of the page wins over that in the file', async () => {
  const text = page('flowchart TB\n  a --> b').replace('## How it works {#how-it-works}\n', '');
  const root = temporaryRoot({[file]: text});
  await renderAll(root, () => Promise.resolve(drawer));
  expect(await expand(root, text.replace('title="The flow"', 'title="Another"'), true)).toContain('>Another</title>');
});

test('in production a missing or stale picture stops the build with the command that mends it', async () => {
  const text = page('flowchart TB\n  a --> b').replace('## How it works {#how-it-works}\n', '');
  const root = temporaryRoot({[file]: text});
  await expect(expand(root, text, true)).rejects.toThrow(/docs\/services\/x\/index\.mdx:6\n.*\n {2}found: {4}no src\/diagrams\/pictures\/x--flow\.svg\n {2}fix: {6}Run: npm run diagrams/);
  await renderAll(root, () => Promise.resolve(drawer));
  const changed = text.replace('a --> b', 'a --> c');
  writeFileSync(path.join(root, file), changed);
  await expect(expand(root, changed, true)).rejects.toThrow('was drawn from another text, Mermaid or setting');
});

test('otherwise the fence stays in the figure, to be drawn live', async () => {
  const text = page('flowchart TB\n  a --> b').replace('## How it works {#how-it-works}\n', '');
  const root = temporaryRoot({[file]: text});
  const jsx = await expand(root, text, false);
  expect(jsx).toContain('<div className="diagram-scroll"><_components.pre><_components.code className="language-mermaid">');
  expect(jsx).not.toContain('dangerouslySetInnerHTML');
});

test('a diagram with steps says which part belongs to which, and only then carries names', async () => {
  const plain = page('flowchart TB\n  a --> b').replace('## How it works {#how-it-works}\n', '');
  const root = temporaryRoot({[file]: plain});
  await renderAll(root, () => Promise.resolve(drawer));
  expect(await expand(root, plain, true)).not.toMatch(/data-(node|edge|step)/);
  const stepped = plain.replace('id="flow"', 'id="flow" steps="a, b"');
  writeFileSync(path.join(root, file), stepped);
  const jsx = await expand(root, stepped, true);
  expect(jsx).toContain('<figure data-diagram="flow" id="diagram-flow" data-steps="">');
  expect([...jsx.matchAll(/class=\\"([\w -]+)\\"[^>]* data-step=\\"(\d)\\"/g)].map(([, name, step]) => `${name} ${step}`)).toEqual(['edge 2', 'node scriptable 1', 'node 2', 'edge-label 2']);

  const wrong = stepped.replace('a, b', 'a, x');
  writeFileSync(path.join(root, file), wrong);
  await expect(expand(root, wrong, true)).rejects.toThrow('"x" in step 2');
});

test('a diagram without id, title or fence is refused', async () => {
  const root = temporaryRoot({[file]: '<Diagram id="a">\n\nText.\n\n</Diagram>\n'});
  await expect(expand(root, '<Diagram id="a">\n\nText.\n\n</Diagram>\n', false)).rejects.toThrow('id a, title missing, fence missing');
});
