import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import {escapeMarkdownHeadingIds} from '@docusaurus/utils';
import type {Heading, Root} from 'mdast';
import {toString} from 'mdast-util-to-string';
import {unified} from 'unified';
import {visit} from 'unist-util-visit';

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).use(remarkFrontmatter).use(remarkDirective);

/**
 * Parses a page as Docusaurus does, without compiling it: positions are those of the file.
 * @throws a VFileMessage with `line` when the MDX is broken
 */
export function parseMdx(source: string): Root {
  return parser.parse(escapeMarkdownHeadingIds(source));
}

export interface PageHeading {
  readonly depth: number;
  readonly text: string;
  /** The explicit `{#id}`; undefined when the author left it out. */
  readonly id: string | undefined;
  readonly line: number;
}

/** @returns the headings of a parsed page in order */
export function headingsOf(root: Root): PageHeading[] {
  const headings: PageHeading[] = [];
  visit(root, 'heading', (node: Heading) => {
    const match = /^(.*?)\s*\{#([^}]+)\}\s*$/.exec(toString(node));
    headings.push({
      depth: node.depth,
      text: match?.[1] ?? toString(node),
      id: match?.[2],
      line: node.position?.start.line ?? 1,
    });
  });
  return headings;
}
