import {nodeClasses} from './settings';
import {bareShape, compactPath, linesOf, num, roundedPolygon, shapesIn, tag, textBlock, translation, type Attributes, type Markers, type Point} from './svg';

/** Mermaid's node element ids are `<svg id>-flowchart-<node id>-<counter>`. */
function nodeId(element: Element): string {
  return element.id.replace(/^.*?flowchart-/, '').replace(/-\d+$/, '');
}

function classesOf(element: Element): string {
  return ['node', ...[...element.classList].filter((name) => name in nodeClasses)].join(' ');
}

/** The extent of a path that is made of absolute M, L and C: control points lie on or near Mermaid's sampled outlines. */
function extent(d: string): {left: number; right: number; top: number; bottom: number} {
  const n = (d.match(/-?\d*\.?\d+(?:e-?\d+)?/g) ?? []).map(Number);
  const xs = n.filter((_, i) => i % 2 === 0);
  const ys = n.filter((_, i) => i % 2 === 1);
  return {left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys)};
}

/** The points of a polygon, with its translation applied. */
function pointsOf(shape: Element): Point[] {
  const at = translation(shape);
  const n = (shape.getAttribute('points')?.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  return n.flatMap((x, i) => (i % 2 === 0 ? [{x: x + at.x, y: (n[i + 1] ?? 0) + at.y}] : []));
}

/**
 * [[a subroutine]]: Mermaid draws it as one polygon of ten points that crosses itself.
 * As a rectangle with two lines it can have round corners like the others.
 */
function subroutine(points: readonly Point[]): string | undefined {
  if (points.length !== 10) return undefined;
  const xs = [...new Set(points.map((p) => p.x))].sort((a, b) => a - b);
  const ys = [...new Set(points.map((p) => p.y))].sort((a, b) => a - b);
  const [left, innerLeft, innerRight, right] = xs;
  const [top, bottom] = ys;
  if (xs.length !== 4 || ys.length !== 2 || left === undefined || innerLeft === undefined || innerRight === undefined || right === undefined || top === undefined || bottom === undefined) return undefined;
  const box = tag('rect', {x: left, y: top, width: right - left, height: bottom - top, rx: 6});
  return box + tag('path', {d: `M${num(innerLeft)} ${num(top)}V${num(bottom)}M${num(innerRight)} ${num(top)}V${num(bottom)}`, class: 'open'});
}

function nodeShapes(node: Element): string {
  // Mermaid draws stadiums and flags with rough.js: two paths of 20 kB each, one to fill and one to stroke.
  const rough = node.querySelector('g.outer-path');
  if (rough) {
    const at = translation(rough);
    const fill = rough.querySelector('path')?.getAttribute('d') ?? '';
    const e = extent(fill);
    const curves = fill.match(/C/g)?.length ?? 0;
    const place = {x: e.left + at.x, y: e.top + at.y, width: e.right - e.left, height: e.bottom - e.top};
    if (curves > 20) return tag('rect', {...place, rx: place.height / 2});
    return tag('path', {d: `${compactPath(fill)}z`, transform: at.x || at.y ? `translate(${num(at.x)} ${num(at.y)})` : undefined});
  }
  return shapesIn(node)
    .map((shape, i) => {
      const name = shape.tagName.toLowerCase();
      if (name === 'polygon') {
        const points = pointsOf(shape);
        const drawn = subroutine(points);
        if (drawn !== undefined) return drawn;
        return tag('path', {d: roundedPolygon(points, 5)});
      }
      if (name === 'rect') return bareShape(shape, {rx: 6}).replace(/ rx="6"(.*) rx="[^"]*"/, ' rx="12"$1');
      return bareShape(shape, i > 0 ? {class: 'open'} : {});
    })
    .join('');
}

/** One line of a Mermaid label is 16.5 px high on top of 4.5 px. */
const labelHeight = (lines: number): number => 4.5 + 16.5 * lines;

function drawNode(node: Element): string {
  const at = translation(node);
  const label = node.querySelector('.label');
  const lines = linesOf(label);
  const offset = translation(label);
  const text = lines.length === 0 ? '' : textBlock(lines, 0, offset.y + labelHeight(lines.length) / 2);
  return tag('g', {class: classesOf(node), 'data-node': nodeId(node), transform: `translate(${num(at.x)} ${num(at.y)})`}, nodeShapes(node) + text);
}

function drawCluster(cluster: Element): string {
  const rect = cluster.querySelector('rect');
  return rect ? tag('g', {class: 'cluster', 'data-node': cluster.id.replace(/^[^-]*-/, '')}, bareShape(rect, {rx: 8})) : '';
}

/** Above the edges: an edge that enters the subgraph in the middle goes behind its title. */
function drawClusterTitle(cluster: Element): string {
  const rect = cluster.querySelector('rect');
  if (!rect) return '';
  const n = (name: string): number => Number(rect.getAttribute(name) ?? 0);
  const label = cluster.querySelector('.cluster-label');
  const lines = linesOf(label);
  return lines.length === 0 ? '' : textBlock(lines, n('x') + n('width') / 2, translation(label).y + labelHeight(lines.length) / 2, {class: 'cluster-title'});
}

/**
 * The two ends of an edge, from what Mermaid names its path and its label alike: `L_<from>_<to>_<counter>`.
 * Ambiguous when an id itself holds an underscore; then it is left out rather than wrong.
 */
function edgeEnds(element: Element | null): string | undefined {
  const [, from, to] = /^L_([^_]+)_([^_]+)_\d+$/.exec(element?.getAttribute('data-id') ?? '') ?? [];
  return from !== undefined && to !== undefined ? `${from} ${to}` : undefined;
}

function drawEdge(edge: Element, markers: Markers): string {
  const classes = edge.getAttribute('class') ?? '';
  if (classes.includes('edge-thickness-invisible')) return '';
  const attributes: Attributes = {
    class: ['edge', classes.includes('pattern-dotted') ? 'dotted' : '', classes.includes('thickness-thick') ? 'thick' : ''].filter((c) => c !== '').join(' '),
    'data-edge': edgeEnds(edge),
    d: compactPath(edge.getAttribute('d') ?? ''),
    'marker-start': markers.reference(edge.getAttribute('marker-start')),
    'marker-end': markers.reference(edge.getAttribute('marker-end')),
  };
  return tag('path', attributes);
}

/** The upper edges of the subgraphs, which a label must not lie across. */
interface TopEdge {
  readonly y: number;
  readonly left: number;
  readonly right: number;
}

function topEdge(cluster: Element): TopEdge[] {
  const rect = cluster.querySelector('rect');
  if (!rect) return [];
  const n = (name: string): number => Number(rect.getAttribute(name) ?? 0);
  return [{y: n('y'), left: n('x'), right: n('x') + n('width')}];
}

function drawEdgeLabel(label: Element, tops: readonly TopEdge[]): string {
  const lines = linesOf(label);
  const box = label.querySelector('rect.background');
  if (lines.length === 0 || !box) return '';
  const at = translation(label);
  const width = Number(box.getAttribute('width') ?? 0);
  const height = labelHeight(lines.length) - 1;
  // Mermaid makes room for a subgraph's title by moving its upper edge into the label above.
  const crossed = tops.find((t) => at.x > t.left && at.x < t.right && Math.abs(at.y - t.y) < height / 2 + 3);
  const y = crossed ? crossed.y - height / 2 - 3 : at.y;
  const rect = tag('rect', {x: at.x - width / 2 - 2, y: y - height / 2, width: width + 4, height, rx: 4});
  return tag('g', {class: 'edge-label', 'data-edge': edgeEnds(label.querySelector('.label'))}, rect + textBlock(lines, at.x, y));
}

/**
 * Mermaid's flowchart as a small drawing of our own: the same places, lines and words, no styles.
 * Nested graphs (a subgraph with a direction of its own) keep their group and its translation.
 * @param svg what Mermaid drew
 * @param markers collects the arrowheads that are used
 */
export function redrawFlow(svg: Element, markers: Markers): string {
  const root = svg.querySelector('g.root');
  if (!root) throw new Error('Mermaid drew no flowchart (no g.root in the SVG)');
  return drawRoot(root, markers);
}

function drawRoot(root: Element, markers: Markers): string {
  const part = (name: string): Element[] => [...(root.querySelector(`:scope > g.${name}`)?.children ?? [])];
  const at = translation(root);
  const tops = part('clusters').flatMap(topEdge);
  const nodes = part('nodes').map((child) => {
    if (child.classList.contains('root')) return drawRoot(child, markers);
    if (child.classList.contains('node')) return drawNode(child);
    // The invisible helpers of an edge from a node to itself.
    if (child.classList.contains('edgeLabel') && linesOf(child).length === 0) return '';
    throw new Error(`Mermaid drew something in its nodes that this renderer does not know: <${child.tagName} class="${child.getAttribute('class') ?? ''}">`);
  });
  const drawn = [
    ...part('clusters').map(drawCluster),
    ...part('edgePaths').map((edge) => drawEdge(edge, markers)),
    ...part('clusters').map(drawClusterTitle),
    ...nodes,
    ...part('edgeLabels').filter((g) => g.classList.contains('edgeLabel')).map((g) => drawEdgeLabel(g, tops)),
  ].join('');
  return at.x === 0 && at.y === 0 ? drawn : tag('g', {transform: `translate(${num(at.x)} ${num(at.y)})`}, drawn);
}
