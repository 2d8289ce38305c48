import {JSDOM} from 'jsdom';
import {ids} from './ids';
import {escapeXml} from './pictures';
import {redrawFlow} from './redrawFlow';
import {redrawSequence} from './redrawSequence';
import {Markers, num, tag} from './svg';

export interface Identity {
  /** The diagram's id on its page. */
  readonly id: string;
  readonly title: string;
  readonly hash: string;
}

/**
 * Turns what Mermaid drew into the picture that we keep.
 * Mermaid's file is 25 to 290 kB with its own style sheet, colours and generic ids; ours keeps
 * the geometry, the words and a class for each part, and diagram.css does the rest in both themes.
 * @param raw Mermaid's SVG
 * @returns one line of SVG
 * @throws {Error} when Mermaid drew something that is not a flowchart or a sequence diagram
 */
export function redraw(raw: string, {id, title, hash}: Identity): string {
  const svg = JSDOM.fragment(raw).querySelector('svg');
  if (!svg) throw new Error('Mermaid returned no <svg>');
  const box = (svg.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
  const [x = 0, y = 0, width = 0, height = 0] = box;
  const kind = svg.getAttribute('aria-roledescription') ?? '';
  const markers = new Markers(svg, ids.figure(id));
  let body: string;
  switch (kind) {
    case 'flowchart-v2':
      body = redrawFlow(svg, markers);
      break;
    case 'sequence':
      body = redrawSequence(svg, markers, y + height);
      break;
    default:
      throw new Error(`Mermaid drew a "${kind}"; only flowcharts and sequence diagrams are styled here`);
  }
  return tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: kind === 'sequence' ? 'sequence' : 'flow',
      width: Math.ceil(width),
      height: Math.ceil(height),
      viewBox: [x, y, Math.ceil(width), Math.ceil(height)].map(num).join(' '),
      role: 'img',
      'aria-labelledby': ids.title(id),
      'aria-describedby': ids.text(id),
      'data-hash': hash,
    },
    `<title id="${ids.title(id)}">${escapeXml(title)}</title>${markers.toString()}${body}`,
  );
}
