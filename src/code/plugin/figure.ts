import type {Code} from 'mdast';
import {readFence} from './fence';
import {escapeHtml, highlight} from './highlight';

/**
 * What stands inside `<figure class="code" data-island="code">`: the title (or the language), the button that
 * ../copy.ts wakes, and the code. Its text is exactly the code, so that copying by hand gives the code too.
 * @param node a fence without mistakes (./fence.ts)
 */
export function figureHtml(node: Pick<Code, 'lang' | 'meta' | 'value'>): string {
  const {language, title, marked} = readFence(node).fence;
  const caption = escapeHtml(title ?? language.name);
  // Wide code scrolls inside itself: the keyboard needs a tab stop for that, and a tab stop needs a name.
  return (
    `<figcaption class="code-title">${caption}</figcaption>` +
    '<span class="code-said" role="status"></span>' +
    `<button type="button" class="code-copy" aria-label="Copy: ${caption}" hidden>Copy</button>` +
    `<pre tabindex="0" role="group" aria-label="Code: ${language.name}"><code class="language-${language.id}">${highlight(node.value, language, marked)}</code></pre>`
  );
}
