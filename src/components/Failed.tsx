import type {ReactNode} from 'react';
import controls from './controls.module.css';

/** What could not be loaded, and the way to try again. */
export function Failed({text, retry}: {readonly text: string; readonly retry: () => void}): ReactNode {
  return (
    <div role="alert">
      <p className={controls.warning}>
        <span>{text}</span>
      </p>
      <button type="button" className={controls.quiet} onClick={retry}>
        Try again
      </button>
    </div>
  );
}
