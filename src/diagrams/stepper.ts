import {box, button, set, span} from './dom';
import {belongs, moved, moveOfKey, shift, type Move, type Place} from './steps';

/**
 * Puts the bar under a picture whose parts carry `data-step` (plugin/steps.ts): it lights one step after the other
 * and says what happens there, in the words of the list that is the picture's text.
 */
export function wakeSteps(figure: HTMLElement): void {
  const frame = figure.querySelector<HTMLElement>('.diagram-scroll');
  const items = [...figure.querySelectorAll('.diagram-text > ol:first-of-type > li')];
  if (!frame || items.length === 0) throw new Error('A diagram with steps needs its frame and its list; see src/diagrams/plugin/remark.ts');
  const parts = [...frame.querySelectorAll<SVGElement>('[data-step]')];

  const said = box('diagram-said');
  set(said, {role: 'status', 'aria-live': 'polite'});
  const hint = `Go through the ${items.length} steps with these buttons or the arrow keys.`;
  said.append(span(hint));

  let place: Place = 0;
  const go = (move: Move): void => {
    const next = moved(place, move, items.length);
    if (next === place) return;
    place = next;
    show();
  };
  const previous = button('Previous', () => { go('previous'); });
  const next = button('Next', () => { go('next'); });
  const all = button('Show all', () => {
    go('all');
    next.focus();
  });
  const bar = box('diagram-bar', said, box('diagram-buttons', previous, next, all));
  set(bar, {role: 'group', 'aria-label': 'Steps of the picture'});
  bar.addEventListener('keydown', (event) => {
    const move = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey ? undefined : moveOfKey(event.key);
    // Escape has another meaning elsewhere as long as nothing is lit.
    if (move === undefined || (move === 'all' && place === 0)) return;
    event.preventDefault();
    event.stopPropagation();
    if (move === 'all') next.focus();
    go(move);
  });

  const show = (): void => {
    // By its full name and not by `dataset`: src/delivery keeps only the styles whose names it finds in a script.
    set(figure, {'data-at': place === 0 ? undefined : String(place)});
    for (const part of parts) part.classList.toggle('lit', belongs(part.dataset['step'], place));
    items.forEach((item, i) => { set(item, {'aria-current': i + 1 === place ? 'step' : undefined}); });
    // Not disabled: a button that loses the focus throws a keyboard reader to the top of the page.
    set(previous, {'aria-disabled': place === 0 ? 'true' : undefined});
    set(next, {'aria-disabled': place === items.length ? 'true' : undefined});
    all.hidden = place === 0;
    const item = items[place - 1];
    if (item) said.replaceChildren(count(place, items.length), ' ', words(item));
    else said.replaceChildren(span(hint));
    if (item) reveal(parts.filter((part) => part.matches('.node.lit, .message.lit, rect.note.lit')), frame, bar);
  };
  show();
  frame.after(bar);
}

function count(place: Place, total: number): HTMLElement {
  const made = document.createElement('b');
  made.textContent = `Step ${place} of ${total}:`;
  return made;
}

/** A copy of an item's words, with their code and emphasis; ids may stand in a page only once. */
function words(item: Element): HTMLElement {
  const copy = document.createElement('span');
  copy.append(...item.cloneNode(true).childNodes);
  for (const element of copy.querySelectorAll('[id]')) element.removeAttribute('id');
  return copy;
}

/** Scrolls as little as possible, so that the lit parts are between the site's bar and ours. */
function reveal(lit: readonly Element[], frame: HTMLElement, bar: HTMLElement): void {
  const boxes = lit.map((part) => part.getBoundingClientRect());
  // Nothing has a size while the picture is not shown.
  if (boxes.length === 0 || boxes.every(({width, height}) => width === 0 && height === 0)) return;
  const least = (side: 'left' | 'top'): number => Math.min(...boxes.map((b) => b[side]));
  const most = (side: 'right' | 'bottom'): number => Math.max(...boxes.map((b) => b[side]));
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
  const [sides, navbar] = [frame.getBoundingClientRect(), document.querySelector('.navbar')?.getBoundingClientRect().bottom ?? 0];
  const air = 16;
  frame.scrollBy({left: shift(least('left') - air, most('right') + air, sides.left, sides.right), behavior});
  const down = shift(least('top') - air, most('bottom') + air, Math.max(navbar, 0), innerHeight - bar.offsetHeight);
  if (down !== 0) scrollBy({top: down, behavior});
}
