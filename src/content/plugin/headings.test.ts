import {describe, expect, it} from 'vitest';
import {formatProblems} from '../../problems';
import {checkHeadings, skeleton} from './headings';
import {headingsOf, parseMdx} from './mdx';

const good = skeleton.map((s) => `## ${s.text} {#${s.id}}\n\ntext\n`).join('\n');
const check = (mdx: string) => checkHeadings('docs/services/x/index.mdx', headingsOf(parseMdx(mdx)));

describe('checkHeadings', () => {
  it('accepts the skeleton, with and without the optional section, and ### headings of the author', () => {
    expect(check(good)).toEqual([]);
    expect(check(good.replace('## Choose between {#choose-between}', ''))).toEqual([]);
    expect(check(good.replace('## Choose', '### Own heading {#own-heading}\n\n## Choose'))).toEqual([]);
  });
  it('names a missing section', () => {
    expect(check(good.replace('## Traps {#traps}', ''))[0]).toMatchObject({line: 1, expected: 'the heading ## Traps {#traps}'});
  });
  it('points at a heading out of order', () => {
    const swapped = good.replace('## Traps {#traps}', '## X').replace('## Limits and defaults {#limits-and-defaults}', '## Traps {#traps}').replace('## X', '## Limits and defaults {#limits-and-defaults}');
    expect(check(swapped)[0]).toMatchObject({line: 17, found: 'limits-and-defaults after traps'});
  });
  it.each([
    ['a heading without an id', '### Hooks', '"Hooks" without an id'],
    ['a level-one heading', '# Title {#title}', '# Title'],
    ['a level-four heading', '#### Deep {#deep}', '#### Deep'],
    ['an id used twice', '### One {#traps}', '{#traps}, used at line 3 too'],
    ['a ## heading of the author', '## Own {#own}', '## Own {#own}'],
  ])('refuses %s', (_, heading, found) => {
    const mdx = `${heading}\n\n${good}`;
    const problems = check(mdx);
    expect(problems.map((p) => p.found).join('\n')).toContain(found.replace(', used at line 3 too', ', used at line'));
  });
  it('words the error so that it can be mended', () => {
    expect(formatProblems(check(good.replace('## Traps', '### Why\n\n## Traps')))).toMatchInlineSnapshot(`
      "docs/services/x/index.mdx:17
        expected: an explicit id of lower-case words, so that links survive a rewording
        found:    "Why" without an id
        fix:      write ### Why {#some-id}"
    `);
  });
});
