import {chunks, isNumber, stem} from './tokenize';

/** A piece of text, marked or not. Always text, never HTML: it is for React to print. */
export interface Part {
  readonly text: string;
  readonly hit: boolean;
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly term: string;
}

/**
 * Marks every word that the query asked for.
 * @param text any text
 * @param marks terms from `parseQuery`
 * @returns parts that add up to the text exactly
 */
export function highlight(text: string, marks: readonly string[]): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const span of spans(text, marks)) {
    if (span.start < at) continue;
    if (span.start > at) parts.push({text: text.slice(at, span.start), hit: false});
    parts.push({text: text.slice(span.start, span.end), hit: true});
    at = span.end;
  }
  if (at < text.length) parts.push({text: text.slice(at), hit: false});
  return parts;
}

/**
 * The stretch of a text that says most about the query.
 * @param text a section
 * @param marks terms from `parseQuery`
 * @param length about how many characters
 * @returns marked parts, with an ellipsis where the text goes on; the beginning when nothing matches
 */
export function excerpt(text: string, marks: readonly string[], length = 160): Part[] {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= length) return highlight(flat, marks);
  const from = bestStart(flat, spans(flat, marks), length);
  const to = Math.min(flat.length, from + length);
  const start = from === 0 ? 0 : whole(flat, wordStart(flat, from));
  const end = to === flat.length ? to : whole(flat, wordEnd(flat, to, start));
  const parts = highlight(flat.slice(start, end), marks);
  return [
    ...(start > 0 ? [{text: '… ', hit: false}] : []),
    ...parts,
    ...(end < flat.length ? [{text: ' …', hit: false}] : []),
  ];
}

function spans(text: string, marks: readonly string[]): Span[] {
  if (marks.length === 0) return [];
  const exact = new Set(marks);
  const stems = marks.filter((mark) => !isNumber(mark)).map((mark) => ({mark, root: stem(mark)}));
  const found: Span[] = [];
  for (const chunk of chunks(text)) {
    // The word itself, or those of its parts that were asked for, or what begins like them.
    const asked = chunk.tokens.filter((token) => exact.has(token.term)).map((token) => ({...token, mark: token.term}));
    const like = asked.length > 0 ? asked : chunk.tokens.flatMap((token) => {
      const mark = stems.find(({mark: term, root}) => begins(token.term, term, root))?.mark;
      return mark === undefined ? [] : [{...token, mark}];
    });
    for (const {start, end, mark} of like) found.push({start, end, term: mark});
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

function begins(term: string, mark: string, root: string): boolean {
  if (mark.length >= 3 && term.startsWith(mark)) return true;
  // An inflection: short after the stem, so that `stat` of "state" does not mark "statistics".
  return root.length >= 3 && stem(term) === root;
}

/** The start of the window with the most different terms, then the most of them, then the earliest. */
function bestStart(text: string, all: readonly Span[], length: number): number {
  let best = {start: 0, value: 0};
  all.forEach((first, i) => {
    const inside = all.slice(i, i + 40).filter((span) => span.end <= first.start + length);
    const value = new Set(inside.map((span) => span.term)).size * 100 + inside.length;
    if (value > best.value) best = {start: first.start, value};
  });
  // Some words before the first hit, to read on from; all of the text's end if it is near.
  return Math.max(0, Math.min(best.start - Math.floor(length / 4), text.length - length));
}

/** A cut never falls between the two halves of one character. */
const whole = (text: string, at: number): number => (/^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(at - 1, at + 1)) ? at - 1 : at);

function wordStart(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space === -1 || space - at > 20 ? at : space + 1;
}

function wordEnd(text: string, at: number, start: number): number {
  const space = text.lastIndexOf(' ', at);
  return space <= start || at - space > 20 ? at : space;
}
