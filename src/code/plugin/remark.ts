import path from 'node:path';
import {valueToEstree} from 'estree-util-value-to-estree';
import type {Root, RootContent} from 'mdast';
import type {MdxJsxAttribute} from 'mdast-util-mdx-jsx';
import {SKIP, visit} from 'unist-util-visit';
import type {VFile} from 'vfile';
import {throwProblems} from '../../problems';
import {element} from '../../problems/plugin/jsx';
import {relative} from '../../problems/plugin/yaml';
import {checkFences, isCode} from './fence';
import {figureHtml} from './figure';
import {checkTabs, expandTabs} from './tabs';

/** `dangerouslySetInnerHTML={{__html: '…'}}`: one string in the page's code instead of a tree of elements. */
function innerHtml(html: string): MdxJsxAttribute {
  const expression = valueToEstree({__html: html});
  const estree = {type: 'Program' as const, sourceType: 'module' as const, comments: [], body: [{type: 'ExpressionStatement' as const, expression}]};
  return {type: 'mdxJsxAttribute', name: 'dangerouslySetInnerHTML', value: {type: 'mdxJsxAttributeValueExpression', value: '', data: {estree}}};
}

/**
 * Remark plugin: makes coloured, static HTML of fenced code, and plain elements of `<Tabs>`. It runs after what turns
 * `<Sample>` into a fence, and before Docusaurus, which would make components of both.
 * @param options.root the repository root, absolute
 * @throws {ProblemsError} for a language that this site does not colour, for options of a fence that it does not know,
 *   and for tabs without labels
 */
export function remarkCode(options: {readonly root: string}) {
  return (tree: Root, file: VFile): void => {
    const name = relative(options.root, path.resolve(options.root, file.path));
    throwProblems([...checkFences(name, tree), ...checkTabs(name, tree)]);
    expandTabs(tree);
    visit(tree, (node, index, parent) => {
      if (!isCode(node) || index === undefined || !parent) return;
      const figure = element('figure', {className: 'code', 'data-island': 'code'}, []);
      figure.attributes.push(innerHtml(figureHtml(node)));
      (parent.children as RootContent[])[index] = figure;
      return SKIP;
    });
  };
}
