import type {Link, Root} from 'mdast';
import type {MdxJsxFlowElement, MdxJsxTextElement} from 'mdast-util-mdx-jsx';
import {toString} from 'mdast-util-to-string';
import {SKIP, visit} from 'unist-util-visit';
import type {Problem} from '../../problems';
import {attribute} from '../../problems/plugin/jsx';

/** The closed vocabulary of elements that a lesson may use, with the attributes of each. */
const vocabulary: Readonly<Record<string, readonly string[]>> = {
  Fact: ['id'],
  FactTable: [],
  Formerly: ['id'],
  Sources: [],
  Sample: ['file', 'title'],
  Trap: [],
  Diagram: ['id', 'title', 'steps'],
  Quiz: ['ids', 'rest'],
  Tabs: [],
  TabItem: ['value', 'label'],
};

/** Words that tell the reader nothing, or tell them that they are slow (CONTRIBUTING, "Voice"). */
const banned = /\b(simply|just|easily|obviously|of course|powerful|robust|seamless(?:ly)?|leverag(?:e|es|ing)|utili[sz]e[sd]?|please note|note that)\b/i;

type Positioned = {position?: {start: {line: number}} | undefined};

/**
 * Checks what stands between the headings of a lesson: elements, prose, links to other pages.
 * @param file as problems print it
 * @param pages addresses that exist, each with its heading ids (undefined ids: not known yet, anchors unchecked)
 */
export function checkProse(file: string, root: Root, pages: ReadonlyMap<string, ReadonlySet<string> | undefined>, own: string): Problem[] {
  const problems: Problem[] = [];
  const add = (node: Positioned, expected: string, found: string, fix: string) => problems.push({file, line: node.position?.start.line ?? 1, expected, found, fix});

  visit(root, (node) => {
    switch (node.type) {
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        checkElement(node, add);
        return;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        add(node, 'prose and the elements of the vocabulary', `an expression {${(node as {value?: string}).value ?? ''}}`, 'put braces into a code span');
        return;
      case 'mdxjsEsm':
        add(node, 'a lesson without imports: its elements need none', (node as {value?: string}).value?.split('\n')[0] ?? 'an import', 'remove the line');
        return;
      case 'textDirective':
      case 'leafDirective':
      case 'containerDirective': {
        const name = (node as {name?: string}).name ?? '';
        add(node, 'AWS identifiers in code spans', `":${name}", which Markdown reads as a directive`, 'put the whole identifier into backticks');
        return;
      }
      case 'html':
        add(node, 'Markdown', 'HTML', 'write it in Markdown, or use an element of the vocabulary');
        return;
      case 'text': {
        const {value} = node;
        const word = banned.exec(value)?.[0];
        if (word) add(node, 'plain words', `"${word}"`, 'leave the word out; say what happens instead');
        return;
      }
      case 'link':
        checkLink(node, pages, own, add);
        return;
      case 'code':
      case 'inlineCode':
        if (node.type === 'inlineCode' && /^\s|\s$/.test(node.value)) add(node, 'code spans without outer blanks', `"${node.value}"`, 'trim the code span');
        return SKIP;
      default:
    }
  });
  return problems;
}

type Add = (node: Positioned, expected: string, found: string, fix: string) => void;

function checkElement(node: MdxJsxFlowElement | MdxJsxTextElement, add: Add): void {
  const name = node.name ?? '';
  const allowed = vocabulary[name];
  if (!allowed) {
    add(node, `one of <${Object.keys(vocabulary).join('>, <')}>`, `<${name}>`, 'write it in Markdown, or use an element of the vocabulary');
    return;
  }
  for (const a of node.attributes) {
    const key = a.type === 'mdxJsxAttribute' ? a.name : '{…}';
    if (!allowed.includes(key)) add(node, `the attributes of <${name}>: ${allowed.join(', ') || 'none'}`, key, 'remove the attribute');
  }
  if (name !== 'Fact' && node.type === 'mdxJsxTextElement') {
    add(node, `<${name}> on a line of its own, with blank lines around it`, 'the element inside a paragraph', 'put blank lines before and after the tag');
  }
  if (name === 'Trap') checkTrap(node, add);
  if (name === 'Sample' && attribute(node, 'title') === undefined) add(node, '<Sample file="…" title="…"/>', 'no title', 'say in a few words what the sample is');
}

/** A trap is a false belief and its correction, in two parts that CSS tells apart. */
function checkTrap(node: MdxJsxFlowElement | MdxJsxTextElement, add: Add): void {
  const [think, fact] = node.children.map((child) => (child.type === 'paragraph' ? toString(child) : ''));
  if (!think?.startsWith('You might think ')) {
    add(node, 'a first paragraph that begins "You might think "', think ? `"${think.slice(0, 40)}…"` : 'nothing', 'begin the trap with what the reader might think; blank lines inside the tag');
  }
  if (!/^In fact[, ]/.test(fact ?? '')) {
    add(node, 'a second paragraph that begins "In fact "', fact ? `"${fact.slice(0, 40)}…"` : 'nothing', 'answer the belief with "In fact …"');
  }
}

function checkLink(node: Link, pages: ReadonlyMap<string, ReadonlySet<string> | undefined>, own: string, add: Add): void {
  if (/^https?:/.test(node.url)) {
    add(node, 'links to pages of this site; AWS pages are linked from facts', node.url, 'make it the source of a fact in facts.yml');
    return;
  }
  const [address = '', anchor] = node.url.split('#');
  const page = address === '' ? own : address;
  if (!pages.has(page)) {
    add(node, 'the address of a page, such as /services/lambda', node.url, 'correct the address (no file names, no trailing slash)');
    return;
  }
  const ids = pages.get(page);
  if (anchor !== undefined && ids && !ids.has(anchor) && !anchor.startsWith('q-') && !anchor.startsWith('fact-')) {
    add(node, `a heading id of ${page}`, `#${anchor}`, `use one of: ${[...ids].slice(0, 12).join(', ')}`);
  }
}
