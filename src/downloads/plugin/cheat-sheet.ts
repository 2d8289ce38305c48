import type {BlockContent, Heading, ListItem, PhrasingContent, Root, RootContent} from 'mdast';
import {fromMarkdown} from 'mdast-util-from-markdown';
import type {MdxJsxFlowElement} from 'mdast-util-mdx-jsx';
import {visit} from 'unist-util-visit';
import {groups, lessons, shortName} from '../../content/pages';
import {loadFacts, type LoadedFact} from '../../facts/plugin/load';
import {printed} from '../../facts/plugin/remark';
import {element} from '../../problems/plugin/jsx';

const text = (value: string): PhrasingContent => ({type: 'text', value});

function inline(markdown: string): PhrasingContent[] {
  const [first] = fromMarkdown(markdown).children;
  return first?.type === 'paragraph' ? first.children : [text(markdown)];
}

function heading(depth: 2 | 3, id: string, words: string): Heading {
  return {type: 'heading', depth, children: [text(words)], data: {hProperties: {id}}};
}

/** One fact: its value first, where it has one, then the sentence, then what the exam may still say. */
function line(fact: LoadedFact): ListItem {
  const value: PhrasingContent[] = fact.value === undefined ? [] : [{type: 'strong', children: [text(printed(fact))]}, text(' ')];
  const formerly: PhrasingContent[] =
    fact.formerly === undefined ? [] : [text(' '), element('span', {className: 'cheat-formerly'}, [text('The exam may still say: '), ...inline(fact.formerly)], 'mdxJsxTextElement')];
  return {type: 'listItem', children: [{type: 'paragraph', children: [...value, ...inline(fact.statement), ...formerly]}]};
}

/** @returns all facts, under their lesson, under its group; facts with a value first */
export function cheatSheet(facts: readonly LoadedFact[]): BlockContent[] {
  const ofGroup = groups.map((group) => {
    const parts = lessons
      .filter((l) => l.group === group)
      .flatMap((lesson): BlockContent[] => {
        const own = facts.filter((f) => f.page.kind === lesson.kind && f.page.slug === lesson.slug);
        const sorted = [...own.filter((f) => f.value !== undefined), ...own.filter((f) => f.value === undefined)];
        return own.length === 0 ? [] : [heading(3, lesson.slug, shortName(lesson.name)), {type: 'list', children: sorted.map(line)}];
      });
    return {group, parts};
  });
  return ofGroup
    .filter(({parts}) => parts.length > 0)
    .flatMap(({group, parts}) => [heading(2, `group-${group.toLowerCase().replace(/[^a-z]+/g, '-')}`, group), element('div', {className: 'cheat-sheet', 'data-search-ignore': ''}, parts)]);
}

/**
 * Remark plugin: expands `<CheatSheet/>` into headings and lists at build, so that the page is finished HTML.
 * @param options.root the repository root, absolute
 */
export function remarkCheatSheet(options: {readonly root: string}) {
  return (tree: Root): void => {
    visit(tree, 'mdxJsxFlowElement', (node: MdxJsxFlowElement, index, parent) => {
      if (node.name !== 'CheatSheet' || index === undefined || !parent) return;
      const blocks = cheatSheet(loadFacts(options.root).facts);
      (parent.children as RootContent[]).splice(index, 1, ...blocks);
      return index + blocks.length;
    });
  };
}
