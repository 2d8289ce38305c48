import {existsSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test, vi} from 'vitest';
import {checkPictures} from './freshness';
import {pageSlug} from './pictures';
import {renderAll} from './render';
import {page, rawFlow, temporaryRoot} from './testing';

const file = 'docs/services/x/index.mdx';
const picture = 'src/diagrams/pictures/x--flow.svg';
const drawer = {draw: () => Promise.resolve(rawFlow), close: () => Promise.resolve()};
const open = vi.fn(() => Promise.resolve(drawer));

test('draws what is missing, keeps what is fresh, draws again what is stale, deletes what nobody asks for', async () => {
  const root = temporaryRoot({[file]: page('flowchart TB\n  a --> b'), 'src/diagrams/pictures/x--gone.svg': '<svg/>'});
  expect(checkPictures(root, file)).toMatchObject([{file, line: 7, found: `no ${picture}`, fix: 'Run: npm run diagrams   and commit the picture.'}]);

  const first = await renderAll(root, open);
  expect(first).toMatchObject({kept: 0, problems: [], deleted: ['src/diagrams/pictures/x--gone.svg']});
  expect(first.drawn).toHaveLength(1);
  expect(readdirSync(path.join(root, 'src/diagrams/pictures'))).toEqual(['x--flow.svg']);
  expect(checkPictures(root, file)).toEqual([]);

  open.mockClear();
  expect(await renderAll(root, open)).toMatchObject({kept: 1, drawn: [], deleted: []});
  expect(open).not.toHaveBeenCalled();

  writeFileSync(path.join(root, file), page('flowchart TB\n  a --> c'));
  expect(checkPictures(root, file)).toMatchObject([{line: 7, found: `${picture} was drawn from another text, Mermaid or setting`}]);
  expect((await renderAll(root, open)).drawn).toHaveLength(1);
  expect(checkPictures(root, file)).toEqual([]);
});

test('a new title is written without a browser', async () => {
  const root = temporaryRoot({[file]: page('flowchart TB\n  a --> b')});
  await renderAll(root, open);
  open.mockClear();
  writeFileSync(path.join(root, file), page('flowchart TB\n  a --> b', {attributes: 'id="flow" title="Costs $1 & more"'}));
  expect(await renderAll(root, open)).toMatchObject({kept: 1});
  expect(open).not.toHaveBeenCalled();
  expect(readFileSync(path.join(root, picture), 'utf8')).toContain('>Costs $1 &amp; more</title>');
});

test('a fence that cannot be parsed is a problem and starts no browser', async () => {
  const root = temporaryRoot({[file]: page('flowchart TB\n  a --> [b')});
  open.mockClear();
  expect((await renderAll(root, open)).problems).toMatchObject([{file, line: 11, found: 'Parse error (unexpected SQS) in "a --> [b"'}]);
  expect(open).not.toHaveBeenCalled();
  expect(existsSync(path.join(root, picture))).toBe(false);
});

test('two diagrams that would share a file are a problem', async () => {
  const root = temporaryRoot({[file]: page('flowchart TB\n  a'), 'docs/topics/x/index.mdx': page('flowchart TB\n  b')});
  expect((await renderAll(root, open)).problems).toMatchObject([{file: 'docs/topics/x/index.mdx', line: 7, found: `${picture} is also that of ${file}:7`}]);
});

test('a page is named after its folder', () => {
  expect(['docs/services/lambda/index.mdx', 'docs/topics/ci-cd/index.mdx', 'docs/exam/dva-c02.mdx', 'docs/index.mdx'].map(pageSlug)).toEqual(['lambda', 'ci-cd', 'exam-dva-c02', 'index']);
});
