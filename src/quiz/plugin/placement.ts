import type {Heading, Nodes, Root} from 'mdast';
import type {MdxJsxFlowElement, MdxJsxTextElement} from 'mdast-util-mdx-jsx';
import {toString} from 'mdast-util-to-string';
import type {Problem} from '../../problems';
import type {Question} from '../schema';

/** One `<Quiz …/>` of a page, as the author wrote it. */
export interface QuizTag {
  readonly line: number;
  /** The ids of `ids="…"`, in order; empty for `rest`. */
  readonly ids: readonly string[];
  readonly rest: boolean;
  /** The `##` heading above it; '' before the first. */
  readonly part: string;
  /** The level of the nearest heading above it, 1 when there is none. */
  readonly depth: number;
  /** Whether it stands on its own lines. */
  readonly flow: boolean;
  /** Attributes other than a plain `ids` or a bare `rest`. */
  readonly strange: readonly string[];
}

/** Where each question of a page stands. */
export interface Placement {
  /** For each tag, in order, the ids that it shows. */
  readonly shown: readonly (readonly string[])[];
  readonly problems: Problem[];
}

/** @returns the explicit id and the text of a heading, before or after Docusaurus took the `{#id}` off its text */
export function headingOf(node: Heading): {id: string; title: string} {
  const text = toString(node).trim();
  const written = /\s*\{#([\w-]+)\}\s*$/.exec(text);
  const data = node.data as {id?: unknown; hProperties?: {id?: unknown}} | undefined;
  const id = data?.hProperties?.id ?? data?.id ?? written?.[1];
  const title = written ? text.slice(0, written.index) : text;
  return {id: typeof id === 'string' ? id : title.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, ''), title};
}

type QuizNode = MdxJsxFlowElement | MdxJsxTextElement;

function tagOf(node: QuizNode, part: string, depth: number): QuizTag {
  let ids: readonly string[] = [];
  let rest = false;
  const strange: string[] = [];
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxAttribute' && attribute.name === 'ids' && typeof attribute.value === 'string') ids = attribute.value.split(/\s+/).filter((id) => id !== '');
    else if (attribute.type === 'mdxJsxAttribute' && attribute.name === 'rest' && (attribute.value === null || attribute.value === undefined)) rest = true;
    else strange.push(attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}');
  }
  return {line: node.position?.start.line ?? 1, ids, rest, part, depth, flow: node.type === 'mdxJsxFlowElement', strange};
}

/**
 * Finds the `<Quiz>` elements of a page, in reading order, wherever they stand (in a tab, in a list).
 * @param tree a page parsed by remark-mdx
 * @param lineOffset added to every line, where the tree was parsed without the front matter
 */
export function findQuizzes(tree: Root, lineOffset = 0): {tag: QuizTag; node: QuizNode}[] {
  const found: {tag: QuizTag; node: QuizNode}[] = [];
  let part = '';
  let depth = 1;
  const walk = (node: Nodes): void => {
    if (node.type === 'heading') {
      depth = node.depth;
      if (node.depth === 2) part = headingOf(node).id;
    }
    if ((node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && node.name === 'Quiz') {
      const tag = tagOf(node, part, depth);
      found.push({tag: {...tag, line: tag.line + lineOffset}, node});
    }
    if ('children' in node) node.children.forEach(walk);
  };
  walk(tree);
  return found;
}

/** The heading under which the rest of the questions stand. */
const restPart = 'check-yourself';

/**
 * Whether a page shows each of its questions once.
 * @param file the page, as problems print it
 * @param tags its `<Quiz>` elements in reading order
 * @param questions the questions of the `quiz.yml` beside it; those of the mock reserve are left out here
 */
export function checkPlacement(file: string, tags: readonly QuizTag[], questions: readonly Question[]): Placement {
  const problems: Problem[] = [];
  const report = (line: number, expected: string, found: string, fix: string): void => {
    problems.push({file, line, expected, found, fix});
  };
  const byId = new Map(questions.map((q) => [q.id, q]));
  const placed = new Map<string, number>();
  for (const tag of tags) {
    if (!tag.flow) report(tag.line, '<Quiz …/> on a line of its own', 'a <Quiz> inside a line of text', 'put a blank line before and after it');
    if (tag.strange.length > 0) report(tag.line, '<Quiz ids="…"/> or <Quiz rest/>', `the attribute ${tag.strange.join(', ')}`, 'remove it; ids is a quoted list with blanks between');
    if (tag.rest === tag.ids.length > 0) report(tag.line, '<Quiz ids="…"/> or <Quiz rest/>', tag.rest ? 'both ids and rest' : 'neither ids nor rest', 'write the ids of one to three questions, or rest');
    for (const id of tag.ids) {
      const question = byId.get(id);
      const earlier = placed.get(id);
      if (question === undefined) report(tag.line, 'the id of a question in the quiz.yml beside this page', `"${id}"`, 'correct the id, or add the question');
      else if (question.pool.includes('mock')) report(tag.line, 'a question of pool [page, review]', `${id} is in the mock reserve`, 'pages never show the reserve: remove the id here, or change its pool');
      else if (earlier !== undefined) report(tag.line, 'each question once', `${id} already stands in line ${earlier}`, 'remove one of the two');
      else placed.set(id, tag.line);
    }
  }
  const onPage = questions.filter((q) => q.pool.includes('page') && !q.pool.includes('mock'));
  const rests = tags.filter((t) => t.rest);
  const [first, ...more] = rests;
  if (first === undefined) {
    if (onPage.length > 0) report(tags.at(-1)?.line ?? 1, 'one <Quiz rest/> under "## Check yourself"', 'none', 'add it: it shows the questions that stand nowhere else, and the score');
  } else if (first.part !== restPart) {
    report(first.line, '<Quiz rest/> under "## Check yourself {#check-yourself}"', first.part === '' ? 'it stands before the first heading' : `it stands under {#${first.part}}`, 'move it there');
  }
  for (const tag of more) report(tag.line, 'one <Quiz rest/>', `another in line ${first?.line ?? 1}`, 'remove one of the two');
  const taken = new Set<string>();
  const shown = tags.map((tag) => {
    const ids = tag.rest && tag === first ? onPage.filter((q) => !placed.has(q.id)).map((q) => q.id) : tag.ids.filter((id) => placed.has(id) && !taken.has(id));
    for (const id of ids) taken.add(id);
    return ids;
  });
  return {shown, problems};
}
