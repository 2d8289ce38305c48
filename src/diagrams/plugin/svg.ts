import {escapeXml} from './pictures';

/** One decimal is a tenth of a pixel: nobody sees less, and it halves the file. */
export function num(value: number): string {
  const text = String(Math.round(value * 10) / 10);
  return text === '-0' ? '0' : text;
}

/** Every number in a list or path, rounded. */
export function roundAll(text: string): string {
  return text.replace(/-?\d*\.?\d+(?:e-?\d+)?/g, (n) => num(Number(n)));
}

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element as text; attributes that are undefined or '' are left out. */
export function tag(name: string, attributes: Attributes, inner = ''): string {
  const list = Object.entries(attributes)
    .filter(([, v]) => v !== undefined && v !== '')
    .map(([k, v]) => ` ${k}="${typeof v === 'number' ? num(v) : escapeXml(String(v))}"`)
    .join('');
  return inner === '' ? `<${name}${list}/>` : `<${name}${list}>${inner}</${name}>`;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The numbers of `translate(x, y)`; the origin when there is none. */
export function translation(element: Element | null | undefined): Point {
  const found = /translate\(\s*(-?[\d.e-]+)[\s,]+(-?[\d.e-]+)/.exec(element?.getAttribute('transform') ?? '');
  return {x: Number(found?.[1] ?? 0), y: Number(found?.[2] ?? 0)};
}

/** All shapes inside an element, in order, without those that only measure or cover (`background`). */
export function shapesIn(element: Element): Element[] {
  return [...element.querySelectorAll('rect,path,polygon,circle,ellipse,line,polyline')].filter((s) => !s.closest('.label,.cluster-label') && s.getAttribute('class') !== 'background');
}

const geometry = ['x', 'y', 'width', 'height', 'rx', 'ry', 'cx', 'cy', 'r', 'x1', 'y1', 'x2', 'y2', 'd', 'points'] as const;

/** A shape with its geometry and nothing else: no colour, no style, no id. */
export function bareShape(shape: Element, extra: Attributes = {}): string {
  const attributes: Record<string, string | number | undefined> = {};
  for (const name of geometry) {
    const value = shape.getAttribute(name);
    if (value === null || (value === '0' && name !== 'x2' && name !== 'y2')) continue;
    // rx alone means both.
    if (name === 'ry' && value === shape.getAttribute('rx')) continue;
    attributes[name] = name === 'd' ? compactPath(value) : roundAll(value);
  }
  const at = translation(shape);
  const moved = at.x !== 0 || at.y !== 0 ? `translate(${num(at.x)} ${num(at.y)})` : undefined;
  return tag(shape.tagName.toLowerCase(), {...extra, ...attributes, transform: moved});
}

/**
 * A path with rounded numbers and few separators. Mermaid's curves begin and end with straight
 * pieces, and a straight edge is a row of curves on one line: those become one line.
 */
export function compactPath(d: string): string {
  const parts = [...d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)].map((m) => ({
    command: m[1] ?? '',
    values: (m[2]?.match(/-?\d*\.?\d+(?:e-?\d+)?/g) ?? []).map((n) => Math.round(Number(n) * 10) / 10),
  }));
  if (!parts.every((p) => /[MLC]/.test(p.command))) {
    return parts.map((p) => p.command + join(p.values)).join('');
  }
  interface Piece {
    readonly command: string;
    readonly points: readonly Point[];
  }
  const pieces: Piece[] = [];
  for (const {command, values} of parts) {
    const size = command === 'C' ? 3 : 1;
    const points: Point[] = [];
    for (let i = 0; i + 1 < values.length; i += 2) points.push({x: values[i] ?? 0, y: values[i + 1] ?? 0});
    for (let i = 0; i < points.length; i += size) pieces.push({command, points: points.slice(i, i + size)});
  }
  // Dagre's centre of a stadium is up to a pixel off; an edge that leans by one looks like a mistake.
  const all = pieces.flatMap((p) => p.points);
  const last = all.at(-1);
  if (last) {
    if (all.every((p) => Math.abs(p.x - last.x) < 1.5)) return `M${num(last.x)} ${num(all[0]?.y ?? 0)}V${num(last.y)}`;
    if (all.every((p) => Math.abs(p.y - last.y) < 1.5)) return `M${num(all[0]?.x ?? 0)} ${num(last.y)}H${num(last.x)}`;
  }
  const out: Piece[] = [];
  let from: Point = {x: 0, y: 0};
  for (let piece of pieces) {
    const end = piece.points.at(-1) ?? from;
    if (piece.command === 'C' && piece.points.every((p) => onLine(from, end, p))) piece = {command: 'L', points: [end]};
    if (piece.command === 'L' && end.x === from.x && end.y === from.y) continue;
    const last = out.at(-1);
    const before = out.at(-2)?.points.at(-1);
    if (piece.command === 'L' && last?.command === 'L' && before && onLine(before, end, from)) out.pop();
    out.push(piece);
    from = end;
  }
  let at: Point = {x: 0, y: 0};
  return out
    .map(({command, points}) => {
      const end = points.at(-1) ?? at;
      // Relative curves have shorter numbers.
      const text =
        command === 'L' && end.x === at.x
          ? `V${num(end.y)}`
          : command === 'L' && end.y === at.y
            ? `H${num(end.x)}`
            : command === 'C'
              ? `c${join(points.flatMap((p) => [p.x - at.x, p.y - at.y]))}`
              : command + join([end.x, end.y]);
      at = end;
      return text;
    })
    .join('');
}

/** A closed polygon with round corners, as a path. */
export function roundedPolygon(points: readonly Point[], radius: number): string {
  const toward = (a: Point, b: Point): Point => {
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    const part = length === 0 ? 0 : Math.min(radius, length / 2) / length;
    return {x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part};
  };
  return `${points
    .map((p, i) => {
      const a = toward(p, points.at(i - 1) ?? p);
      const b = toward(p, points[(i + 1) % points.length] ?? p);
      return `${i === 0 ? 'M' : 'L'}${join([a.x, a.y])}Q${join([p.x, p.y, b.x, b.y])}`;
    })
    .join('')}z`;
}

function onLine(a: Point, b: Point, p: Point): boolean {
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  if (length === 0) return Math.hypot(p.x - a.x, p.y - a.y) < 0.15;
  const off = Math.abs((b.x - a.x) * (a.y - p.y) - (a.x - p.x) * (b.y - a.y)) / length;
  const along = ((p.x - a.x) * (b.x - a.x) + (p.y - a.y) * (b.y - a.y)) / length;
  return off < 0.15 && along > -0.5 && along < length + 0.5;
}

function join(values: readonly number[]): string {
  return values.map(num).reduce((all, n) => all + (all === '' || n.startsWith('-') ? '' : ' ') + n, '');
}

/** The distance between two lines of one label. */
export const lineHeight = 17;
/** From the middle of a line down to its baseline, for 15 px Source Sans. */
export const baseline = 5;

/**
 * Lines of text around a middle point.
 * @param x the middle; @param y the middle of the whole block
 */
export function textBlock(lines: readonly string[], x: number, y: number, attributes: Attributes = {}): string {
  const first = y + baseline - ((lines.length - 1) * lineHeight) / 2;
  const [only] = lines;
  if (lines.length === 1 && only !== undefined) return tag('text', {...attributes, x: x || undefined, y: first}, escapeXml(only));
  const spans = lines.map((line, i) => tag('tspan', {x, y: first + i * lineHeight}, escapeXml(line)));
  return tag('text', attributes, spans.join(''));
}

/** The lines of a Mermaid label: one row a line, its words joined. */
export function linesOf(element: Element | null | undefined): string[] {
  const rows = [...(element?.querySelectorAll('tspan.row') ?? [])];
  return rows.map((row) => row.textContent.replace(/\s+/g, ' ').trim()).filter((line) => line !== '');
}

/** The markers that the drawing refers to, cleaned, with ids of our own. */
export class Markers {
  private readonly used = new Map<string, string>();
  constructor(
    private readonly svg: Element,
    private readonly prefix: string,
  ) {}

  /** @param value an attribute such as `url(#x_flowchart-v2-pointEnd)` @returns the reference to our copy */
  reference(value: string | null): string | undefined {
    const id = /url\(#([^)]+)\)/.exec(value ?? '')?.[1];
    if (id === undefined) return undefined;
    const name = id.replace(/^.*[_-](?=[A-Za-z]+(?:-margin)?$)/, '');
    const marker = [...this.svg.querySelectorAll('marker')].find((m) => m.id === id);
    if (!marker) return undefined;
    if (!this.used.has(name)) this.used.set(name, this.draw(marker, name));
    return `url(#${this.prefix}-${name})`;
  }

  private draw(marker: Element, name: string): string {
    const shapes = [...marker.children].map((shape) => bareShape(shape, {class: /cross/i.test(name) || shape.getAttribute('fill') === 'none' ? 'open' : undefined}));
    const keep: Record<string, string | undefined> = {id: `${this.prefix}-${name}`};
    for (const a of ['viewBox', 'refX', 'refY', 'markerUnits', 'markerWidth', 'markerHeight', 'orient']) keep[a] = marker.getAttribute(a) ?? undefined;
    return tag('marker', keep, shapes.join(''));
  }

  toString(): string {
    const all = [...this.used.values()].join('');
    return all === '' ? '' : `<defs>${all}</defs>`;
  }
}
