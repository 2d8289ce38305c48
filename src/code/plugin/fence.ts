import type {Code, Nodes, Root} from 'mdast';
import {visit} from 'unist-util-visit';
import type {Problem} from '../../problems';
import {languageAdvice, languageNamed, plainText, type Language} from './languages';

/** What stands behind the three backticks: ```yaml title="template.yml" {1,3-5} */
export interface Fence {
  readonly language: Language;
  readonly title: string | undefined;
  /** Numbers of the highlighted lines, from 1. */
  readonly marked: ReadonlySet<number>;
}

type Finding = Pick<Problem, 'expected' | 'found' | 'fix'>;

/** @returns the lines of `1,3-5`, or undefined when that is not a list of lines of this code */
function linesOf(list: string, count: number): number[] | undefined {
  const lines: number[] = [];
  for (const part of list.split(',')) {
    const [, from, to = from] = /^\s*(\d+)(?:-(\d+))?\s*$/.exec(part) ?? [];
    const [first, last] = [Number(from), Number(to)];
    if (from === undefined || first < 1 || last < first || last > count) return undefined;
    for (let line = first; line <= last; line++) lines.push(line);
  }
  return lines;
}

/**
 * Reads a fence.
 * @returns what it says, and what of it cannot be meant; a language that is not known is shown as text
 */
export function readFence(node: Pick<Code, 'lang' | 'meta' | 'value'>): {fence: Fence; findings: Finding[]} {
  const findings: Finding[] = [];
  const language = languageNamed(node.lang);
  if (language === undefined) findings.push({...languageAdvice, found: `"${node.lang ?? ''}"`});
  const count = node.value.split('\n').length;
  const marked = new Set<number>();
  let title: string | undefined;
  for (const [word] of (node.meta ?? '').matchAll(/\w+="[^"]*"|\{[^}]*\}|\S+/g)) {
    const named = /^title="(.+)"$/.exec(word)?.[1];
    const list = /^\{(.*)\}$/.exec(word)?.[1];
    const lines = list === undefined ? undefined : linesOf(list, count);
    if (named !== undefined) title = named;
    else if (lines !== undefined) lines.forEach((line) => marked.add(line));
    else findings.push({expected: `title="…" or lines of this code, such as {1,3-5}; it has ${count}`, found: word, fix: 'correct it, or leave it out'});
  }
  return {fence: {language: language ?? plainText, title, marked}, findings};
}

/** Diagrams have a room of their own. */
export function isCode(node: Nodes): node is Code {
  return node.type === 'code' && node.lang !== 'mermaid';
}

/**
 * @param file as problems print it
 * @returns what is wrong behind the backticks of a page
 */
export function checkFences(file: string, tree: Root): Problem[] {
  const problems: Problem[] = [];
  visit(tree, (node) => {
    if (!isCode(node)) return;
    const line = node.position?.start.line ?? 1;
    problems.push(...readFence(node).findings.map((finding) => ({file, line, ...finding})));
  });
  return problems;
}
