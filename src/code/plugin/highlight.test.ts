import {load} from 'cheerio';
import {describe, expect, it} from 'vitest';
import {highlight} from './highlight';
import {languageNamed, languages} from './languages';

/** Kinds as `⟦kind word⟧`: easier to read than spans. */
function coloured(code: string, name: string, marked?: ReadonlySet<number>): string {
  const language = languageNamed(name);
  if (language === undefined) throw new Error(`no language ${name}`);
  const $ = load(`<code>${highlight(code, language, marked)}</code>`, null, false);
  expect($('code').text()).toBe(code);
  $('span').each((_, span) => {
    $(span).replaceWith(`⟦${$(span).attr('class')?.replace(/^c-/, '') ?? ''} ${$(span).text()}⟧`);
  });
  return $('code').text();
}

const samples: Readonly<Record<string, readonly [code: string, expected: string]>> = {
  text: ['#set($a = 1)', '#set($a = 1)'],
  bash: ['# all\naws s3 ls --recursive \\\n  "$bucket"', '⟦c # all⟧\n⟦f aws⟧ s3 ls ⟦t --recursive⟧ ⟦p \\⟧\n  ⟦s "⟧$bucket⟦s "⟧'],
  javascript: ["export const a = () => 'x'; // y", "⟦k export const⟧ ⟦f a⟧ ⟦p = () =>⟧ ⟦s 'x'⟧⟦p ;⟧ ⟦c // y⟧"],
  json: ['{"Effect": "Allow", "n": [1, true]}', '⟦p {⟧⟦f "Effect"⟧⟦p :⟧ ⟦s "Allow"⟧⟦p ,⟧ ⟦f "n"⟧⟦p : [⟧⟦n 1⟧⟦p ,⟧ ⟦n true⟧⟦p ]}⟧'],
  sql: ["SELECT a FROM b WHERE c = 'd'", "⟦k SELECT⟧ a ⟦k FROM⟧ b ⟦k WHERE⟧ c ⟦p =⟧ ⟦s 'd'⟧"],
  toml: ['[default]\nregion = "eu-west-1"', '⟦p [⟧⟦f default⟧⟦p ]⟧\n⟦f region⟧ ⟦p =⟧ ⟦s "eu-west-1"⟧'],
  typescript: ['type A = {readonly b: string};', '⟦k type⟧ ⟦f A⟧ ⟦p = {⟧⟦k readonly⟧ b⟦p :⟧ ⟦f string⟧⟦p };⟧'],
  yaml: ['Role: !GetAtt R.Arn # the role\nSize: 3\nText: |\n  text', '⟦f Role⟧⟦p :⟧ ⟦t !GetAtt⟧ R.Arn ⟦c # the role⟧\n⟦f Size⟧⟦p :⟧ ⟦n 3⟧\n⟦f Text⟧⟦p : |⟧\n  text'],
};

describe('highlight', () => {
  it('has a sample for every language', () => {
    expect(Object.keys(samples).sort()).toEqual(languages.map(({id}) => id).sort());
  });
  it.each(Object.entries(samples))('colours %s', (name, [code, expected]) => {
    expect(coloured(code, name)).toBe(expected);
  });
  it('gives plain words no span, and neighbours of a kind one', () => {
    expect(highlight('a: [[b]]', languageNamed('yaml')!)).toBe('<span class="c-f">a</span><span class="c-p">: [[</span>b<span class="c-p">]]</span>');
  });
  it('escapes what HTML would read', () => {
    expect(highlight('a <b> & "c"', languageNamed('text')!)).toBe('a &lt;b&gt; &amp; &quot;c&quot;');
    expect(highlight('{"<&>": 1}', languageNamed('json')!)).toContain('<span class="c-f">&quot;&lt;&amp;&gt;&quot;</span>');
  });
  it('marks whole lines with their line break, the last without', () => {
    expect(highlight('a\n\nb\nc', languageNamed('text')!, new Set([2, 3, 4]))).toBe('a\n<span class="c-line">\n</span><span class="c-line">b\n</span><span class="c-line">c</span>');
  });
  it('knows one kind of line break, and keeps blanks', () => {
    expect(highlight('a\r\n\tb  ', languageNamed('text')!)).toBe('a\n\tb  ');
    expect(coloured('\n  a: 1\n\n', 'yaml')).toBe('\n  ⟦f a⟧⟦p :⟧ ⟦n 1⟧\n\n');
  });
  it('stops at no length of line', () => {
    const long = `a: [${Array.from({length: 500}, (_, n) => `"${n}"`).join(', ')}]`;
    expect(highlight(long, languageNamed('yaml')!)).toContain('<span class="c-s">&quot;499&quot;</span>');
  });
});
