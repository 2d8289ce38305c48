import type {Problem} from '../../problems';
import type {DiagramBlock} from './scan';

/** The value of `steps` for a sequence diagram: its messages and notes are the steps, in their order. */
export const messages = 'messages';

const written = 'For a flowchart write the ids of the fence, one entry for each item of the list: steps="start, check, check>end end".';

/** One opening tag of a picture; our own drawing, so no quote holds a > or an unescaped ". */
const openingTag = /<([a-z]+)((?: [\w-]+="[^"]*")*)(\/?)>/g;

function attributeOf(attributes: string, name: string): string | undefined {
  return new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1];
}

/** @returns for each step the ids of nodes and the arrows ("a>b") that it names */
function entries(spec: string): string[][] {
  return spec.split(',').map((entry) => entry.trim().split(/\s+/).filter((name) => name !== ''));
}

function isSequence(svg: string): boolean {
  return /^<svg[^>]* class="sequence"/.test(svg);
}

/** A tag of the picture that can belong to a step. */
interface Part {
  /** Where its attributes end in the picture. */
  readonly at: number;
  readonly kind: 'node' | 'cluster' | 'edge' | 'message' | 'message-text' | 'note' | 'note-text' | 'participant';
  /** `a` for a node or participant, `a>b` for an edge, its label or a message. */
  readonly name: string;
  /** Upper end, of messages and notes: their order in time. */
  readonly top: number;
}

const kinds: Readonly<Record<string, Part['kind']>> = {
  node: 'node', cluster: 'cluster', edge: 'edge', 'edge-label': 'edge', message: 'message', 'message-text': 'message-text', note: 'note', 'note-text': 'note-text', participant: 'participant', 'actor-man': 'participant',
};

function partsOf(svg: string): Part[] {
  return [...svg.matchAll(openingTag)].flatMap((tag) => {
    const [, name = '', attributes = ''] = tag;
    const kind = kinds[(attributeOf(attributes, 'class') ?? '').split(' ')[0] ?? ''];
    if (kind === undefined) return [];
    const y = attributeOf(attributes, 'y1') ?? attributeOf(attributes, 'y') ?? /^M-?[\d.]+ ?(-?[\d.]+)/.exec(attributeOf(attributes, 'd') ?? '')?.[1];
    return [{at: tag.index + 1 + name.length + attributes.length, kind, name: attributeOf(attributes, 'data-node') ?? attributeOf(attributes, 'data-edge')?.replace(' ', '>') ?? '', top: Number(y ?? 0)}];
  });
}

/** @returns the messages and notes of a sequence diagram, from the first to the last; Mermaid draws all notes before all messages */
function events(parts: readonly Part[]): Part[] {
  return parts.filter(({kind}) => kind === 'message' || kind === 'note').sort((a, b) => a.top - b.top);
}

type Mark = readonly [Part, readonly number[]];

function markSequence(parts: readonly Part[]): Mark[] {
  const order = events(parts);
  const step = (event: Part | undefined): number[] => (event ? [order.indexOf(event) + 1] : []);
  return parts.map((part, i) => {
    switch (part.kind) {
      case 'message':
      case 'note':
        return [part, step(part)];
      // The words of a message stand before its arrow, those of a note after its box.
      case 'message-text':
        return [part, step(parts.slice(i).find(({kind}) => kind === 'message'))];
      case 'note-text':
        return [part, step(parts.slice(0, i).findLast(({kind}) => kind === 'note'))];
      case 'participant':
        return [part, order.flatMap((event, n) => (event.name.split('>').includes(part.name) ? [n + 1] : []))];
      default:
        return [part, []];
    }
  });
}

function markFlow(parts: readonly Part[], spec: string): Mark[] {
  const steps = entries(spec);
  const naming = (name: string): number[] => steps.flatMap((names, i) => (names.includes(name) ? [i + 1] : []));
  return parts.map((part) => {
    const own = naming(part.name);
    // An arrow that no step names belongs to what it leads to.
    return [part, own.length > 0 || part.kind !== 'edge' ? own : naming(part.name.replace(/^.*>/, ''))];
  });
}

/**
 * Says in the picture which of its parts belong to which step: `data-step="2"`, or "2 5".
 * @param svg a picture of ours, fresh
 * @param spec the attribute `steps`, without problems
 */
export function markSteps(svg: string, spec: string): string {
  const parts = partsOf(svg);
  const marks = spec === messages ? markSequence(parts) : markFlow(parts, spec);
  let from = 0;
  let marked = '';
  for (const [{at}, steps] of marks) {
    if (steps.length === 0) continue;
    marked += `${svg.slice(from, at)} data-step="${steps.join(' ')}"`;
    from = at;
  }
  return marked + svg.slice(from);
}

/** How many things there are, in words: 1 item, 2 items. */
function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`;
}

/**
 * Whether the steps of a diagram fit its picture and its list.
 * @param file the MDX file, for the messages
 * @param svg its fresh picture
 * @returns nothing for a diagram without `steps`
 */
export function checkSteps(file: string, {steps: spec, items, line}: DiagramBlock, svg: string): Problem[] {
  if (spec === undefined) return [];
  const problem = (expected: string, found: string, fix: string): Problem => ({file, line, expected, found, fix});
  const parts = partsOf(svg);
  const sequence = isSequence(svg);
  if (sequence !== (spec === messages)) {
    return [sequence
      ? problem(`steps="${messages}" for a sequence diagram`, `steps="${spec}"`, `Write steps="${messages}": each message and each note is one step, in the order of the fence.`)
      : problem('the ids of nodes for a flowchart', `steps="${messages}"`, written)];
  }
  const problems: Problem[] = [];
  const names = sequence ? [] : entries(spec);
  const total = sequence ? events(parts).length : names.length;
  if (items !== total) {
    const found = `${sequence ? `${total} messages and notes` : count(total, 'step')}, ${items === 0 ? 'no ordered list right after the fence' : count(items, 'item')}`;
    problems.push(problem('one item of the ordered list under the fence for each step', found, sequence ? 'Add or join items, or messages: item 3 says what message 3 does.' : 'Add or join items, or entries of steps: item 3 says what entry 3 shows.'));
  }
  if (sequence) return problems;

  const nodes = parts.filter(({kind}) => kind === 'node').map(({name}) => name);
  const known = new Set(parts.map(({name}) => name));
  names.forEach((list, i) => {
    if (list.length === 0) problems.push(problem('a node or an arrow in each step', `nothing in step ${i + 1} of steps="${spec}"`, written));
    for (const name of list) {
      if (!known.has(name)) problems.push(problem(`ids of the picture: ${nodes.join(', ')}`, `"${name}" in step ${i + 1}`, 'Write an id as it stands in the fence, or a>b for the arrow from a to b.'));
    }
  });
  for (const node of nodes) {
    if (!names.some((list) => list.includes(node))) problems.push(problem('every node of the picture in at least one step', `no step shows "${node}"`, 'Add it to the step whose item speaks of it.'));
  }
  if (parts.some(({kind, name}) => kind === 'edge' && name === '')) problems.push(problem('ids without _ in a diagram with steps', 'an arrow between ids with _', 'Rename the nodes in the fence: beforeInstall, not before_install.'));
  return problems;
}

/** The picture without the names that only the steps are made of: a page needs none of them. */
export function withoutNames(svg: string): string {
  return svg.replace(/ data-(?:node|edge)="[^"]*"/g, '');
}
