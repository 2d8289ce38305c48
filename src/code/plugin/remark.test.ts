import {describe, expect, it} from 'vitest';
import {renderMdx, temporarySite} from '../../content/plugin/testing';
import {remarkCode} from './remark';

const root = temporarySite({});
const render = (source: string): Promise<string> => renderMdx(root, 'docs/services/lambda/index.mdx', source, [[remarkCode, {root}]]);

describe('fences', () => {
  it('become a figure with a title, a button that waits for scripts, and the code', async () => {
    expect(await render('```json title="a <b>"\n{"a": "{<&"}\n```')).toBe(
      '<figure class="code" data-island="code"><figcaption class="code-title">a &lt;b&gt;</figcaption><span class="code-said" role="status"></span>' +
        '<button type="button" class="code-copy" aria-label="Copy: a &lt;b&gt;" hidden>Copy</button><pre tabindex="0" role="group" aria-label="Code: JSON"><code class="language-json">' +
        '<span class="c-p">{</span><span class="c-f">&quot;a&quot;</span><span class="c-p">:</span> <span class="c-s">&quot;{&lt;&amp;&quot;</span><span class="c-p">}</span></code></pre></figure>',
    );
  });
  it('are named by their language without a title', async () => {
    expect(await render('```sh\nls\n```')).toContain('<figcaption class="code-title">Shell</figcaption>');
    expect(await render('```\nls\n```')).toContain('<code class="language-text">ls</code>');
  });
  it('highlight lines', async () => {
    expect(await render('```text {1,3-4}\na\nb\nc\nd\n```')).toContain('<span class="c-line">a\n</span>b\n<span class="c-line">c\n</span><span class="c-line">d</span>');
  });
  it('leave code spans and diagrams alone', async () => {
    expect(await render('`a`\n\n```mermaid\nflowchart TB\n```')).toBe('<p><code>a</code></p>\n<pre><code class="language-mermaid">flowchart TB\n</code></pre>');
  });
  it('teach what they may hold, all at once', async () => {
    const broken = render('text\n\n```ruby\na\n```\n\n```text {2} wrap\na\n```');
    await expect(broken).rejects.toThrow(
      [
        'docs/services/lambda/index.mdx:3',
        '  expected: a language of this site: text, bash, javascript, json, sql, toml, typescript, yaml',
        '  found:    "ruby"',
        '  fix:      write one of these behind the backticks (text for none), or add the language to src/code/plugin/languages.ts',
        '',
        'docs/services/lambda/index.mdx:7',
        '  expected: title="…" or lines of this code, such as {1,3-5}; it has 1',
        '  found:    {2}',
        '  fix:      correct it, or leave it out',
        '',
        'docs/services/lambda/index.mdx:7',
        '  expected: title="…" or lines of this code, such as {1,3-5}; it has 1',
        '  found:    wrap',
        '  fix:      correct it, or leave it out',
      ].join('\n'),
    );
  });
});

const item = (value: string, label: string, text: string): string => `<TabItem value="${value}" label="${label}">\n\n${text}\n\n</TabItem>\n\n`;
const tabs = (items: string): string => `<Tabs>\n\n${items}</Tabs>\n`;

describe('tabs', () => {
  it('become links, and panels with their labels', async () => {
    const html = await render(`## Calls {#calls}\n\n${tabs(item('cli', 'AWS CLI', 'a') + item('ts', 'TypeScript', '```ts\nb\n```'))}`.replace(' {#calls}', ''));
    expect(html).toContain(
      '<div class="tab-set" data-island="tabs"><div class="tab-list" role="group" aria-label="Calls" data-search-ignore=""><a class="tab" href="#tab-cli">AWS CLI</a><a class="tab" href="#tab-ts">TypeScript</a></div>' +
        '<div class="tab-panel" id="tab-cli"><p class="tab-label">AWS CLI</p><p>a</p></div><div class="tab-panel" id="tab-ts"><p class="tab-label">TypeScript</p><figure class="code"',
    );
  });
  it('have addresses of their own where a value comes back', async () => {
    const two = item('a', 'A', 'x') + item('b', 'B', 'y');
    expect([...(await render(`${tabs(two)}\n${tabs(two)}`)).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)).toEqual(['tab-a', 'tab-b', 'tab-a-2', 'tab-b-2']);
  });
  it.each([
    ['one tab', tabs(item('a', 'A', 'x')), ':1\n  expected: at least two <TabItem>\n  found:    1'],
    ['no label', tabs(item('a', 'A', 'x') + item('b', ' ', 'y')), ':9\n  expected: <TabItem value="…" label="…">\n  found:    no label'],
    ['a value that is no address', tabs(item('a', 'A', 'x') + item('B b', 'B', 'y')), ':9\n  expected: a value of lower-case letters, digits and hyphens\n  found:    "B b"'],
    ['the same label twice', tabs(item('a', 'A', 'x') + item('b', 'A', 'y')), ':1\n  expected: labels that tell the tabs apart\n  found:    "A" twice'],
    ['text between tabs', tabs(`${item('a', 'A', 'x')}text\n\n${item('b', 'B', 'y')}`), ':1\n  expected: nothing but <TabItem> inside <Tabs>\n  found:    text'],
    ['a tab of its own', item('a', 'A', 'x'), ':1\n  expected: <TabItem> directly inside <Tabs>\n  found:    a <TabItem> of its own'],
  ])('refuse %s', async (_, source, message) => {
    await expect(render(source)).rejects.toThrow(`docs/services/lambda/index.mdx${message}`);
  });
});
