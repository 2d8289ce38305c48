/** Runs on every page (plugin/index.ts). It costs a page nothing before it is idle. */
import siteConfig from '@generated/docusaurus.config';

function whenIdle(work: () => void): void {
  // Safari has no requestIdleCallback.
  const later = (): unknown => ('requestIdleCallback' in window ? requestIdleCallback(work) : setTimeout(work, 500));
  if (document.readyState === 'complete') later();
  else addEventListener('load', later, {once: true});
}

if (typeof window !== 'undefined' && process.env.NODE_ENV === 'production') {
  whenIdle(() => {
    // Without a network this chunk may be missing on a page that was kept before it: then there is nothing to start.
    import('./client').then(({startOffline}) => startOffline(siteConfig.baseUrl)).catch(() => undefined);
  });
}
