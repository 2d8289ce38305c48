import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {evaluate, type EvaluateOptions} from '@mdx-js/mdx';
import {createElement} from 'react';
import {renderToStaticMarkup} from 'react-dom/server';
import * as runtime from 'react/jsx-runtime';
import remarkGfm from 'remark-gfm';
import {VFile} from 'vfile';

/**
 * A repository of one or more files in a temporary folder, for tests of build-time code.
 * @param files path → content
 * @returns its root
 */
export function temporarySite(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(path.join(tmpdir(), 'site-'));
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(root, name);
    mkdirSync(path.dirname(file), {recursive: true});
    writeFileSync(file, content);
  }
  return root;
}

/**
 * Compiles MDX with the given remark plugins as if it were that file, and renders it.
 * @returns static HTML
 */
export async function renderMdx(root: string, file: string, source: string, remarkPlugins: NonNullable<EvaluateOptions['remarkPlugins']>, frontMatter: unknown = {}): Promise<string> {
  const vfile = new VFile({value: source, path: path.join(root, file), data: {frontMatter}});
  const {default: Content} = await evaluate(vfile, {...runtime, remarkPlugins: [remarkGfm, ...remarkPlugins]});
  return renderToStaticMarkup(createElement(Content));
}
