import {wakeCopy} from './copy';
import {wakeTabs} from './tabs';

/** Wakes a code sample or a set of tabs in the server's HTML: one function, because two would become two chunks with everything in each. */
export function wake(element: HTMLElement): void {
  if (element.dataset['island'] === 'tabs') wakeTabs(element);
  else wakeCopy(element);
}
