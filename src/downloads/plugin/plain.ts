import type {Nodes} from 'mdast';
import {fromMarkdown} from 'mdast-util-from-markdown';

const blocks: ReadonlySet<Nodes['type']> = new Set(['root', 'list', 'listItem']);

function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  if (node.type === 'break') return '\n';
  if (!('children' in node)) return '';
  const parts = node.children.map((child) => (child.type === 'listItem' && node.type === 'list' && node.ordered !== true ? `- ${textOf(child)}` : textOf(child)));
  if (node.type === 'list' && node.ordered === true) return parts.map((part, i) => `${(node.start ?? 1) + i}. ${part}`).join('\n');
  return parts.join(node.type === 'root' ? '\n\n' : blocks.has(node.type) ? '\n' : '');
}

/** @returns Markdown as plain text: no marks, code as it is written, a blank line between paragraphs, soft line ends as blanks */
export function plain(markdown: string): string {
  const tree = fromMarkdown(markdown.trim());
  softWrap(tree);
  return textOf(tree);
}

/** A line end inside a paragraph is a place where the author's editor ran out of room. */
function softWrap(node: Nodes): void {
  if (node.type === 'text') node.value = node.value.replace(/\s*\n\s*/g, ' ');
  if ('children' in node) node.children.forEach(softWrap);
}
