/** @returns whether a click on this link asks this tab for another page of this site, and nothing more */
export function isVisit(event: MouseEvent, link: HTMLAnchorElement, here: Location): boolean {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return false;
  return link.origin === here.origin && link.pathname !== here.pathname;
}

/**
 * Lets the browser follow links to other pages. The router would change the address and render the page itself, but
 * the text of a page is in its HTML only. Links within a page (a drill at /practice) stay the router's.
 * Takes Docusaurus's prefetching away too: it fetches the scripts of every link in sight, twenty lessons on a desk;
 * instead the HTML of a page is asked for when the reader points at a link to it.
 */
export function keepLinksNative(window: Window): void {
  const {document} = window;
  // React listens at the root of the page: a click that never gets there is the browser's own.
  window.addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
      if (link !== null && isVisit(event, link, window.location)) event.stopPropagation();
    },
    true,
  );
  const nothing = {prefetch: () => false, preload: () => false};
  // Docusaurus assigns its own later, and an assignment that fails would stop it.
  Object.defineProperty(window, 'docusaurus', {get: () => nothing, set: () => undefined});

  const {connection} = window.navigator as Navigator & {connection?: {saveData?: boolean}};
  const asked = new Set([window.location.pathname]);
  const ask = (event: Event): void => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
    if (link?.origin !== window.location.origin || link.hasAttribute('download') || asked.has(link.pathname) || connection?.saveData === true) return;
    asked.add(link.pathname);
    const hint = document.createElement('link');
    hint.rel = 'prefetch';
    hint.href = link.pathname;
    document.head.append(hint);
  };
  for (const type of ['pointerover', 'focusin']) window.addEventListener(type, ask, {passive: true});
}
