import type {Nodes, Parents} from 'mdast';
import {fromMarkdown} from 'mdast-util-from-markdown';
import {readFence} from '../../code/plugin/fence';
import {escapeHtml, highlight} from '../../code/plugin/highlight';

/**
 * Where a text goes: `block` between paragraphs (stems), `inline` into one element (rationales; several paragraphs
 * stay paragraphs), `label` into a <label>, where a link or a code block must not stand.
 */
export type Mode = 'block' | 'inline' | 'label';

export interface MarkdownOptions {
  /** Put before internal addresses; the site's baseUrl, '/' by default. */
  readonly baseUrl?: string;
}

/** Something the writer wrote that does not come out as meant. */
export interface MarkdownFinding {
  readonly expected: string;
  readonly found: string;
  readonly fix: string;
}

/** What a link may lead to; everything else (javascript:, data:, //host, relative paths) is not linked. */
function target(url: string, baseUrl: string): {href: string; external: boolean} | undefined {
  // A backslash or a control character is read as "/" or dropped by browsers, so "/\evil" would leave the site.
  if (/[\\\u0000-\u0020\u007f]/.test(url)) return undefined;
  if (/^#[\w-]+$/.test(url)) return {href: url, external: false};
  if (/^\/(?!\/)/.test(url)) return {href: baseUrl.replace(/\/$/, '') + url, external: false};
  return /^https:\/\/[\w.-]+(?:[:/?#]|$)/.test(url) ? {href: url, external: true} : undefined;
}

class Renderer {
  readonly findings: MarkdownFinding[] = [];

  constructor(
    readonly mode: Mode,
    readonly source: string,
    readonly baseUrl: string,
  ) {}

  private find(expected: string, found: string, fix: string): void {
    this.findings.push({expected, found, fix});
  }

  private all(parent: Parents): string {
    return parent.children.map((child) => this.node(child)).join('');
  }

  /** The one table from Markdown to HTML: a node that is not here comes out as its own text, escaped. */
  node(node: Nodes): string {
    switch (node.type) {
      case 'root':
        return this.all(node);
      case 'paragraph':
        return `<p>${this.all(node)}</p>`;
      case 'text':
        return escapeHtml(node.value);
      case 'strong':
        return `<strong>${this.all(node)}</strong>`;
      case 'emphasis':
        return `<em>${this.all(node)}</em>`;
      case 'inlineCode':
        return `<code>${escapeHtml(node.value)}</code>`;
      case 'break':
        return '<br>';
      case 'list': {
        const tag = node.ordered === true ? 'ol' : 'ul';
        const start = node.ordered === true && typeof node.start === 'number' && node.start !== 1 ? ` start="${node.start}"` : '';
        return `<${tag}${start}>${this.all(node)}</${tag}>`;
      }
      case 'listItem': {
        const [only] = node.children;
        return `<li>${node.children.length === 1 && only?.type === 'paragraph' ? this.all(only) : this.all(node)}</li>`;
      }
      case 'code': {
        if (this.mode === 'label') this.find('one line of text', 'a code block', 'put the code into the stem, or use a code span');
        const {fence: {language, marked}, findings} = readFence(node);
        this.findings.push(...findings);
        // Wide code scrolls inside itself; without a tab stop a keyboard could not scroll it.
        return `<pre><code class="language-${language.id}" tabindex="0">${highlight(node.value, language, marked)}\n</code></pre>`;
      }
      case 'link': {
        const to = target(node.url, this.baseUrl);
        if (this.mode === 'label') this.find('an option without a link', node.url, 'move the link into the rationale: a click on an option must choose it');
        else if (to === undefined) this.find('an address on this site (/services/…, #section) or https://…', `"${node.url}"`, 'correct the address');
        if (this.mode === 'label' || to === undefined) return this.all(node);
        return `<a href="${escapeHtml(to.href)}"${to.external ? ' rel="noopener"' : ''}>${this.all(node)}</a>`;
      }
      default:
        return this.other(node);
    }
  }

  private other(node: Nodes): string {
    const text = this.source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
    this.find('text, code, emphasis, lists and links only', `${node.type} "${text.length > 60 ? `${text.slice(0, 57)}…` : text}"`, 'put code and placeholders such as <name> into code spans; write the rest as plain text');
    return 'children' in node ? this.all(node) : escapeHtml(text);
  }
}

function run(markdown: string, mode: Mode, baseUrl: string): {html: string; findings: MarkdownFinding[]} {
  const renderer = new Renderer(mode, markdown, baseUrl);
  const root = fromMarkdown(markdown.trim());
  const [only] = root.children;
  switch (mode) {
    case 'block':
      return {html: renderer.node(root), findings: renderer.findings};
    case 'inline':
    case 'label': {
      const single = root.children.length === 1 && only?.type === 'paragraph';
      const html = single ? only.children.map((c) => renderer.node(c)).join('') : renderer.node(root);
      if (!single && mode === 'label') renderer.findings.push({expected: 'one line of text', found: `${root.children.length} ${only?.type ?? 'empty'} blocks`, fix: 'write the option as one line of plain text; escape a leading "-", "1." or "#" with a code span'});
      return {html, findings: renderer.findings};
    }
    default:
      throw new Error(`unexpected mode ${String(mode satisfies never)}`);
  }
}

/**
 * Markdown to HTML that is safe to set as innerHTML: it is built from a closed list of elements, every text is
 * escaped, raw HTML comes out as text, and links lead to this site or to https only.
 * @param markdown CommonMark, as written in `quiz.yml` and `facts.yml`
 * @param mode where it goes
 */
export function renderMarkdown(markdown: string, mode: Mode, options: MarkdownOptions = {}): string {
  return run(markdown, mode, options.baseUrl ?? '/').html;
}

/** @returns what of the Markdown would not come out as written: HTML, images, headings, tables, forbidden links */
export function checkMarkdown(markdown: string, mode: Mode): MarkdownFinding[] {
  return run(markdown, mode, '/').findings;
}
