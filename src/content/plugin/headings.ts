import type {Problem} from '../../problems';
import type {PageHeading} from './mdx';

/** The skeleton of a lesson: the `##` headings, in this order (design, "A page"). */
export const skeleton = [
  {text: 'In one minute', id: 'in-one-minute', required: true},
  {text: 'How it works', id: 'how-it-works', required: true},
  {text: 'Choose between', id: 'choose-between', required: false},
  {text: 'Limits and defaults', id: 'limits-and-defaults', required: true},
  {text: 'Traps', id: 'traps', required: true},
  {text: 'Check yourself', id: 'check-yourself', required: true},
  {text: 'Sources', id: 'sources', required: true},
] as const;

const order: readonly string[] = skeleton.map((s) => s.id);
const wanted = skeleton.map((s) => `## ${s.text} {#${s.id}}`).join(', ');

/**
 * Checks the headings of a lesson against the skeleton.
 * @param file as problems print it
 */
export function checkHeadings(file: string, headings: readonly PageHeading[]): Problem[] {
  const problems: Problem[] = [];
  const add = (line: number, expected: string, found: string, fix: string) => problems.push({file, line, expected, found, fix});
  const seen = new Map<string, number>();
  let last = -1;
  for (const h of headings) {
    if (h.depth === 1 || h.depth > 3) {
      add(h.line, 'headings of the levels ## and ###', `${'#'.repeat(h.depth)} ${h.text}`, 'the title comes from the front matter; below ### write paragraphs');
      continue;
    }
    if (h.id === undefined || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(h.id)) {
      add(h.line, 'an explicit id of lower-case words, so that links survive a rewording', h.id ? `{#${h.id}}` : `"${h.text}" without an id`, `write ${'#'.repeat(h.depth)} ${h.text} {#some-id}`);
      continue;
    }
    const first = seen.get(h.id);
    if (first !== undefined) add(h.line, 'an id that no other heading of the page has', `{#${h.id}}, used at line ${first} too`, 'choose another id');
    seen.set(h.id, h.line);
    if (h.depth !== 2) continue;
    const at = order.indexOf(h.id);
    if (at < 0 || skeleton[at]?.text !== h.text) {
      add(h.line, `one of the headings of the skeleton: ${wanted}`, `## ${h.text} {#${h.id}}`, 'make it a ### under the heading where it belongs');
      continue;
    }
    if (at < last) add(h.line, `the order ${order.join(' → ')}`, `${h.id} after ${order[last] ?? ''}`, 'move the section up');
    last = Math.max(last, at);
  }
  for (const s of skeleton) {
    if (s.required && !seen.has(s.id)) add(1, `the heading ## ${s.text} {#${s.id}}`, 'no such heading', 'add the section');
  }
  return problems;
}
