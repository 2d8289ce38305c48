import {useEffect, useRef, type ReactNode} from 'react';

/**
 * Stands in the browser for `@theme/DocItem/Content`, the text of a page. The server's HTML is complete, so it is
 * neither sent again as JavaScript nor hydrated: React takes the element over with whatever it holds and never looks
 * inside. What reacts to the reader in there are islands (./client.ts).
 *
 * An empty string against a full element is a difference that React's production build does not mend; that is the
 * point, and `e2e/islands.spec.ts` holds it to that. The class names are those of the theme's component.
 */
export default function StaticContent(): ReactNode {
  const text = useRef<HTMLDivElement>(null);
  // Somebody came here without loading the page (a script called history.push): its text is not in this document.
  useEffect(() => {
    if (text.current?.childElementCount === 0) location.reload();
  }, []);
  return <div ref={text} className="theme-doc-markdown markdown" suppressHydrationWarning dangerouslySetInnerHTML={{__html: ''}} />;
}
