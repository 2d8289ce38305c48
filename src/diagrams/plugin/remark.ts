import {readFileSync} from 'node:fs';
import {throwProblems} from '../../problems';
import {relative} from '../../problems/plugin/yaml';
import {checkPictures, pictureProblem} from './freshness';
import {ids} from './ids';
import {readPicture, withTitle} from './pictures';
import {scanDiagrams, type DiagramBlock} from './scan';
import {nodeClasses} from './settings';
import {checkSteps, markSteps, withoutNames} from './steps';

/** The few parts of an mdast node that this plugin touches. */
interface Node {
  type: string;
  name?: string | null;
  lang?: string | null;
  value?: string;
  attributes?: Attribute[];
  children?: Node[];
  data?: Record<string, unknown>;
}

interface Attribute {
  type: string;
  name?: string;
  value?: unknown;
}

export interface DiagramOptions {
  /** The repository root, absolute. */
  readonly root: string;
  /** Whether a picture must be there. Otherwise the fence stays and theme-mermaid draws it live. */
  readonly production?: boolean;
}

/** Below 80 % the smallest text (15 px) would be under 12 px: from there on the frame scrolls. */
const smallestScale = 0.8;
/** diagram.css has a class for each multiple of this up to the widest picture. */
const floorStep = 40;
/** A picture that is narrower than this at its smallest scale fits every phone, so its frame never scrolls. */
const narrowestFrame = 290;

function element(name: string, attributes: Record<string, string | Attribute>, children: Node[] = []): Node {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: Object.entries(attributes).map(([key, value]) => (typeof value === 'string' ? {type: 'mdxJsxAttribute', name: key, value} : value)),
    children,
    // MDX then writes "figure" and does not ask the page's components for a replacement.
    data: {_mdxExplicitJsx: true},
  };
}

/** The attribute `dangerouslySetInnerHTML={{__html: '…'}}`: one string in the page's code instead of a tree of elements. */
function innerHtml(html: string): Attribute {
  const literal = (value: string): object => ({type: 'Literal', value, raw: JSON.stringify(value)});
  const expression = {type: 'ObjectExpression', properties: [{type: 'Property', kind: 'init', method: false, shorthand: false, computed: false, key: {type: 'Identifier', name: '__html'}, value: literal(html)}]};
  return {
    type: 'mdxJsxAttribute',
    name: 'dangerouslySetInnerHTML',
    value: {
      type: 'mdxJsxAttributeValueExpression',
      value: `{__html: ${JSON.stringify(html)}}`,
      data: {estree: {type: 'Program', sourceType: 'module', comments: [], body: [{type: 'ExpressionStatement', expression}]}},
    },
  };
}

/** The text of a mermaid fence; Docusaurus's own plugin may have turned it into another node before us. */
function fenceSource(node: Node): string | undefined {
  if (node.type === 'code' && node.lang === 'mermaid') return node.value ?? '';
  if (node.type !== 'mermaidCodeBlock') return undefined;
  const properties = node.data?.['hProperties'] as {value?: string} | undefined;
  return properties?.value ?? '';
}

function text(value: string): Node {
  return {type: 'text', value};
}

function key(svg: string): Node[] {
  const items = Object.entries(nodeClasses).flatMap(([name, words]) => (words !== undefined && svg.includes(`class="node ${name}"`) ? [element('li', {className: name}, [text(words)])] : []));
  return items.length === 0 ? [] : [element('ul', {className: 'diagram-key'}, items)];
}

/** A tall, narrow picture leaves room for its text beside it on a wide screen (content.css sets the two columns). */
const narrow = {width: 290, height: 260};

function isNarrow(picture: string): boolean {
  const [, width, height] = /\swidth="(\d+)" height="(\d+)"/.exec(picture) ?? [];
  return Number(width) <= narrow.width && Number(height) >= narrow.height;
}

/** The picture as it stands in the page, in its frame. */
function frame(picture: string, title: string): Node {
  const width = Number(/\swidth="(\d+)"/.exec(picture)?.[1] ?? 0);
  const scrolls = width * smallestScale > narrowestFrame;
  const svg = withoutNames(withTitle(picture, title)).replace(/ xmlns="[^"]*"/, '').replace(/ data-hash="[^"]*"/, '');
  const reachable = scrolls ? {tabIndex: '0', role: 'group', 'aria-label': `${title} (scrolls sideways on a narrow screen)`} : {};
  // A class and no style attribute: the site's Content-Security-Policy forbids those.
  const floor = scrolls ? ` at-least-${Math.ceil((width * smallestScale) / floorStep) * floorStep}` : '';
  return element('div', {className: `diagram-scroll${floor}`, ...reachable, html: innerHtml(svg)});
}

function stringAttribute(node: Node, name: string): string | undefined {
  const value = node.attributes?.find((a) => a.type === 'mdxJsxAttribute' && a.name === name)?.value;
  return typeof value === 'string' ? value : undefined;
}

/**
 * A remark plugin: turns each `<Diagram>` of an MDX page into
 * `<figure data-diagram><figcaption/><div class="diagram-scroll"><svg/></div><div class="diagram-text"/></figure>`.
 * Put it into `beforeDefaultRemarkPlugins` of the docs, so that it sees the fence before theme-mermaid's plugin.
 * Without `production` a missing or stale picture leaves the fence in the figure, to be drawn live.
 * @throws {ProblemsError} from the transformer: with `production`, for pictures that are missing or stale; always for a <Diagram> without id, title or fence,
 *   and for steps that do not fit the picture or the list
 */
export function remarkDiagrams(options: DiagramOptions): (tree: unknown, file: {path: string}) => void {
  const production = options.production ?? process.env['NODE_ENV'] === 'production';
  return (tree, file) => {
    const page = relative(options.root, file.path);
    // Lines and ids of the file on disk: the tree that Docusaurus hands over begins after the front matter.
    const blockOf = (id: string): DiagramBlock | undefined => scanDiagrams(readFileSync(file.path, 'utf8')).diagrams.find((d) => d.id === id);
    const lineOf = (id: string): number => blockOf(id)?.line ?? 1;
    const visit = (node: Node): void => {
      node.children?.forEach((child, i) => {
        if (child.name === 'Diagram' && child.type.startsWith('mdxJsx')) node.children?.splice(i, 1, figure(child));
        else visit(child);
      });
    };
    const figure = (node: Node): Node => {
      const id = stringAttribute(node, 'id');
      const title = stringAttribute(node, 'title');
      const children = node.children ?? [];
      const at = children.findIndex((child) => fenceSource(child) !== undefined);
      const fence = children[at];
      if (id === undefined || title === undefined || !fence) {
        throwProblems([{file: page, line: id === undefined ? 1 : lineOf(id), expected: '<Diagram id="…" title="…"> with a ```mermaid fence in it', found: `id ${id ?? 'missing'}, title ${title === undefined ? 'missing' : 'present'}, fence ${fence ? 'present' : 'missing'}`, fix: 'Add what is missing; see CONTRIBUTING.md, Diagrams.'}]);
        return node;
      }
      const picture = readPicture(options.root, page, id, fenceSource(fence) ?? '');
      if (picture.state !== 'fresh' && production) {
        const all = checkPictures(options.root, page);
        throwProblems(all.length > 0 ? all : [pictureProblem(page, lineOf(id), id, picture.state)]);
      }
      const block = blockOf(id);
      if (picture.state === 'fresh' && block) throwProblems(checkSteps(page, block, picture.svg));
      const steps = picture.state === 'fresh' ? stringAttribute(node, 'steps') : undefined;
      const shown = picture.state === 'fresh' ? frame(steps === undefined ? picture.svg : markSteps(picture.svg, steps), title) : element('div', {className: 'diagram-scroll'}, [fence]);
      const caption = element('figcaption', {}, [element('span', {}, [text(title)]), ...(picture.state === 'fresh' ? key(picture.svg) : [])]);
      const words = element('div', {className: 'diagram-text', id: ids.text(id)}, children.slice(at + 1));
      const side = picture.state === 'fresh' && isNarrow(picture.svg) ? {'data-narrow': ''} : {};
      const stepped = steps === undefined ? {} : {'data-steps': ''};
      return element('figure', {'data-diagram': id, id: ids.figure(id), ...side, ...stepped}, [caption, shown, words]);
    };
    visit(tree as Node);
  };
}

export default remarkDiagrams;
