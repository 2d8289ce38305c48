import {createHighlighterCoreSync, type HighlighterCore} from 'shiki/core';
import {createJavaScriptRegexEngine} from 'shiki/engine/javascript';
import {kindOf, theme, type Kind} from './kinds';
import {languages, type Language} from './languages';

const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'};

/** @returns the text as it stands in HTML, between tags or inside quotes */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

interface Piece {
  readonly kind: Kind | undefined;
  readonly text: string;
}

let highlighter: HighlighterCore | undefined;

/** One for the whole build: reading the grammars takes longer than colouring a page. */
function shared(): HighlighterCore {
  highlighter ??= createHighlighterCoreSync({
    themes: [theme],
    langs: languages.flatMap(({grammar}) => grammar ?? []),
    engine: createJavaScriptRegexEngine(),
  });
  return highlighter;
}

/** Neighbours of one kind become one piece; blanks have no colour, so they join the piece before them if one of the same kind follows. */
function merge(pieces: readonly Piece[]): Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    const blank = merged.at(-2);
    if (piece.text === '') continue;
    if (last?.kind === piece.kind && last !== undefined) {
      merged.splice(-1, 1, {kind: last.kind, text: last.text + piece.text});
    } else if (last !== undefined && blank?.kind === piece.kind && last.text.trim() === '' && blank !== undefined) {
      merged.splice(-2, 2, {kind: blank.kind, text: blank.text + last.text + piece.text});
    } else {
      merged.push(piece);
    }
  }
  return merged;
}

function lineHtml(pieces: readonly Piece[]): string {
  // A token may begin with the blanks before it: they have no colour.
  const trimmed = pieces.flatMap(({kind, text}): Piece[] => {
    const [, before = '', word = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
    return [{kind: undefined, text: before}, {kind: word === '' ? undefined : kind, text: word}, {kind: undefined, text: after}];
  });
  return merge(trimmed)
    .map(({kind, text}) => (kind === undefined ? escapeHtml(text) : `<span class="c-${kind}">${escapeHtml(text)}</span>`))
    .join('');
}

function linesOf(code: string, language: Language): string[] {
  if (language.grammar === undefined) return code.split('\n').map(escapeHtml);
  // Without a limit of time: a busy machine would stop in the middle of a line, and the page would differ.
  const lines = shared().codeToTokensBase(code, {lang: language.id, theme: 'kinds', tokenizeTimeLimit: 0});
  return lines.map((tokens) => lineHtml(tokens.map(({content, color}) => ({kind: kindOf(color), text: content}))));
}

const done = new Map<string, readonly string[]>();

/**
 * Colours code.
 * @param code without a line break at its end
 * @param marked numbers of the lines that are highlighted, from 1
 * @returns the inner HTML of `<code>`: its text is exactly the code; words of a kind stand in `<span class="c-…">`,
 *   a marked line, with its line break, in `<span class="c-line">`
 */
export function highlight(code: string, language: Language, marked: ReadonlySet<number> = new Set()): string {
  // A browser drops the carriage return of a text, Shiki keeps some: neither has a place in a sample.
  const text = code.replace(/\r\n?/g, '\n');
  // The build compiles each page twice, for the server and for the browser.
  const key = `${language.id}\n${text}`;
  const lines = done.get(key) ?? linesOf(text, language);
  done.set(key, lines);
  return lines
    .map((line, index) => {
      const whole = index === lines.length - 1 ? line : `${line}\n`;
      return marked.has(index + 1) ? `<span class="c-line">${whole}</span>` : whole;
    })
    .join('');
}
