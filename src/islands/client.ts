import {replayEarly} from '../delivery';
import {islands} from './islands';
import {keepLinksNative} from './links';

/** A client module of Docusaurus: wakes what reacts to the reader in a page whose text is HTML alone. */
export function onRouteDidUpdate({location, previousLocation}: {readonly location: {readonly pathname: string}; readonly previousLocation: {readonly pathname: string} | null}): void {
  if (location.pathname !== previousLocation?.pathname) void start();
}

async function start(): Promise<void> {
  const {documentElement} = document;
  await Promise.all([wakeAll(), attribute(documentElement, 'data-has-hydrated', 'true')]);
  replayEarly(window);
  // For tests that act as soon as everything works.
  documentElement.dataset['awake'] = '';
}

async function wakeAll(): Promise<void> {
  await Promise.all(
    islands.map(async ({selector, load}) => {
      const elements = [...document.querySelectorAll<HTMLElement>(selector)];
      if (elements.length === 0) return;
      const wake = await load();
      await Promise.all(elements.map(async (element) => wake(element)));
    }),
  );
}

/** Waits until an attribute has a value: Docusaurus says so that its own buttons work. */
function attribute(element: Element, name: string, value: string): Promise<void> {
  return new Promise((done) => {
    const look = (): void => {
      if (element.getAttribute(name) !== value) return;
      observer.disconnect();
      done();
    };
    const observer = new MutationObserver(look);
    observer.observe(element, {attributeFilter: [name]});
    look();
  });
}

if (typeof window !== 'undefined') keepLinksNative(window);
