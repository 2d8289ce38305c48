import type {ReactNode} from 'react';
import {words} from './words';
import styles from './SearchStatus.module.css';

export interface SearchStatusProps {
  /** What a screen reader hears: how many results, or what is wrong. */
  readonly text: string;
  /** Tries again; undefined when there is nothing to try. */
  readonly retry: (() => void) | undefined;
  readonly className?: string | undefined;
}

/** How the search stands, in one live region, with the way out of a failure. */
export function SearchStatus({text, retry, className}: SearchStatusProps): ReactNode {
  return (
    <div className={className}>
      <p className={styles.status} role="status">
        <span>{text}</span>
      </p>
      {retry && (
        <button type="button" className={styles.retry} onClick={retry}>
          {words.retry}
        </button>
      )}
    </div>
  );
}
