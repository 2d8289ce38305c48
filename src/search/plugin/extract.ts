import {load} from 'cheerio';
import type {Cheerio, CheerioAPI} from 'cheerio';

// The parser's own types, by way of cheerio: its package is not a dependency of ours.
type AnyNode = ReturnType<ReturnType<CheerioAPI['root']>['contents']>[number];
type Text = Extract<AnyNode, {readonly nodeType: 3}>;
type Element = Extract<AnyNode, {attribs: unknown}>;

/** A piece of a page that a result can lead to. */
export interface Section {
  /** Heading id; '' for the top of a page that has no headings. */
  readonly anchor: string;
  /** Headings from the outermost to this one, without the page's title. */
  readonly path: readonly string[];
  /** Prose, tables, captions and what diagrams say in words. */
  readonly text: string;
  /** Code samples and lists of sources: found, but after prose. */
  readonly minor: string;
}

export interface ExtractedPage {
  readonly title: string;
  readonly keywords: readonly string[];
  readonly sections: readonly Section[];
}

/**
 * What nobody searches for, or must not find: site furniture, drawings (their text stands beside
 * them), questions with their keys, and whatever else asks to be left out.
 */
const SKIP = [
  'nav', 'footer', 'aside', 'script', 'style', 'template', 'noscript', 'svg', 'button', 'input', 'select', 'textarea',
  '.hash-link', '.theme-doc-footer', '.theme-doc-breadcrumbs', '.theme-doc-toc-mobile', '.pagination-nav',
  '[role="tablist"]', '[data-search-ignore]', '[data-question-id]',
].join(',');
/** Text of neighbours must not run together: `<td>a</td><td>b</td>` is two words. */
const BLOCKS = 'p,li,td,th,tr,dt,dd,figcaption,caption,summary,div,blockquote,pre,br';
/** Ends of blocks, until `tidy` knows whether a sentence ends there too. No text holds this character. */
const END = '\u0001';
/** Sections that repeat the page: their text ranks with code. */
const MINOR_SECTIONS: ReadonlySet<string> = new Set(['sources']);

/**
 * @param html a built page
 * @returns what can be found on it, or undefined when it asks not to be indexed (robots noindex) or has no content
 */
export function extractPage(html: string): ExtractedPage | undefined {
  const $ = load(html);
  if (/noindex/i.test($('meta[name="robots"]').attr('content') ?? '')) return undefined;
  const article = $('main article').first();
  const root = article.length > 0 ? article : $('main').first();
  if (root.length === 0) return undefined;
  // "| Site name" ends every <title>.
  const title = tidy(root.find('h1').first().text()) || tidy(($('title').first().text().split('|')[0] ?? ''));
  const keywords = ($('meta[name="keywords"]').attr('content') ?? '').split(',').map(tidy).filter((word) => word !== '');
  root.find(SKIP).remove();
  root.find('h1').remove();
  const sections = readSections($, root);
  return title === '' || sections.length === 0 ? undefined : {title, keywords, sections};
}

interface Draft {
  anchor: string;
  path: string[];
  text: string[];
  minor: string[];
}

function readSections($: CheerioAPI, root: Cheerio<AnyNode>): Section[] {
  const drafts: Draft[] = [{anchor: '', path: [], text: [], minor: []}];
  const walk = (nodes: Cheerio<AnyNode>): void => {
    nodes.each((_, node) => {
      const draft = drafts.at(-1);
      if (draft === undefined) return;
      if (isText(node)) {
        draft[isMinor(draft) ? 'minor' : 'text'].push(node.data);
        return;
      }
      if (!isElement(node)) return;
      const name = node.name;
      const id = $(node).attr('id');
      if ((name === 'h2' || name === 'h3') && id !== undefined) {
        const heading = tidy($(node).text());
        const above = name === 'h3' ? drafts.findLast((d) => d.path.length === 1)?.path ?? [] : [];
        drafts.push({anchor: id, path: [...above, heading], text: [], minor: []});
        return;
      }
      if (name === 'pre') {
        draft.minor.push(' ', $(node).text(), ' ');
        return;
      }
      const block = $(node).is(BLOCKS);
      if (block) draft[isMinor(draft) ? 'minor' : 'text'].push(END);
      walk($(node).contents());
      const after = drafts.at(-1);
      if (block && after !== undefined) after[isMinor(after) ? 'minor' : 'text'].push(END);
    });
  };
  walk(root.contents());
  return joinIntroduction(drafts).map((d) => ({anchor: d.anchor, path: d.path, text: tidy(d.text.join('')), minor: tidy(d.minor.join(''))}));
}

/** A page's first lines stand before its first heading: results lead to headings, so they go to that one. */
function joinIntroduction(drafts: readonly Draft[]): readonly Draft[] {
  const [top, first, ...rest] = drafts;
  if (top === undefined) return [];
  const empty = tidy(top.text.join('') + top.minor.join('')) === '';
  if (first === undefined) return empty ? [] : [top];
  if (empty) return [first, ...rest];
  return [{...first, text: [...top.text, END, ...first.text], minor: [...top.minor, END, ...first.minor]}, ...rest];
}

function isText(node: AnyNode): node is Text {
  return node.nodeType === 3;
}

function isElement(node: AnyNode): node is Element {
  return node.nodeType === 1;
}

function isMinor(draft: Draft): boolean {
  return MINOR_SECTIONS.has(draft.anchor);
}

function tidy(text: string): string {
  // Docusaurus puts zero-width spaces into headings.
  return text
    .replace(/[\u200b\u200c\u200d\ufeff]/g, '')
    .replace(/[\s\u0001]+/g, (gap) => (gap.includes(END) ? END : ' '))
    // A table cell or list item without a full stop would run into the next in an excerpt.
    .replace(/([.!?:;,·]?)\u0001(?=(.?))/g, (_, stop: string, next: string) => (stop !== '' || next === '' ? `${stop} ` : ' · '))
    .replace(/^[ ·]+|[ ·]+$/g, '');
}
