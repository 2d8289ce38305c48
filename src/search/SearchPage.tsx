import {useEffect, useState} from 'react';
import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {useHistory, useLocation} from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import clsx from 'clsx';
import {inAddress} from '../components/inAddress';
import {Marked, Path} from './Marked';
import {PAGE_LIMITS} from './results';
import {SearchStatus} from './SearchStatus';
import {useSearch} from './useSearch';
import type {SearchState} from './useSearch';
import {statusText, words} from './words';
import styles from './SearchPage.module.css';

const development = process.env.NODE_ENV === 'development';

/** /search?q=…: all results, with more of each. The address follows the field, so a search can be kept and sent. */
export function SearchPage(): ReactNode {
  const location = useLocation();
  const history = useHistory();
  const baseUrl = useBaseUrl('/');
  const [query, setQuery] = useState('');
  const [state, retry] = useSearch(query, PAGE_LIMITS, baseUrl);

  // The server knows no query; the navbar's field can change it while this page is open.
  useEffect(() => setQuery(new URLSearchParams(location.search).get('q') ?? ''), [location.search]);

  return (
    <main className={styles.page}>
      <h1>Search</h1>
      <form role="search" aria-label="Whole site" onSubmit={(event) => event.preventDefault()}>
        <label className={styles.label}>
          <span>{words.pageLabel}</span>
          <input
            className={styles.input}
            type="search"
            name="q"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            value={query}
            onChange={(event) => {
              const text = event.target.value;
              setQuery(text);
              history.replace({search: text === '' ? '' : `?q=${inAddress(text)}`});
            }}
          />
        </label>
      </form>
      <noscript>
        <p>The search runs in your browser and needs JavaScript. Without it, use the list of lessons.</p>
      </noscript>
      <SearchStatus className={styles.status} text={statusText(state, development)} retry={state.phase === 'failed' && !development ? retry : undefined} />
      {state.phase === 'done' && <PageList state={state} />}
    </main>
  );
}

function PageList({state}: {readonly state: Extract<SearchState, {phase: 'done'}>}): ReactNode {
  return (
    <ol className={styles.pages}>
      {state.results.pages.map((page) => (
        <li key={page.url}>
          <h2>
            <Link to={page.url}>{page.title}</Link>
          </h2>
          <ul className={styles.sections}>
            {page.sections.map((section) => (
              <li key={section.url}>
                <Link className={clsx(styles.heading)} to={section.url}>
                  <Path path={section.path} fallback={page.title} above={styles.above} />
                </Link>
                <p className={styles.excerpt}>
                  <Marked parts={section.excerpt} />
                </p>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
