import {describe, expect, it} from 'vitest';
import {parseMdx} from './mdx';
import {checkProse} from './prose';

const pages = new Map<string, ReadonlySet<string> | undefined>([
  ['/services/x', new Set(['traps'])],
  ['/services/y', new Set(['keys'])],
  ['/start', undefined],
]);
const check = (mdx: string) => checkProse('index.mdx', parseMdx(mdx), pages, '/services/x');
const found = (mdx: string) => check(mdx).map((p) => `${p.line}: ${p.found}`);

describe('checkProse', () => {
  it('accepts prose, links and the vocabulary', () => {
    expect(
      check('A [key](/services/y#keys), [here](#traps), `s3:GetObject`, <Fact id="x/y"/>.\n\n<Trap>\n\nYou might think a.\n\nIn fact b.\n\n</Trap>\n\n<FactTable/>\n'),
    ).toEqual([]);
  });
  it.each([
    ['an unknown element', 'a\n\n<Note>\n\nx\n\n</Note>', '3: <Note>'],
    ['an unknown attribute', '<Fact ref="x"/>\n', '1: ref'],
    ['an expression', 'costs {price} a month', '1: an expression {price}'],
    ['a directive made of an AWS action', 'needs s3:GetObject here', '1: ":GetObject", which Markdown reads as a directive'],
    ['an ARN outside a code span', 'the arn:aws:s3 form', '1: ":s3", which Markdown reads as a directive'],
    ['an empty word', 'You simply deploy.', '1: "simply"'],
    ['a link to nowhere', '[x](/services/z)', '1: /services/z'],
    ['a link to an anchor that is not there', '[x](/services/y#nothing)', '1: #nothing'],
    ['a link to AWS that is no fact', '[x](https://docs.aws.amazon.com/x)', '1: https://docs.aws.amazon.com/x'],
    ['a trap without its correction', '<Trap>\n\nYou might think a.\n\nb\n\n</Trap>', '1: "b…"'],
    ['an import', "import Tabs from '@theme/Tabs';\n", "1: import Tabs from '@theme/Tabs';"],
    ['a block element inside a paragraph', 'text <FactTable/> text', '1: the element inside a paragraph'],
  ])('refuses %s', (_, mdx, expected) => {
    expect(found(mdx)).toContain(expected);
  });
  it('leaves code alone', () => {
    expect(check('```yaml\nsimply: {a: arn:aws:s3}\n```\n\n`simply arn:aws`')).toEqual([]);
  });
});
