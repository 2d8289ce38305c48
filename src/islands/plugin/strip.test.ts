import {createRequire} from 'node:module';
import {expect, it} from 'vitest';

const {strip} = createRequire(__filename)('./strip.cjs') as {readonly strip: (source: string) => string};

const page = (toc: string): string => `import {jsx} from 'react/jsx-runtime';
export const frontMatter = {title: 'A'};
export const contentTitle = undefined;
export {default as metadata} from './a.json';
export const assets = {};
export const other = jsx('p', {});
export const toc = ${toc};
function Content() { return jsx('p', {children: 'The text.'}); }
export default function MDXContent() { return Content(); }
`;

it('leaves the front matter, the metadata and the table of contents of a page', () => {
  const code = strip(page("[{value: 'One', id: 'one', level: 2}]"));
  expect(code).toContain("frontMatter = {title: 'A'}");
  expect(code).toContain("export {default as metadata} from './a.json'");
  expect(code).toContain("id: 'one'");
  expect(code).not.toContain('The text.');
  expect(code).not.toContain('jsx');
});

it('says what to do about a table of contents that needs another page', () => {
  expect(() => strip(page('[...partial]'))).toThrow(/expected a table of contents of plain headings\n {2}found: \.\.\.partial\n {2}fix:/);
});
