import {useEffect, useMemo, useState} from 'react';
import type {MouseEvent, ReactNode} from 'react';
import clsx from 'clsx';
import {inAddress} from '../components/inAddress';
import {Marked, Path} from './Marked';
import {moveActive} from './move';
import {BOX_LIMITS, type PageResult, type SectionResult} from './results';
import {SearchStatus} from './SearchStatus';
import {useSearch} from './useSearch';
import {visit} from './visit';
import {statusText, words} from './words';
import styles from './SearchBox.module.css';

export interface PanelProps {
  /** Id of the listbox; options are `<id>-0`, `<id>-1` … */
  readonly id: string;
  readonly query: string;
  readonly input: HTMLInputElement;
  readonly baseUrl: string;
  readonly searchUrl: string;
  /** Says whether options are shown, and the id of the active one. */
  readonly onActive: (state: {readonly listed: boolean; readonly option: string | undefined}) => void;
  readonly onClose: () => void;
  readonly onSubmit: (query: string) => void;
}

const development = process.env.NODE_ENV === 'development';

/** What opens under the search field. Focus stays in the field; the keys are heard there. */
export function SearchPanel({id, query, input, baseUrl, searchUrl, onActive, onClose, onSubmit}: PanelProps): ReactNode {
  const [state, retry] = useSearch(query, BOX_LIMITS, baseUrl);
  const pages = state.phase === 'done' ? state.results.pages : none;
  // A choice is good for the list it was made in.
  const [chosen, setChosen] = useState({pages, option: -1});
  const active = chosen.pages === pages ? chosen.option : -1;
  const setActive = (option: number): void => setChosen({pages, option});
  const allUrl = `${searchUrl}?q=${inAddress(query.trim())}`;
  const groups = useMemo(() => number(pages), [pages]);
  const urls = useMemo(() => (pages.length === 0 ? [] : [...pages.flatMap((page) => page.sections.map((section) => section.url)), allUrl]), [pages, allUrl]);
  const last = urls.length - 1;

  useEffect(() => {
    onActive({listed: urls.length > 0, option: active < 0 ? undefined : `${id}-${active}`});
    if (active >= 0) document.getElementById(`${id}-${active}`)?.scrollIntoView({block: 'nearest'});
  }, [id, urls, active, onActive]);

  const go = (url: string): void => {
    onClose();
    input.blur();
    visit(url);
  };

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.isComposing) return;
      if (event.key === 'Escape') {
        event.preventDefault();
        onClose();
        return;
      }
      if (event.key === 'Enter' && active >= 0) {
        const url = urls[active];
        event.preventDefault();
        if (url !== undefined) go(url);
        return;
      }
      const next = moveActive(event.key, active, urls.length);
      if (next === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      event.preventDefault();
      setActive(next);
    };
    input.addEventListener('keydown', onKey);
    return () => input.removeEventListener('keydown', onKey);
  });

  const link = (index: number, url: string) => ({
    id: `${id}-${index}`,
    role: 'option',
    href: url,
    tabIndex: -1,
    'aria-selected': index === active,
    // The field keeps the focus; other buttons (a new tab) keep their meaning.
    onMouseDown: (event: MouseEvent) => event.button === 0 && event.preventDefault(),
    onMouseMove: () => setActive(index),
    onClick: (event: MouseEvent) => {
      if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      if (index === last) onSubmit(query);
      else go(url);
    },
  });

  return (
    <div className={styles.panel}>
      <SearchStatus className={styles.status} text={statusText(state, development)} retry={state.phase === 'failed' && !development ? retry : undefined} />
      {pages.length > 0 && (
        <div id={id} role="listbox" aria-label={words.listLabel} className={styles.list}>
          {groups.map(({page, sections}) => (
            <div key={page.url} role="group" aria-label={page.title} className={styles.group}>
              <div role="presentation" aria-hidden="true" className={styles.title}>
                {page.title}
              </div>
              {sections.map(({section, index}) => (
                <a key={section.url} {...link(index, section.url)} className={clsx(styles.option, index === active && styles.active)}>
                  <Section section={section} page={page} />
                </a>
              ))}
            </div>
          ))}
          <a {...link(last, allUrl)} className={clsx(styles.option, styles.all, last === active && styles.active)}>
            {words.seeAll}
          </a>
        </div>
      )}
      <p className={styles.keys} aria-hidden="true">
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> <span>choose</span>
        </span>
        <span>
          <kbd>Enter</kbd> <span>open</span>
        </span>
        <span>
          <kbd>Esc</kbd> <span>close</span>
        </span>
      </p>
    </div>
  );
}

const none: readonly PageResult[] = [];

interface NumberedGroup {
  readonly page: PageResult;
  readonly sections: readonly {readonly section: SectionResult; readonly index: number}[];
}

/** Options are counted through all groups. */
function number(pages: readonly PageResult[]): NumberedGroup[] {
  let count = 0;
  return pages.map((page) => ({page, sections: page.sections.map((section) => ({section, index: count++}))}));
}

function Section({section, page}: {readonly section: SectionResult; readonly page: PageResult}): ReactNode {
  return (
    <>
      <span className={styles.heading}>
        <Path path={section.path} fallback={page.title} above={styles.above} />
      </span>
      <span className={styles.excerpt}>
        <Marked parts={section.excerpt} />
      </span>
    </>
  );
}
