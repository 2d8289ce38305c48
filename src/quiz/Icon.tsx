import type {ReactNode} from 'react';

const paths = {good: 'M4 10.5l4 4 8-9', bad: 'M5 5l10 10M15 5L5 15', up: 'M10 16V5M5 9.5L10 4.5l5 5', down: 'M10 4v11M5 10.5l5 5 5-5'} as const;

/** A line drawing beside a word that says the same, so it is hidden from screen readers. */
export function Icon({name}: {readonly name: keyof typeof paths}): ReactNode {
  return (
    <svg viewBox="0 0 20 20" width="18" height="18" fill="none" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}

/** HTML made by plugin/markdown.ts, which lets nothing dangerous through. React never touches what is inside. */
export function Html({as: Tag = 'span', html, ...rest}: {readonly as?: 'span' | 'div'; readonly html: string; readonly id?: string; readonly className?: string | undefined}): ReactNode {
  return <Tag {...rest} dangerouslySetInnerHTML={{__html: html}} />;
}
