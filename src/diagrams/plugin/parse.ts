import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import {Script} from 'node:vm';

/** What Mermaid says of a fence that it cannot read. */
export interface ParseError {
  /** 0-based line of the fence's text. */
  readonly line: number;
  readonly message: string;
}

interface MermaidInPage {
  parse(text: string): Promise<unknown>;
}

const loaded = new Map<string, MermaidInPage>();

/**
 * The pinned Mermaid inside a jsdom window. It needs a document and DOMPurify a window; as a script of
 * that window it finds both, and Node's own globals stay clean (and no ESM-only package is imported).
 */
function mermaidIn(root: string): MermaidInPage {
  const known = loaded.get(root);
  if (known) return known;
  // Loaded when needed: most builds find fresh pictures and parse nothing. Not `import()`, which tsx cannot resolve in this file.
  const {JSDOM} = createRequire(path.join(root, 'package.json'))('jsdom') as typeof import('jsdom');
  const dom = new JSDOM('<!doctype html><body></body>', {runScripts: 'outside-only', pretendToBeVisual: true});
  const window = dom.window as unknown as {structuredClone?: unknown; mermaid: MermaidInPage};
  window.structuredClone ??= structuredClone;
  // A script and not window.eval: its top-level `var` must become a global.
  const file = path.join(root, 'node_modules/mermaid/dist/mermaid.min.js');
  new Script(readFileSync(file, 'utf8'), {filename: file}).runInContext(dom.getInternalVMContext());
  loaded.set(root, window.mermaid);
  return window.mermaid;
}

/**
 * Mermaid drops comments and blank lines before it parses and then counts without them. So we drop them, and remember where each line was.
 */
function withoutBlanks(source: string): {text: string; lines: number[]} {
  const kept = source.split(/\r?\n/).flatMap((line, i) => (line.trim() === '' || /^\s*%%/.test(line) ? [] : [{line, i}]));
  return {text: kept.map((k) => k.line).join('\n') + '\n', lines: kept.map((k) => k.i)};
}

/** Mermaid's message is an excerpt, a row of dashes with an arrow, and a list of tokens: the list is for its authors. */
function firstWords(message: string): string {
  const first = (message.split('\n')[0] ?? '').replace(/ on line \d+[:.]?/, '').replace(/ for text:.*$/, '');
  const token = /got '([^']+)'/.exec(message)?.[1];
  // '1' is the parser's name for the end of the text.
  return token === undefined ? first.trim() : `${first.trim()} (unexpected ${token === '1' ? 'end of the text' : token})`;
}

/** Where and why a message of Mermaid's parser applies to this source. */
function locate(source: string, error: unknown): ParseError {
  const {lines} = withoutBlanks(source);
  const message = error instanceof Error ? error.message : typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
  const stated = /(?:Parse|Lexical) error on line (\d+)/.exec(message)?.[1];
  // At the end of the text the parser may name a line that is not there.
  const at = Math.min(Math.max(Number(stated ?? 1), 1), Math.max(lines.length, 1)) - 1;
  return {line: lines[at] ?? 0, message: firstWords(message)};
}

/**
 * Parses a fence without a browser.
 * @param root the repository root; its Mermaid is used
 * @param source the text of the fence
 * @returns undefined when Mermaid can read it
 */
export async function parseMermaid(root: string, source: string): Promise<ParseError | undefined> {
  const {text} = withoutBlanks(source);
  try {
    await mermaidIn(root).parse(text);
    return undefined;
  } catch (error) {
    return locate(source, error);
  }
}
