/** Small pieces that the pages about the exam share. */
import type {ReactElement, ReactNode} from 'react';
import {Link, titleOf} from './data';
import styles from './exam.module.css';

/**
 * A table that scrolls inside itself on a phone. It can be focused, so that the arrow keys scroll it.
 * @param props.name what the table shows; screen readers announce it for the region and for the table
 */
export function ScrollTable({name, head, children}: {name: string; head: readonly string[]; children: ReactNode}): ReactElement {
  return (
    <div className={styles['scroll']} role="region" aria-label={name} tabIndex={0}>
      <table className={styles['table']}>
        <caption className={styles['caption']}>{name}</caption>
        <thead>
          <tr>
            {head.map((text) => (
              <th key={text} scope="col">
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

/** Something that the site lacks: in words, with an icon, never by colour alone. */
export function Gap({text}: {text: string}): ReactElement {
  return (
    <span className={styles['gap']}>
      <svg className={styles['icon']} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.75" strokeDasharray="3 2.2" />
      </svg>
      <span>{`gap: ${text}`}</span>
    </span>
  );
}

/** Links to lessons, or the words that there is none. */
export function Lessons({paths}: {paths: readonly string[]}): ReactElement {
  if (paths.length === 0) return <Gap text="no lesson yet" />;
  return (
    <ul className={styles['lessons']}>
      {paths.map((path) => (
        <li key={path}>
          <Link to={path}>{titleOf(path)}</Link>
        </li>
      ))}
    </ul>
  );
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/**
 * @param day '2026-11-30'
 * @returns '30 November 2026', without a Date: server and browser may stand in different time zones
 */
export function longDay(day: string): string {
  const [year, month, date] = day.split('-');
  return `${Number(date)} ${months[Number(month) - 1] ?? ''} ${year ?? ''}`;
}
