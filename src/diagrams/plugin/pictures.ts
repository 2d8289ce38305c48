import {existsSync, readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {mermaidVersion, pictureHash} from './settings';

export const picturesFolder = 'src/diagrams/pictures';

/** The word that says in every message how a picture comes to be. */
export const renderCommand = 'npm run diagrams';

/**
 * The page's part of a picture's file name: the folder of a lesson, else the path under docs.
 * @param file the MDX file, relative to the root with forward slashes
 */
export function pageSlug(file: string): string {
  const lesson = /^docs\/(?:services|topics)\/([^/]+)\/index\.mdx?$/.exec(file);
  if (lesson?.[1]) return lesson[1];
  return file.replace(/^docs\//, '').replace(/(?:\/index)?\.mdx?$/, '').split('/').join('-');
}

/** @returns the picture's path relative to the root */
export function pictureFile(file: string, id: string): string {
  return `${picturesFolder}/${pageSlug(file)}--${id}.svg`;
}

export type Picture = {readonly state: 'fresh' | 'stale'; readonly svg: string} | {readonly state: 'missing'};

/**
 * @param root the repository root, absolute
 * @param file the MDX file, relative to the root
 * @param id the diagram's id
 * @param source the text of its fence
 */
export function readPicture(root: string, file: string, id: string, source: string): Picture {
  const picture = path.join(root, pictureFile(file, id));
  if (!existsSync(picture)) return {state: 'missing'};
  const svg = readFileSync(picture, 'utf8').trimEnd();
  const hash = /\sdata-hash="([^"]*)"/.exec(svg)?.[1];
  return {state: hash === pictureHash(source, mermaidVersion(root)) ? 'fresh' : 'stale', svg};
}

export function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** The same picture under another title: a title is text of the page, so changing it needs no browser. */
export function withTitle(svg: string, title: string): string {
  return svg.replace(/(<title[^>]*>)[^<]*/, (_, open: string) => open + escapeXml(title));
}

/** @returns every MDX file under docs, relative to the root, sorted */
export function mdxFiles(root: string): string[] {
  return readdirSync(path.join(root, 'docs'), {recursive: true, encoding: 'utf8'})
    .map((file) => `docs/${file.split(path.sep).join('/')}`)
    .filter((file) => /\.mdx?$/.test(file))
    .sort();
}
