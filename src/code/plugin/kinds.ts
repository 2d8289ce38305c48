import type {ThemeRegistrationRaw} from 'shiki/core';

/**
 * The kinds of words that have a colour of their own. The letter is the class in the HTML (`c-k`), the name is the
 * token in src/css/tokens.css (`--dva-code-keyword`). What belongs to no kind stands in the text without a span.
 */
export const kinds = {
  c: 'comment',
  s: 'string',
  n: 'number',
  k: 'keyword',
  f: 'name',
  t: 'tag',
  p: 'punctuation',
} as const;

export type Kind = keyof typeof kinds;

/** TextMate scopes to kinds; the longer scope wins, and later lines win over earlier ones. '' is plain text. */
const scopes: readonly (readonly [Kind | '', readonly string[]])[] = [
  ['p', ['punctuation', 'keyword.operator', 'meta.brace', 'storage.type.function.arrow', 'keyword.control.flow.block-scalar']],
  ['c', ['comment', 'punctuation.definition.comment']],
  ['s', ['string', 'punctuation.definition.string']],
  // Plain scalars and bare arguments are most of a file: coloured, nothing would stand out.
  ['', ['string.unquoted', 'variable', 'meta.template.expression']],
  ['n', ['constant.numeric', 'constant.language', 'constant.other.timestamp', 'constant.character.escape', 'constant.other.datetime', 'constant.other.time', 'constant.other.date']],
  ['k', ['keyword', 'storage', 'keyword.operator.new', 'keyword.operator.expression', 'support.function.builtin', 'variable.language']],
  ['f', ['entity.name', 'support.class', 'support.type', 'support.function', 'support.type.property-name', 'punctuation.support.type.property-name', 'meta.object-literal.key', 'variable.other.key.toml']],
  ['t', ['entity.name.tag.handle', 'storage.type.tag-handle', 'constant.other.option', 'string.regexp', 'string.regexp punctuation', 'keyword.operator.regexp']],
  ['p', ['punctuation.definition.template-expression', 'punctuation.definition.variable', 'punctuation.separator.key-value', 'meta.object-literal.key punctuation.separator', 'constant.character.escape.line-continuation']],
];

/** Colours that stand for kinds until `kindOf` reads them: a theme can hold nothing but colours. */
const letters = Object.keys(kinds) as Kind[];
const sentinel = (kind: Kind | ''): string => `#00000${kind === '' ? 0 : letters.indexOf(kind) + 1}`;

/** @returns the kind that a colour of `theme` stands for; undefined for plain text */
export function kindOf(color: string | undefined): Kind | undefined {
  return letters[Number(color?.slice(-1) ?? 0) - 1];
}

/** The theme that Shiki colours with. Real colours are in src/css/tokens.css, once for each look of the site. */
export const theme: ThemeRegistrationRaw = {
  name: 'kinds',
  type: 'light',
  fg: sentinel(''),
  bg: '#ffffff',
  settings: [
    {settings: {foreground: sentinel(''), background: '#ffffff'}},
    ...scopes.map(([kind, scope]) => ({scope: [...scope], settings: {foreground: sentinel(kind)}})),
  ],
};
