import fc from 'fast-check';
import {JSDOM} from 'jsdom';
import {describe, expect, it} from 'vitest';
import {checkMarkdown, renderMarkdown} from './markdown';

const block = (text: string): string => renderMarkdown(text, 'block');
const inline = (text: string): string => renderMarkdown(text, 'inline');

describe('renderMarkdown', () => {
  it('renders the closed list of elements', () => {
    expect(block('A **bold** *soft* `s3:GetObject`\n\n1. one\n2. two\n\n* a\n\n  b')).toBe(
      '<p>A <strong>bold</strong> <em>soft</em> <code>s3:GetObject</code></p><ol><li>one</li><li>two</li></ol><ul><li><p>a</p><p>b</p></li></ul>',
    );
    expect(block('3. three')).toBe('<ol start="3"><li>three</li></ol>');
    expect(block('a\\\nb')).toBe('<p>a<br>b</p>');
  });
  it('leaves one paragraph bare where it goes into an element', () => {
    expect(inline('just `this`')).toBe('just <code>this</code>');
    expect(inline('one\n\ntwo')).toBe('<p>one</p><p>two</p>');
  });
  it('makes code reachable by keyboard, and names its language', () => {
    expect(block('```text\n{"a": "<b>"}\n```')).toBe('<pre><code class="language-text" tabindex="0">{&quot;a&quot;: &quot;&lt;b&gt;&quot;}\n</code></pre>');
    expect(block('```x"onload=1\ncode\n```')).toContain('class="language-text"');
    expect(block('```\ncode\n```')).toContain('class="language-text"');
  });
  it('colours code as the pages do', () => {
    expect(block('```json\n{}\n```')).toBe('<pre><code class="language-json" tabindex="0"><span class="c-p">{}</span>\n</code></pre>');
  });
  it('links inside the site under its base, and outside without an opener', () => {
    expect(renderMarkdown('[a](/services/lambda#x)', 'inline', {baseUrl: '/dva/'})).toBe('<a href="/dva/services/lambda#x">a</a>');
    expect(inline('[a](#concurrency)')).toBe('<a href="#concurrency">a</a>');
    expect(inline('[a](https://docs.aws.amazon.com/x?a=1&b=2)')).toBe('<a href="https://docs.aws.amazon.com/x?a=1&amp;b=2" rel="noopener">a</a>');
  });
  it('has no links in labels', () => {
    expect(renderMarkdown('see [a](/services/lambda)', 'label')).toBe('see a');
  });
});

const hostile = [
  '<script>alert(1)</script>',
  'a <img src=x onerror=alert(1)> b',
  '<svg/onload=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](<java\tscript:alert(1)>)',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](vbscript:x)',
  '[x](//evil.example)',
  '[x](/\\evil.example)',
  '[x](http://plain.example)',
  '[x](https:evil)',
  '[x](relative/page)',
  '[x](https://a"onmouseover="alert(1))',
  '![x](https://evil.example/pixel.png)',
  '[x]: javascript:alert(1)\n\n[x]',
  '<https://evil.example/" onclick="x>',
  '```html" onload="x\n</code></pre><script>alert(1)</script>\n```',
  '`</code><script>alert(1)</script>`',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<!-- --><script>alert(1)</script>',
  '<details open ontoggle=alert(1)>',
  '# <b onclick=x>heading</b>',
  '> <iframe src=x>',
];

/** Elements and attributes that the renderer may make. */
const allowed: Readonly<Record<string, readonly string[]>> = {P: [], STRONG: [], EM: [], CODE: ['class', 'tabindex'], PRE: [], SPAN: ['class'], BR: [], OL: ['start'], UL: [], LI: [], A: ['href', 'rel']};

function assertSafe(html: string): void {
  const {document} = new JSDOM('').window;
  const host = document.createElement('div');
  host.innerHTML = html;
  for (const element of host.querySelectorAll('*')) {
    expect(Object.keys(allowed)).toContain(element.tagName);
    for (const {name, value} of element.attributes) {
      expect(allowed[element.tagName]).toContain(name);
      if (name === 'href') expect(value).toMatch(/^(#[\w-]+$|\/(?![/\\])|https:\/\/[\w.-]+)/);
    }
  }
}

describe('hostile Markdown', () => {
  it.each(hostile)('comes out harmless: %s', (text) => {
    for (const mode of ['block', 'inline', 'label'] as const) assertSafe(renderMarkdown(text, mode));
  });
  it('whatever is written', () => {
    const piece = fc.oneof(fc.constantFrom(...hostile, '[', '](', ')', '<', '>', '`', '"', '*', '\n', '&', '#', 'javascript:'), fc.string());
    fc.assert(fc.property(fc.array(piece, {maxLength: 8}), (pieces) => assertSafe(block(pieces.join('')))), {numRuns: 60});
  });
  it('shows raw HTML as text', () => {
    expect(inline('use <name> here')).toBe('use &lt;name&gt; here');
    expect(block('<b>x</b>')).toBe('<p>&lt;b&gt;x&lt;/b&gt;</p>');
  });
});

describe('checkMarkdown', () => {
  it('passes what comes out as written', () => {
    expect(checkMarkdown('A **bold** [link](/services/lambda) and\n\n```json\n{}\n```', 'block')).toEqual([]);
    expect(checkMarkdown('`one` line', 'label')).toEqual([]);
  });
  it.each([
    ['use <name> here', 'block', 'html "<name>"'],
    ['# Title', 'block', 'heading "# Title"'],
    ['![x](https://a.example/b.png)', 'block', 'image "![x](https://a.example/b.png)"'],
    ['[x](javascript:alert)', 'inline', '"javascript:alert"'],
    ['see [x](/services/sam)', 'label', '/services/sam'],
    ['```ruby\na\n```', 'block', '"ruby"'],
    ['- item', 'label', '1 list blocks'],
    ['a\n\nb', 'label', '2 paragraph blocks'],
  ] as const)('finds %s', (text, mode, found) => {
    expect(checkMarkdown(text, mode).map((f) => f.found)).toEqual([found]);
  });
  it('rejects a mode it does not know', () => {
    expect(() => checkMarkdown('a', 'page' as 'block')).toThrow('unexpected mode page');
  });
});
