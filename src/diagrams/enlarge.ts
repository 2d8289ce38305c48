import {box, button, set} from './dom';
import {clamped, opening, panned, panStep, viewBox, whole, zoomed, zoomStep, type Picture, type Size, type View} from './zoom';

const arrows: Readonly<Record<string, readonly [number, number]>> = {ArrowLeft: [-panStep, 0], ArrowRight: [panStep, 0], ArrowUp: [0, -panStep], ArrowDown: [0, panStep]};

/** Adds the button that shows the picture in the whole window. */
export function wakeEnlarge(figure: HTMLElement): void {
  const caption = figure.querySelector('figcaption');
  const frame = figure.querySelector<HTMLElement>('.diagram-scroll');
  const svg = frame?.querySelector<SVGSVGElement>(':scope > svg');
  // `npm run dev` draws a picture that is not up to date itself, later; that one stays as it is.
  if (!caption || !frame || !svg) return;
  const title = caption.firstElementChild?.textContent ?? '';
  const opener = button('Enlarge', () => { open(figure, frame, svg, title, opener); }, `Enlarge: ${title}`);
  opener.className = 'diagram-enlarge';
  caption.append(opener);
}

/** The picture itself goes into the dialog and comes back: of a copy, ids and markers would stand twice in the page. */
function open(figure: HTMLElement, frame: HTMLElement, svg: SVGSVGElement, title: string, opener: HTMLElement): void {
  // The page must not move behind the dialog.
  const scrolled = frame.scrollLeft;
  frame.style.minHeight = `${frame.offsetHeight}px`;
  frame.style.minWidth = `${frame.offsetWidth}px`;
  const inPage = svg.getAttribute('viewBox') ?? '';
  const [x = 0, y = 0, width = 1, height = 1] = inPage.split(' ').map(Number);
  const picture: Picture = {x, y, width, height};
  const dialog = document.createElement('dialog');
  const stage = box('diagram-stage', svg);
  const size = (): Size => ({width: Math.max(stage.clientWidth, 1), height: Math.max(stage.clientHeight, 1)});
  const middle = (): {x: number; y: number} => ({x: stage.clientWidth / 2, y: stage.clientHeight / 2});
  let view: View;
  const show = (next: View): void => {
    view = next;
    svg.setAttribute('viewBox', viewBox(view, size()));
  };
  const zoom = (factor: number, at = middle()): void => { show(zoomed(view, factor, at, picture, size())); };
  const pan = (dx: number, dy: number): void => { show(panned(view, dx, dy, picture, size())); };
  const fit = (): void => { show(whole(picture, size())); };

  const heading = document.createElement('p');
  heading.textContent = title;
  const close = button('Close', () => { dialog.close(); });
  const tools = box('diagram-buttons', button('−', () => { zoom(1 / zoomStep); }, 'Smaller'), button('+', () => { zoom(zoomStep); }, 'Larger'), button('Whole picture', fit), close);
  dialog.className = 'diagram-dialog';
  set(dialog, {'aria-label': title});
  dialog.append(box('diagram-head', heading, tools), stage);
  set(stage, {tabindex: '0', role: 'group', 'aria-label': 'Picture. The arrow keys move it, plus and minus change its size, 0 shows all of it.'});

  dialog.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const {key} = event;
    const arrow = arrows[key];
    if (arrow) pan(...arrow);
    else if (key === '+' || key === '=') zoom(zoomStep);
    else if (key === '-' || key === '_') zoom(1 / zoomStep);
    else if (key === '0') fit();
    else return;
    event.preventDefault();
  });
  stage.addEventListener('wheel', (event) => {
    event.preventDefault();
    // A pinch on a touchpad arrives as a wheel with Ctrl.
    const corner = stage.getBoundingClientRect();
    if (event.ctrlKey) zoom(Math.exp(-event.deltaY / 200), {x: event.clientX - corner.left, y: event.clientY - corner.top});
    else pan(event.deltaX, event.deltaY);
  }, {passive: false});
  follow(stage, pan, zoom);

  const observer = new ResizeObserver(() => { show(clamped(view, picture, size())); });
  dialog.addEventListener('close', () => {
    observer.disconnect();
    svg.setAttribute('viewBox', inPage);
    frame.append(svg);
    frame.style.removeProperty('min-height');
    frame.style.removeProperty('min-width');
    frame.scrollLeft = scrolled;
    dialog.remove();
    opener.focus();
  });
  figure.append(dialog);
  dialog.showModal();
  stage.focus();
  show(opening(picture, size()));
  const lit = svg.querySelector('.node.lit, .message.lit, rect.note.lit')?.getBoundingClientRect();
  const room = stage.getBoundingClientRect();
  // The step that the reader has come to, in the middle.
  if (lit) pan(lit.left + lit.width / 2 - room.left - room.width / 2, lit.top + lit.height / 2 - room.top - room.height / 2);
  observer.observe(stage);
}

/** Fingers and the mouse: one drags the picture, two change its size around the point between them. */
function follow(stage: HTMLElement, pan: (dx: number, dy: number) => void, zoom: (factor: number, at: {x: number; y: number}) => void): void {
  const down = new Map<number, {x: number; y: number}>();
  /** The point between the pointers, and how far they are from it. */
  const grip = (): {x: number; y: number; reach: number} => {
    const all = [...down.values()];
    const mean = (axis: 'x' | 'y'): number => all.reduce((sum, p) => sum + p[axis], 0) / all.length;
    const [x, y] = [mean('x'), mean('y')];
    return {x, y, reach: Math.max(...all.map((p) => Math.hypot(p.x - x, p.y - y)))};
  };
  stage.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    stage.setPointerCapture(event.pointerId);
    down.set(event.pointerId, {x: event.clientX, y: event.clientY});
  });
  stage.addEventListener('pointermove', (event) => {
    if (!down.has(event.pointerId)) return;
    const before = grip();
    down.set(event.pointerId, {x: event.clientX, y: event.clientY});
    const now = grip();
    pan(before.x - now.x, before.y - now.y);
    const corner = stage.getBoundingClientRect();
    if (before.reach > 0 && now.reach > 0) zoom(now.reach / before.reach, {x: now.x - corner.left, y: now.y - corner.top});
  });
  for (const type of ['pointerup', 'pointercancel'] as const) stage.addEventListener(type, ({pointerId}) => { down.delete(pointerId); });
}
