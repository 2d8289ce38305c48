import {describe, expect, it} from 'vitest';
import {renderMdx, temporarySite} from './testing';
import {remarkLesson, remarkPageInfo} from './remark';

const file = 'docs/services/lambda/index.mdx';
const root = temporarySite({'docs/services/lambda/samples/a.yml': 'a: 1\n', 'docs/services/lambda/samples/a.rb': 'a\n'});
const render = (source: string) => renderMdx(root, file, source, [[remarkLesson, {root}]]);

describe('remarkLesson', () => {
  it('shows a sample as code in its language', async () => {
    expect(await render('<Sample file="a.yml" title="A file"/>\n')).toBe('<pre><code class="language-yaml">a: 1\n</code></pre>');
  });
  it('refuses a sample that is not there', async () => {
    await expect(render('x\n\n<Sample file="b.yml" title="B"/>\n')).rejects.toThrow(/index\.mdx:3\n {2}expected: a file in samples\/\n {2}found: {4}b\.yml/);
  });
  it('refuses a sample in a language that is not coloured here', async () => {
    await expect(render('<Sample file="a.rb" title="B"/>\n')).rejects.toThrow(/index\.mdx:1\n {2}expected: a sample whose name ends with one of \.txt, .*\n {2}found: {4}a\.rb/);
  });
  it('splits a trap into the belief and the fact', async () => {
    expect(await render('<Trap>\n\nYou might think a.\n\nIn fact b.\n\n</Trap>')).toBe(
      '<div class="trap"><div class="trap-think"><p>You might think a.</p></div><div class="trap-fact"><p>In fact b.</p></div></div>',
    );
  });
  it('wraps a table into a region named by its heading', async () => {
    expect(await render('### Sizes\n\n| a |\n| - |\n| 1 |\n')).toContain('<div class="table-scroll" role="region" aria-label="Table: Sizes" tabindex="0"><table>');
  });
});

describe('remarkPageInfo', () => {
  it('says which skills of both guides the page serves and when it was checked', async () => {
    const matter = {skills: {'dva-c02': ['1.2.1'], 'dva-c03': ['1.2.1', '2.1.1']}, checked: '2026-11-23'};
    const html = await renderMdx(root, file, 'text', [remarkPageInfo], matter);
    expect(html).toContain('data-domain="1"');
    expect(html).toContain('DVA-C03 domain 1, 2 · DVA-C02 domain 1 · checked 23 November 2026');
    expect(html).toContain('href="/exam/dva-c02"');
  });
});
