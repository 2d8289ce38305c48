import type {ReactElement} from 'react';
import {Link} from './data';
import {longDay} from './parts';
import {sources} from './sources-data';
import styles from './exam.module.css';

const count = (n: number, what: string): string => `${n.toLocaleString('en-GB')} ${what}${n === 1 ? '' : 's'}`;

/** Every document that a fact of the site rests on, with the pages that use it. */
export default function AllSources(): ReactElement {
  return (
    <>
      <p>{`${count(sources.facts, 'fact')} from ${count(sources.documents.length, 'document')}.`}</p>
      <ul className={styles['sources']}>
        {sources.documents.map((d) => (
          <li key={d.url}>
            <a href={d.url}>{d.title}</a>
            <p>
              <span>{`${count(d.facts, 'fact')}, last read ${longDay(d.checked)}, on: `}</span>
              {d.pages.map((page, i) => (
                <span key={page}>
                  <span>{i === 0 ? '' : ', '}</span>
                  <Link to={`${page}#sources`}>{sources.pageTitles[page] ?? page}</Link>
                </span>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
