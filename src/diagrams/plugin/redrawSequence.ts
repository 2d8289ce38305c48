import {escapeXml} from './pictures';
import {fontSize} from './settings';
import {bareShape, lineHeight, tag, type Attributes, type Markers} from './svg';
import {wrapText} from './wrap';

/** Mermaid's class names and ours, which diagram.css styles. */
const names: Readonly<Record<string, string>> = {
  actor: 'actor',
  'actor-man': 'actor-man',
  'actor-line': 'life',
  messageText: 'message-text',
  messageLine0: 'message',
  messageLine1: 'message dotted',
  note: 'note',
  noteText: 'note-text',
  loopLine: 'loop',
  labelBox: 'loop-tag',
  labelText: 'loop-tag-text',
  sequenceNumber: 'number',
};

function ourClass(element: Element): string | undefined {
  for (const name of element.classList) {
    const ours = /^activation\d$/.test(name) ? 'activation' : names[name];
    if (ours !== undefined) return ours;
  }
  return undefined;
}

/** How far the baseline lies below Mermaid's y, which means a middle for most texts. */
function drop(text: Element): number {
  const dy = /^(-?[\d.]+)(em)?/.exec(text.getAttribute('dy') ?? '');
  const moved = Number(dy?.[1] ?? 0) * (dy?.[2] === 'em' ? fontSize : 1);
  const middle = text.hasAttribute('dominant-baseline') || text.hasAttribute('alignment-baseline');
  return moved + (middle ? 5 : 0);
}

function drawText(text: Element): string {
  const spans = [...text.querySelectorAll('tspan')];
  const words = text.textContent.replace(/\u200b/g, '').replace(/\s+/g, ' ').trim();
  if (words === '') return '';
  const y = Number(text.getAttribute('y') ?? 0) + drop(text) + Number(spans[0]?.getAttribute('dy')?.replace(/px$/, '') ?? 0);
  return tag('text', {class: ourClass(text), x: Number(text.getAttribute('x') ?? 0), y}, escapeXml(words));
}

const shapes = new Set(['rect', 'line', 'path', 'polygon', 'circle', 'ellipse']);

/**
 * Mermaid's sequence diagram with the same places, lines and words, and without its styles.
 * @param svg what Mermaid drew
 * @param bottom the lower edge of the picture: lifelines run to 2000 otherwise
 */
export function redrawSequence(svg: Element, markers: Markers, bottom: number): string {
  const draw = (element: Element, inMan: boolean): string => {
    const name = element.tagName.toLowerCase();
    if (name === 'g') {
      const man = element.classList.contains('actor-man');
      const inner = [...element.children].map((child) => draw(child, man || inMan)).join('');
      if (inner === '') return '';
      if (element.getAttribute('data-et') === 'control-structure') return inner + loopLabels(element);
      if (man) return tag('g', {class: 'actor-man', 'data-node': element.getAttribute('data-id') ?? undefined}, inner);
      const participant = element.getAttribute('data-et') === 'participant';
      return participant ? tag('g', {class: 'participant', 'data-node': element.getAttribute('data-id') ?? undefined}, inner) : inner;
    }
    if (name === 'text') return element.matches('.loopText,.sectionTitle') ? '' : drawText(element);
    if (!shapes.has(name)) return '';
    const extra: Record<string, string | number | undefined> = {class: inMan ? undefined : ourClass(element)};
    if (element.classList.contains('actor') || element.classList.contains('note')) extra['rx'] = 6;
    if (element.classList.contains('actor-line')) element.setAttribute('y2', String(bottom));
    if (element.classList.contains('loopLine') && (element.getAttribute('style') ?? '').includes('dasharray')) extra['class'] = 'loop dotted';
    const message = element.getAttribute('data-et') === 'message';
    const links: Attributes = {
      'data-edge': message ? `${element.getAttribute('data-from') ?? ''} ${element.getAttribute('data-to') ?? ''}` : undefined,
      'marker-start': markers.reference(element.getAttribute('marker-start')),
      'marker-end': markers.reference(element.getAttribute('marker-end')),
    };
    for (const a of ['width', 'height']) if (name === 'circle') element.removeAttribute(a);
    if (extra['rx'] !== undefined) for (const a of ['rx', 'ry']) element.removeAttribute(a);
    return bareShape(element, {...extra, ...links});
  };
  stackMessages(svg);
  return [...svg.children].map((child) => draw(child, false)).join('');
}

/**
 * The conditions of a loop, opt or alt. Mermaid breaks them to the width of the frame, cuts words with a
 * hyphen where that is narrow, and centres them over its own tag. We join them again and begin beside the tag.
 */
function loopLabels(group: Element): string {
  const labels: {y: number; words: string}[] = [];
  for (const text of group.querySelectorAll('text.loopText,text.sectionTitle')) {
    const words = text.textContent.replace(/\u200b/g, '').trim();
    const last = labels.at(-1);
    if (words === '') continue;
    if (last && !words.startsWith('[')) last.words = last.words.endsWith('-') ? last.words.slice(0, -1) + words : `${last.words} ${words}`;
    else labels.push({y: Number(text.getAttribute('y') ?? 0) + 4, words});
  }
  const xs = [...group.querySelectorAll('line.loopLine')].flatMap((line) => [Number(line.getAttribute('x1')), Number(line.getAttribute('x2'))]);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  // Mermaid's tag is 50 px wide, and a character 7 px in the mean. A frame that is too narrow is overrun to the right.
  const start = left + 57;
  const limit = Math.max(14, Math.floor((right - start) / 7));
  return labels
    .flatMap(({y, words}) => wrapText(words, limit).split('<br/>').map((line, i) => tag('text', {class: 'loop-text', x: start, y: y + i * lineHeight}, escapeXml(line))))
    .join('');
}

/**
 * Mermaid centres the words of a message between two arrows, so that a reader must guess to which
 * of them they belong. We stand them on their own arrow.
 */
function stackMessages(svg: Element): void {
  let waiting: Element[] = [];
  for (const element of svg.children) {
    if (element.matches('text.messageText')) {
      waiting.push(element);
    } else if (element.getAttribute('data-et') === 'message') {
      const y = Number(element.getAttribute('y1') ?? /^M\s*[\d.-]+[\s,]+([\d.-]+)/.exec(element.getAttribute('d') ?? '')?.[1] ?? NaN);
      waiting.forEach((text, i) => {
        if (Number.isNaN(y)) return;
        text.setAttribute('y', String(y - 7 - (waiting.length - 1 - i) * lineHeight));
        for (const a of ['dy', 'dominant-baseline', 'alignment-baseline']) text.removeAttribute(a);
      });
      waiting = [];
    }
  }
}
