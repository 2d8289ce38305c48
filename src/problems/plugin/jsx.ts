import type {BlockContent, PhrasingContent} from 'mdast';
import type {MdxJsxFlowElement, MdxJsxTextElement} from 'mdast-util-mdx-jsx';

type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

/** @returns the text of a plain attribute (`id="x"`); undefined when absent or an expression */
export function attribute(node: Jsx, name: string): string | undefined {
  for (const a of node.attributes) {
    if (a.type === 'mdxJsxAttribute' && a.name === name && typeof a.value === 'string') return a.value;
  }
  return undefined;
}

/** An HTML element in the tree of a page: it becomes static markup, no component. */
export function element(name: string, attributes: Readonly<Record<string, string>>, children: BlockContent[]): MdxJsxFlowElement;
export function element(name: string, attributes: Readonly<Record<string, string>>, children: PhrasingContent[], type: 'mdxJsxTextElement'): MdxJsxTextElement;
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: BlockContent[] | PhrasingContent[],
  type: Jsx['type'] = 'mdxJsxFlowElement',
): Jsx {
  return {
    type,
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({type: 'mdxJsxAttribute', name: key, value})),
    children,
    // Without this mark MDX would replace `details` and the like by the theme's components.
    data: {_mdxExplicitJsx: true},
  } as Jsx;
}
