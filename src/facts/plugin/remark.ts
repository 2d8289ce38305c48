import path from 'node:path';
import type {ListItem, Paragraph, PhrasingContent, Root, RootContent, Table, TableRow} from 'mdast';
import {fromMarkdown} from 'mdast-util-from-markdown';
import type {MdxJsxFlowElement, MdxJsxTextElement} from 'mdast-util-mdx-jsx';
import {visit} from 'unist-util-visit';
import type {VFile} from 'vfile';
import {lessonFolder} from '../../content/plugin/lesson-folder';
import {throwProblems, type Problem} from '../../problems';
import {attribute, element} from '../../problems/plugin/jsx';
import {relative} from '../../problems/plugin/yaml';
import {loadFacts, type LoadedFact} from './load';

/** Inline Markdown of a statement as nodes. */
function inline(markdown: string): PhrasingContent[] {
  const first = fromMarkdown(markdown).children[0];
  return first?.type === 'paragraph' ? first.children : [{type: 'text', value: markdown}];
}

const text = (value: string): PhrasingContent => ({type: 'text', value});
const paragraph = (...children: PhrasingContent[]): Paragraph => ({type: 'paragraph', children});

/** What `<Fact>` prints: the value and its unit. */
export function printed(fact: Pick<LoadedFact, 'value' | 'unit'>): string {
  return [fact.value, fact.unit].filter(Boolean).join(' ');
}

/** One cell: the statement, what the exam may still say, and where it stands. */
function meaning(fact: LoadedFact): PhrasingContent[] {
  const lines: PhrasingContent[] = [element('span', {className: 'fact-statement'}, inline(fact.statement), 'mdxJsxTextElement')];
  if (fact.formerly !== undefined) {
    lines.push(element('span', {className: 'fact-formerly'}, [{type: 'strong', children: [text('The exam may still say:')]}, text(' '), ...inline(fact.formerly)], 'mdxJsxTextElement'));
  }
  lines.push(element('span', {className: 'fact-source'}, [{type: 'link', url: fact.source.url, children: [text(fact.source.title)]}], 'mdxJsxTextElement'));
  // The spans are blocks in CSS; the blanks keep the words apart for search and screen readers.
  return lines.flatMap((line, i) => (i === 0 ? [line] : [text(' '), line]));
}

/** The table of all facts of a page that have a value. */
function table(facts: readonly LoadedFact[]): MdxJsxFlowElement {
  const row = (...cells: PhrasingContent[][]): TableRow => ({
    type: 'tableRow',
    children: cells.map((children) => ({type: 'tableCell', children})),
  });
  const rows = facts.filter((f) => f.value !== undefined).map((f) => row([{type: 'strong', children: [text(printed(f))]}], meaning(f)));
  const node: Table = {type: 'table', children: [row([text('Value now')], [text('What it is')]), ...rows]};
  return element('div', {className: 'fact-table', role: 'region', 'aria-label': 'Limits and defaults', tabIndex: '0'}, [node]);
}

function pair(fact: LoadedFact): MdxJsxFlowElement {
  const side = (className: string, label: string, markdown: string) =>
    element('div', {className}, [paragraph({type: 'strong', children: [text(label)]}), paragraph(...inline(markdown))]);
  return element('div', {className: 'formerly'}, [
    side('formerly-now', 'AWS now', fact.statement),
    side('formerly-then', 'The exam may still say', fact.formerly ?? ''),
  ]);
}

function day(iso: string): string {
  return new Date(`${iso}T00:00:00Z`).toLocaleDateString('en-GB', {day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC'});
}

/** All facts of a page under the document that says them; each can be linked to as `#fact-<id>`. */
function sources(facts: readonly LoadedFact[]): MdxJsxFlowElement {
  const byUrl = new Map<string, LoadedFact[]>();
  for (const f of facts) byUrl.set(f.source.url, [...(byUrl.get(f.source.url) ?? []), f]);
  const items: ListItem[] = [...byUrl].map(([url, group]) => {
    const first = group[0] as LoadedFact;
    const read = [...new Set(group.map((f) => day(f.checked)))].join(', ');
    return {
      type: 'listItem',
      children: [
        paragraph({type: 'link', url, children: [text(first.source.title)]}, text(` (read ${read})`)),
        {
          type: 'list',
          children: group.map(
            (f): ListItem => ({
              type: 'listItem',
              data: {hProperties: {id: `fact-${f.id}`}},
              children: [paragraph(...inline(f.statement))],
            }),
          ),
        },
      ],
    };
  });
  return element('div', {className: 'sources'}, [{type: 'list', children: items}]);
}

/**
 * Remark plugin: expands `<Fact>`, `<FactTable>`, `<Formerly>` and `<Sources>` at build, so that no fact data
 * and no component of this room reaches the browser.
 * @param options.root the repository root, absolute
 * @throws {ProblemsError} for an unknown fact, or one without the value or history that the element needs
 */
export function remarkFacts(options: {readonly root: string}) {
  return (tree: Root, file: VFile): void => {
    const folder = lessonFolder(file.path);
    if (!folder) return;
    // Read at every compile: `npm run dev` must see an edited facts.yml (see content/plugin, which watches it).
    const {facts} = loadFacts(options.root);
    const byRef = new Map(facts.map((f) => [f.ref, f]));
    const own = facts.filter((f) => f.page.kind === folder.kind && f.page.slug === folder.slug);
    const problems: Problem[] = [];
    const problem = (node: {position?: {start: {line: number}} | undefined}, expected: string, found: string, fix: string) =>
      problems.push({file: relative(options.root, path.resolve(file.path)), line: node.position?.start.line ?? 1, expected, found, fix});

    visit(tree, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node, index, parent) => {
      const jsx = node as MdxJsxFlowElement | MdxJsxTextElement;
      if (index === undefined || !parent) return;
      const replace = (child: RootContent) => {
        (parent.children as RootContent[])[index] = child;
      };
      const named = (): LoadedFact | undefined => {
        const id = attribute(jsx, 'id');
        const fact = id === undefined ? undefined : byRef.get(id);
        if (!fact) {
          problem(jsx, 'the id of a fact in a facts.yml, as <folder>/<id>', id ?? 'no id', `add the fact, or use one of: ${own.slice(0, 6).map((f) => f.ref).join(', ')} …`);
        }
        return fact;
      };
      switch (jsx.name) {
        case 'Fact': {
          const fact = named();
          if (fact && fact.value === undefined) problem(jsx, 'a fact with a value', `${fact.ref} has none`, "add value: '…' to the fact, or write the sentence without <Fact>");
          // The number and the first word of its unit stay together; a long unit may break after that.
          else if (fact) replace(element('span', {className: 'fact'}, [text(printed(fact).replace(' ', '\u00a0'))], 'mdxJsxTextElement'));
          return;
        }
        case 'Formerly': {
          const fact = named();
          if (fact && fact.formerly === undefined) problem(jsx, 'a fact with a "formerly"', `${fact.ref} has none`, 'add formerly: … to the fact, or remove the element');
          else if (fact) replace(pair(fact));
          return;
        }
        case 'FactTable':
          replace(table(own));
          return;
        case 'Sources':
          replace(sources(own));
          return;
        default:
      }
    });
    throwProblems(problems);
  };
}
