import type {ReactNode} from 'react';

const paths = {done: 'M4 10.5l4 4 8-9', part: 'M4 10h12', flag: 'M5 18V3h10l-2.5 4L15 11H5'} as const;

/** A line drawing beside words that say the same, so it is hidden from screen readers. */
export function Sign({name, full = false}: {readonly name: keyof typeof paths; readonly full?: boolean}): ReactNode {
  return (
    <svg viewBox="0 0 20 20" width="14" height="14" fill={full ? 'currentColor' : 'none'} stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
