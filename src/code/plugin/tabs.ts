import type {BlockContent, Root, RootContent} from 'mdast';
import type {MdxJsxFlowElement} from 'mdast-util-mdx-jsx';
import {toString} from 'mdast-util-to-string';
import {visit} from 'unist-util-visit';
import type {Problem} from '../../problems';
import {attribute, element} from '../../problems/plugin/jsx';

const isElement = (node: RootContent, name: string): node is MdxJsxFlowElement => node.type === 'mdxJsxFlowElement' && node.name === name;

/**
 * @param file as problems print it
 * @returns what keeps `<Tabs>` of a page from working
 */
export function checkTabs(file: string, tree: Root): Problem[] {
  const problems: Problem[] = [];
  visit(tree, 'mdxJsxFlowElement', (node: MdxJsxFlowElement, _index, parent) => {
    const line = node.position?.start.line ?? 1;
    const add = (expected: string, found: string, fix: string): void => void problems.push({file, line, expected, found, fix});
    if (node.name === 'TabItem') {
      if (!parent || !isElement(parent as RootContent, 'Tabs')) add('<TabItem> directly inside <Tabs>', 'a <TabItem> of its own', 'put <Tabs> around it and its siblings');
      for (const name of ['value', 'label']) {
        if (!/\S/.test(attribute(node, name) ?? '')) add('<TabItem value="…" label="…">', `no ${name}`, 'label is what the reader reads; value is a short word for addresses');
      }
      const value = attribute(node, 'value');
      if (value !== undefined && !/^[a-z0-9-]*$/.test(value)) add('a value of lower-case letters, digits and hyphens', `"${value}"`, 'it becomes a part of an address');
    }
    if (node.name !== 'Tabs') return;
    const items = node.children.filter((child) => isElement(child, 'TabItem'));
    const other = node.children.find((child) => !isElement(child, 'TabItem'));
    if (other) add('nothing but <TabItem> inside <Tabs>', toString(other).slice(0, 40) || other.type, 'put it into a <TabItem>, or before or after <Tabs>');
    if (items.length < 2) add('at least two <TabItem>', `${items.length}`, 'leave <Tabs> out, or add the other variant');
    const labels = items.map((item) => attribute(item, 'label'));
    const twice = labels.find((label, index) => label !== undefined && labels.indexOf(label) !== index);
    if (twice !== undefined) add('labels that tell the tabs apart', `"${twice}" twice`, 'name each by what is different in it');
  });
  return problems;
}

/**
 * Turns `<Tabs>` into what ../tabs.ts wakes: links to the panels, and the panels one after the other, each with its
 * label. So it reads on paper, and without scripts.
 * @param tree a page without mistakes; it is changed
 */
export function expandTabs(tree: Root): void {
  const used = new Set<string>();
  const idOf = (value: string): string => {
    let id = `tab-${value}`;
    for (let n = 2; used.has(id); n++) id = `tab-${value}-${n}`;
    used.add(id);
    return id;
  };
  let heading = 'Variants';
  visit(tree, (node, index, parent) => {
    if (node.type === 'heading') heading = toString(node).replace(/\s*\{#[^}]+\}\s*$/, '');
    if (index === undefined || !parent || !isElement(node as RootContent, 'Tabs')) return;
    const items = (node as MdxJsxFlowElement).children.filter((child) => isElement(child, 'TabItem')).map((item) => {
      const label = attribute(item, 'label') ?? '';
      return {label, id: idOf(attribute(item, 'value') ?? ''), children: item.children as BlockContent[]};
    });
    const links = items.map(({id, label}) => element('a', {className: 'tab', href: `#${id}`}, [{type: 'text', value: label}], 'mdxJsxTextElement'));
    const panels = items.map(({id, label, children}) =>
      element('div', {className: 'tab-panel', id}, [element('p', {className: 'tab-label'}, [{type: 'text', value: label} as unknown as BlockContent]), ...children]),
    );
    (parent.children as RootContent[])[index] = element('div', {className: 'tab-set', 'data-island': 'tabs'}, [
      element('div', {className: 'tab-list', role: 'group', 'aria-label': heading, 'data-search-ignore': ''}, links as unknown as BlockContent[]),
      ...panels,
    ]);
    return index;
  });
}
