import type {ReactNode} from 'react';
import type {Part} from './excerpt';
import styles from './Marked.module.css';

/** Text with the found words marked. Each piece has its own element, so that a page translated by the browser survives the next letter. */
export function Marked({parts}: {readonly parts: readonly Part[]}): ReactNode {
  return (
    <>
      {parts.map((part, i) =>
        part.hit ? <mark key={`${i} ${part.text}`} className={styles.mark}>{part.text}</mark> : <span key={`${i} ${part.text}`}>{part.text}</span>,
      )}
    </>
  );
}

/**
 * The way to a section: headings from the outermost inwards.
 * @param props.above class of the headings before the last
 */
export function Path({path, fallback, above}: {readonly path: readonly (readonly Part[])[]; readonly fallback: string; readonly above: string | undefined}): ReactNode {
  const last = path.at(-1);
  if (last === undefined) return <span>{fallback}</span>;
  return (
    <>
      {path.slice(0, -1).map((heading, i) => (
        <span key={i} className={above}>
          <Marked parts={heading} />
          <span aria-hidden="true">{' › '}</span>
        </span>
      ))}
      <span>
        <Marked parts={last} />
      </span>
    </>
  );
}
