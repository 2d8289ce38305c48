import {describe, expect, it} from 'vitest';
import {renderMdx, temporarySite} from '../../content/plugin/testing';
import {loadFacts} from './load';
import {remarkFacts} from './remark';

const entry = (id: string, extra = '') => `- id: ${id}
  statement: 'Statement of \`${id}\`.'
${extra}  source: {title: Quotas, url: 'https://docs.aws.amazon.com/lambda/latest/dg/limits.html'}
  checked: 2026-11-23
`;
const value = "  value: '1,000'\n  unit: concurrent executions\n";
const file = 'docs/services/lambda/index.mdx';
const site = (facts: string) => temporarySite({'docs/services/lambda/facts.yml': facts});
const root = site(entry('plain') + entry('limit', value) + entry('moved', `${value}  formerly: '500 until 2025'\n`));
const render = (source: string) => renderMdx(root, file, source, [[remarkFacts, {root}]]);

describe('loadFacts', () => {
  it('gives each fact its reference, page and line', () => {
    const {facts, problems} = loadFacts(root);
    expect(problems).toEqual([]);
    expect(facts.map((f) => [f.ref, f.line])).toEqual([['lambda/plain', 1], ['lambda/limit', 5], ['lambda/moved', 11]]);
    expect(facts[0]).toMatchObject({page: {kind: 'services', slug: 'lambda'}, file: 'docs/services/lambda/facts.yml'});
  });
  it('refuses an id that stands twice, naming both lines', () => {
    expect(loadFacts(site(entry('same') + entry('same'))).problems).toMatchObject([{line: 5, found: '"same", which stands at line 1 too'}]);
  });
  it('refuses a fact without source', () => {
    const problems = loadFacts(site(entry('no-source').replace(/ {2}source.*\n/, ''))).problems;
    expect(problems).toMatchObject([{file: 'docs/services/lambda/facts.yml', line: 1, expected: 'source: {title, url}'}]);
  });
});

describe('remarkFacts', () => {
  it('keeps a number and the first word of its unit on one line', async () => {
    expect(await render('Up to <Fact id="lambda/limit"/>.')).toBe('<p>Up to <span class="fact">1,000\u00a0concurrent executions</span>.</p>');
  });
  it('makes the table of the facts that have a value, with what moved and the source', async () => {
    const html = await render('<FactTable/>\n');
    expect(html).toMatch(/<strong>The exam may still say:<\/strong> 500 until 2025/);
    expect(html).not.toContain('Statement of <code>plain</code>');
    expect(html).toContain('<strong>1,000 concurrent executions</strong>');
    expect(html.match(/limits\.html/g)).toHaveLength(2);
  });
  it('shows both sides of a fact that moved', async () => {
    expect(await render('<Formerly id="lambda/moved"/>\n')).toMatch(/AWS now.*Statement of.*The exam may still say.*500 until 2025/s);
  });
  it('lists all facts under their source, each with an anchor', async () => {
    const html = await render('<Sources/>\n');
    for (const id of ['plain', 'limit', 'moved']) expect(html).toContain(`<li id="fact-${id}">`);
    expect(html.match(/limits\.html/g)).toHaveLength(1);
    expect(html).toContain('read 23 November 2026');
  });
  it.each([
    ['an unknown fact', '<Fact id="lambda/none"/>', /index\.mdx:1\n {2}expected: the id of a fact[\s\S]*lambda\/none/],
    ['a fact without value', '<Fact id="lambda/plain"/>', /a fact with a value/],
    ['a fact that never moved', '<Formerly id="lambda/limit"/>\n', /a fact with a "formerly"/],
  ])('refuses %s', async (_, source, message) => {
    await expect(render(source)).rejects.toThrow(message);
  });
  it('leaves other pages alone', async () => {
    await expect(renderMdx(root, 'docs/start.mdx', 'text', [[remarkFacts, {root}]])).resolves.toBe('<p>text</p>');
  });
});
