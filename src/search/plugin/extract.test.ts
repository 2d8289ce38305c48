import {mkdtemp, mkdir, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, describe, expect, it} from 'vitest';
import {indexSite} from './index';
import {extractPage} from './extract';

const page = (body: string, head = '<title>AWS Lambda | DVA Study</title>'): string => `<!doctype html><html><head>${head}</head><body>
<nav>navbar</nav><main><article><div class="theme-doc-toc-mobile"><button>contents</button></div><div class="theme-doc-markdown markdown">
<header><h1>AWS Lambda</h1></header>${body}</div><footer class="theme-doc-footer">edit this page</footer></article><nav class="pagination-nav">next</nav></main><footer>footer</footer></body></html>`;
const heading = (level: 2 | 3, id: string, text: string): string => `<h${level} id="${id}" class="anchor">${text}<a class="hash-link" href="#${id}">\u200b</a></h${level}>`;

const lesson = page(
  `<p>First lines.</p>
  ${heading(2, 'in-one-minute', 'In one minute')}<p>Runs <code>kms:Decrypt</code>.</p>
  ${heading(2, 'how-it-works', 'How it works')}<p>Intro.</p>
  ${heading(3, 'concurrency', 'Concurrency')}<table><tr><th>Quota</th><td>1,000</td></tr><tr><td>a</td><td>b</td></tr></table>
  <figure data-diagram="d"><svg role="img"><title>svg words</title><text>svg words</text></svg><figcaption>Caption</figcaption><ol><li>One</li><li>Two</li></ol></figure>
  <figure class="code"><figcaption>handler.ts</figcaption><button>Copy</button><pre><code><span class="c-k">const</span> a = 1;
use(a);</code></pre></figure>
  <div id="q-x-1" data-question-id="x-1"><p>The stem</p><details>the key</details></div><div data-search-ignore><p>left out</p></div>
  ${heading(2, 'sources', 'Sources')}<ul><li>A statement.</li></ul>`,
  '<title>AWS Lambda | DVA Study</title><meta name="keywords" content="429,cold start">',
);

describe('extractPage', () => {
  it('cuts a page into its sections', () => {
    expect(extractPage(lesson)).toEqual({
      title: 'AWS Lambda',
      keywords: ['429', 'cold start'],
      sections: [
        {anchor: 'in-one-minute', path: ['In one minute'], text: 'First lines. Runs kms:Decrypt.', minor: ''},
        {anchor: 'how-it-works', path: ['How it works'], text: 'Intro.', minor: ''},
        {anchor: 'concurrency', path: ['How it works', 'Concurrency'], text: 'Quota · 1,000 · a · b · Caption · One · Two · handler.ts', minor: 'const a = 1; use(a);'},
        {anchor: 'sources', path: ['Sources'], text: '', minor: 'A statement.'},
      ],
    });
  });

  it.each(['The stem', 'the key', 'left out', 'svg words', 'Copy', 'navbar', 'footer', 'edit this page', 'contents', 'next'])('leaves out %s', (text) => {
    expect(JSON.stringify(extractPage(lesson))).not.toContain(text);
  });

  it('keeps what only looks like what is left out', () => {
    expect(JSON.stringify(extractPage(page(`${heading(2, 'a', 'A')}<p data-x="data-question-id">kept</p>`)))).toContain('kept');
  });

  it('takes a page without headings whole', () => {
    expect(extractPage(page('<p>Words.</p>'))?.sections).toEqual([{anchor: '', path: [], text: 'Words.', minor: ''}]);
  });

  it('reads a page that is no document', () => {
    expect(extractPage('<title>Exam | DVA Study</title><main><h2 id="b">B</h2>text</main>')).toMatchObject({title: 'Exam', sections: [{anchor: 'b', text: 'text'}]});
  });

  it('leaves out pages that ask for it, and pages without content', () => {
    expect(extractPage(page('<p>a</p>', '<meta name="robots" content="noindex, follow">'))).toBeUndefined();
    expect(extractPage('<html><body>redirect</body></html>')).toBeUndefined();
  });
});

describe('indexSite', () => {
  const folders: string[] = [];
  afterEach(() => Promise.all(folders.splice(0).map((folder) => rm(folder, {recursive: true}))));
  const site = async (files: Record<string, string>): Promise<string> => {
    const folder = await mkdtemp(path.join(tmpdir(), 'search-'));
    folders.push(folder);
    for (const [name, content] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(folder, name)), {recursive: true});
      await writeFile(path.join(folder, name), content);
    }
    return folder;
  };

  it('reads the pages of the routes, under a base, and leaves out the search itself', async () => {
    const folder = await site({'services/lambda.html': lesson, 'about/index.html': page('<p>About.</p>'), 'search.html': page('<p>Search.</p>')});
    const files = await indexSite(folder, ['/base/', '/base/search', '/base/about/', '/base/services/lambda', '/base/404.html'], '/base/');
    const core = JSON.parse(files.get('index.json') ?? '') as {pages: {url: string; weight: number}[]};
    expect(core.pages.map(({url, weight}) => [url, weight])).toEqual([['/base/services/lambda', 1], ['/base/about/', 0.4]]);
  });

  it('fails when it finds no page at all', async () => {
    const folder = await site({});
    await expect(indexSite(folder, ['/a', '/b'], '/')).rejects.toThrow(`Search: expected built pages in ${folder}, found none of 2 routes. The extractor reads <main> or <main><article> (src/search/plugin/extract.ts); has the layout changed?`);
  });
});
