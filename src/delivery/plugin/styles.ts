import {createHash} from 'node:crypto';
import {PurgeCSS} from 'purgecss';

const words = (text: string): string[] => text.match(/[\w-]+/g) ?? [];
/** Names of elements, classes, ids and attributes: what stands in tags. Running text is no selector. */
const inHtml = (html: string): string[] => words((html.match(/<[a-z][^>]*>/gi) ?? []).join(' '));
/** `dataset.openAt` is the attribute `data-open-at`. */
const inDatasets = (code: string): string[] =>
  [...code.matchAll(/\bdataset(?:\.|\[["'])([A-Za-z]\w*)/g)].map(([, name = '']) => `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`);
/** A class that a script sets stands in one of its strings. Long strings are prose. */
const inStrings = (code: string): string[] => words((code.match(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g) ?? []).filter((text) => text.length < 300).join(' '));

/** What pages and scripts of the site hold. */
export interface Usage {
  readonly pages: readonly string[];
  readonly scripts: readonly string[];
}

/**
 * Leaves out of a style sheet what no page and no script of the site names: most of Infima.
 * @returns the style sheet and a hash of it, 8 hexadecimal digits, for its name
 */
export async function usedStyles(css: string, {pages, scripts}: Usage): Promise<{css: string; hash: string}> {
  const [result] = await new PurgeCSS().purge({
    css: [{raw: css}],
    content: [{raw: [...pages.flatMap(inHtml), ...scripts.flatMap(inStrings), ...scripts.flatMap(inDatasets)].join(' '), extension: 'names'}],
    extractors: [{extensions: ['names'], extractor: words}],
    variables: true,
    keyframes: true,
  });
  const left = result?.css ?? css;
  return {css: left, hash: createHash('sha256').update(left).digest('hex').slice(0, 8)};
}

/** @returns the classes that a style sheet has rules for */
export function classesIn(css: string): Set<string> {
  return new Set([...css.replace(/url\([^)]*\)|"[^"]*"/g, '').matchAll(/\.(-?[_a-zA-Z][\w-]*)/g)].map((match) => match[1] ?? ''));
}
