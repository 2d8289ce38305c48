// cspell:words atrule
import type {PrismTheme} from 'prism-react-renderer';

/** The colours of the code samples. Each is at least 4.5:1 on its background and on a highlighted line (axe checks every page). */
interface Palette {
  readonly background: string;
  readonly plain: string;
  readonly comment: string;
  readonly string: string;
  readonly number: string;
  readonly keyword: string;
  readonly name: string;
  readonly tag: string;
  readonly punctuation: string;
}

function theme(colors: Palette): PrismTheme {
  return {
    plain: {color: colors.plain, backgroundColor: colors.background},
    styles: [
      {types: ['comment', 'prolog', 'doctype', 'cdata'], style: {color: colors.comment, fontStyle: 'italic'}},
      {types: ['string', 'attr-value', 'char', 'inserted', 'template-string', 'url'], style: {color: colors.string}},
      {types: ['number', 'boolean', 'constant', 'null', 'symbol', 'important'], style: {color: colors.number}},
      {types: ['keyword', 'builtin', 'selector'], style: {color: colors.keyword}},
      {types: ['function', 'class-name', 'property', 'string-property', 'key', 'atrule', 'attr-name', 'table'], style: {color: colors.name}},
      {types: ['tag', 'deleted', 'regex', 'parameter'], style: {color: colors.tag}},
      {types: ['punctuation', 'operator'], style: {color: colors.punctuation}},
      {types: ['variable', 'entity', 'assign-left', 'environment'], style: {color: colors.plain}},
    ],
  };
}

export const lightCode = theme({
  background: '#f6f4ef',
  plain: '#1d2430',
  comment: '#5b6270',
  string: '#1b6338',
  number: '#8a3b00',
  keyword: '#7b2a72',
  name: '#1f4f9e',
  tag: '#8f2323',
  punctuation: '#454d59',
});

export const darkCode = theme({
  background: '#1a2029',
  plain: '#dde3ec',
  comment: '#9aa5b5',
  string: '#8fd6a8',
  number: '#f0b57a',
  keyword: '#dcaaea',
  name: '#8fb8ff',
  tag: '#ff9d94',
  punctuation: '#b4becc',
});
