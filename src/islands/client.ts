import {islands} from './islands';
import {keepLinksNative} from './links';

/** A client module of Docusaurus: wakes what reacts to the reader in a page whose text is HTML alone. */
export function onRouteDidUpdate({location, previousLocation}: {readonly location: {readonly pathname: string}; readonly previousLocation: {readonly pathname: string} | null}): void {
  if (location.pathname === previousLocation?.pathname) return;
  void wakeAll();
}

/** Afterwards the page says so (`data-awake`), for tests that act as soon as everything works. */
async function wakeAll(): Promise<void> {
  await Promise.all(
    islands.map(async ({selector, load}) => {
      const elements = [...document.querySelectorAll<HTMLElement>(selector)];
      if (elements.length > 0) elements.forEach(await load());
    }),
  );
  document.documentElement.dataset['awake'] = '';
}

if (typeof window !== 'undefined') keepLinksNative(window);
