import {readFileSync} from 'node:fs';
import path from 'node:path';
import type {Problem} from '../../problems';
import {relative} from '../../problems/plugin/yaml';
import {parseMermaid, type ParseError} from './parse';
import {readPicture} from './pictures';
import {scanDiagrams, type DiagramBlock, type Fence} from './scan';
import {nodeClasses} from './settings';
import {checkSteps} from './steps';

interface Rule {
  readonly pattern: RegExp;
  readonly expected: string;
  readonly fix: string;
}

const classList = Object.keys(nodeClasses).map((name) => `:::${name}`).join(', ');
const noColours: Omit<Rule, 'pattern'> = {
  expected: 'a diagram without colours of its own: the site draws it in both themes',
  fix: `Remove the line and give the nodes one of the classes ${classList}.`,
};

/** What a line of a fence must not hold. All of these would be lost, or would break, when the picture is redrawn. */
const forbidden: readonly Rule[] = [
  {pattern: /^\s*%%\{/, ...noColours, fix: 'Remove the directive: sizes and colours are set once in src/diagrams/plugin/settings.ts.'},
  {pattern: /^\s*(?:style|linkStyle)\s/, ...noColours},
  {pattern: /^\s*classDef\s/, ...noColours},
  {pattern: /^\s*rect\s+(?:rgba?|hsla?|#|transparent|[a-z]+\s*$)/i, ...noColours, fix: 'Remove the rect and its end, or use loop, opt or alt.'},
  {pattern: /^\s*(?:click|links?)\s/, expected: 'a picture without links', fix: 'Remove the line and put the link into the text under the diagram.'},
  {pattern: /@\{/, expected: 'a shape in brackets: [box], ([round]), {decision}, [(data)], [[process]]', fix: 'Replace @{…} with one of these brackets.'},
  {pattern: /<(?!br\s*\/?>|<?-)\/?[a-z][^>]*>/i, expected: 'words, with <br/> as the only tag', fix: 'Remove the HTML tag.'},
  {pattern: /\bfa[bsrl]?:fa-/, expected: 'words, no icons', fix: 'Remove the icon.'},
];

const known = new Set(Object.keys(nodeClasses));

function unknownClasses(line: string): string[] {
  const withQuotesEmptied = line.replace(/"[^"]*"/g, '""');
  const inline = [...withQuotesEmptied.matchAll(/:::\s*([\w-]+)/g)].map((m) => m[1] ?? '');
  const statement = /^\s*class\s+\S+\s+([\w-]+)/.exec(withQuotesEmptied)?.[1];
  return [...inline, ...(statement === undefined ? [] : [statement])].filter((name) => !known.has(name));
}

/** Problems of a fence's text alone. */
function checkFence(file: string, fence: Fence): Problem[] {
  const lines = fence.source.split('\n');
  const at = (i: number): number => fence.line + 1 + i;
  const problems: Problem[] = [];
  const first = lines.findIndex((line) => line.trim() !== '' && !/^\s*%%/.test(line));
  const type = (lines[first] ?? '').trim();
  if (!/^(?:flowchart\s+(?:TB|TD|BT|LR|RL)\s*;?$|sequenceDiagram\s*$)/.test(type)) {
    problems.push({file, line: first === -1 ? fence.line : at(first), expected: 'a diagram that begins with "flowchart TB" (or LR) or "sequenceDiagram"', found: type === '' ? 'an empty diagram' : `"${type}"`, fix: 'Draw it as a flowchart or a sequence diagram: only these two are styled.'});
  }
  lines.forEach((line, i) => {
    const rule = forbidden.find((r) => r.pattern.test(line));
    if (rule) problems.push({file, line: at(i), expected: rule.expected, found: `"${line.trim()}"`, fix: rule.fix});
    for (const name of unknownClasses(line)) problems.push({file, line: at(i), expected: `one of the classes ${classList}`, found: `the class "${name}"`, fix: 'Use one of these classes or none.'});
  });
  const names = new Set(lines.flatMap((line) => /^\s*(?:create\s+)?(?:participant|actor)\s+(\S+)/.exec(line)?.[1] ?? []));
  if (names.size > 4) problems.push({file, line: at(Math.max(first, 0)), expected: 'at most 4 participants, to fit a phone', found: String(names.size), fix: 'Join participants or split the diagram in two.'});
  return problems;
}

/** The problem of a fence that Mermaid cannot parse. */
export function parseProblem(file: string, fence: Fence, error: ParseError): Problem {
  const words = (fence.source.split('\n')[error.line] ?? '').trim();
  return {file, line: fence.line + 1 + error.line, expected: 'a diagram that Mermaid can parse', found: `${error.message} in "${words}"`, fix: 'Correct this line; quote labels with punctuation: a["GetItem (key)"].'};
}

function checkBlock(file: string, block: DiagramBlock): Problem[] {
  const at = {file, line: block.line};
  const problems: Problem[] = [];
  if (block.id === undefined) problems.push({...at, expected: 'id="…" as a plain string', found: '<Diagram> without id', fix: 'Add an id of lower-case words with hyphens: <Diagram id="hook-order" title="…">.'});
  else if (!/^[a-z][a-z0-9-]*$/.test(block.id)) problems.push({...at, expected: 'an id of lower-case words with hyphens', found: `"${block.id}"`, fix: 'Rename the id, for example "hook-order".'});
  if (block.title === undefined) problems.push({...at, expected: 'title="…" as a plain string', found: '<Diagram> without title', fix: 'Add a title that says what the picture shows: it is the caption and the name that a screen reader says.'});
  if (!block.closed) problems.push({...at, expected: '</Diagram> on a line of its own', found: 'none', fix: 'Close the element after the text.'});
  const second = block.fences[1];
  if (block.fences.length === 0) problems.push({...at, expected: 'a ```mermaid fence inside <Diagram>', found: 'none', fix: 'Add the fence after the opening tag, with blank lines around it.'});
  if (second) problems.push({file, line: second.line, expected: 'one fence in a <Diagram>', found: String(block.fences.length), fix: 'Give each fence a <Diagram> of its own.'});
  if (block.textBefore) problems.push({...at, expected: 'the fence first, then its text', found: 'text before the fence', fix: 'Move the text under the fence or above <Diagram>.'});
  if (block.fences.length > 0 && !block.textAfter) problems.push({...at, expected: 'a text after the fence that says what the picture says', found: 'none', fix: 'Add an ordered list with one item a step, or paragraphs.'});
  return problems;
}

/**
 * Checks every diagram of one MDX file: form, forbidden syntax, and whether Mermaid can read it.
 * Mermaid itself runs only for a fence that has no fresh picture: a picture proves that it could be drawn.
 * @param root the repository root, absolute
 * @param file the MDX file, absolute or relative to the root
 * @returns the problems, with lines of the MDX file
 */
export async function checkDiagrams(root: string, file: string): Promise<Problem[]> {
  const absolute = path.resolve(root, file);
  const name = relative(root, absolute);
  const {diagrams, strays} = scanDiagrams(readFileSync(absolute, 'utf8'));
  const problems: Problem[] = strays.map((fence) => ({file: name, line: fence.line, expected: 'a ```mermaid fence inside <Diagram id="…" title="…">', found: 'a fence on its own', fix: 'Put <Diagram> around the fence and the text that describes it.'}));
  const seen = new Map<string, number>();
  for (const block of diagrams) {
    problems.push(...checkBlock(name, block));
    const before = block.id === undefined ? undefined : seen.get(block.id);
    if (before !== undefined) problems.push({file: name, line: block.line, expected: 'an id that no other diagram of the page has', found: `"${block.id ?? ''}" again, first in line ${before}`, fix: 'Rename one of them.'});
    else if (block.id !== undefined) seen.set(block.id, block.line);
    for (const fence of block.fences) {
      const wrong = checkFence(name, fence);
      problems.push(...wrong);
      if (wrong.length > 0) continue;
      const picture = block.id === undefined ? undefined : readPicture(root, name, block.id, fence.source);
      if (picture?.state === 'fresh') {
        problems.push(...checkSteps(name, block, picture.svg));
        continue;
      }
      const error = await parseMermaid(root, fence.source);
      if (error) problems.push(parseProblem(name, fence, error));
    }
  }
  return problems;
}
