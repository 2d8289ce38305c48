import {useCallback, useEffect, useId, useRef, useState} from 'react';
import type {ComponentType, FocusEvent, ReactNode} from 'react';
import useBaseUrl from '@docusaurus/useBaseUrl';
import clsx from 'clsx';
import {inAddress} from '../components/inAddress';
import {isSearchKey} from './shortcut';
import type {PanelProps} from './SearchPanel';
import {SearchStatus} from './SearchStatus';
import {visit} from './visit';
import {words} from './words';
import styles from './SearchBox.module.css';

/**
 * The search field of the navbar: a combobox whose list comes with the first use. It is a plain form
 * until then, so text typed before the page is live is kept, and Enter always leads to /search.
 */
export function SearchBox(): ReactNode {
  const baseUrl = useBaseUrl('/');
  const searchUrl = useBaseUrl('/search');
  const id = useId();
  const box = useRef<HTMLFormElement>(null);
  const [field, setField] = useState<HTMLInputElement | null>(null);
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  // Options are there only while the panel shows some.
  const [active, setActive] = useState<{readonly listed: boolean; readonly option: string | undefined}>({listed: false, option: undefined});
  const [Panel, setPanel] = useState<ComponentType<PanelProps>>();
  const [broken, setBroken] = useState(false);

  useEffect(() => {
    if (field === null) return undefined;
    // What the reader did before this code ran.
    setQuery(field.value);
    if (document.activeElement === field) setOpen(true);
    const onKey = (event: KeyboardEvent): void => {
      if (!isSearchKey(event)) return;
      event.preventDefault();
      field.focus();
      field.select();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [field]);

  useEffect(() => {
    if (!open || Panel !== undefined || broken) return;
    // The index is on its way with the panel, not after it. The panel says so if it does not arrive.
    import('./store').then(({openSearch}) => openSearch(baseUrl)).catch(() => undefined);
    import('./SearchPanel').then(
      (module) => setPanel(() => module.SearchPanel),
      () => setBroken(true),
    );
  }, [open, Panel, broken, baseUrl]);

  const close = useCallback((): void => {
    setOpen(false);
    setActive({listed: false, option: undefined});
  }, []);

  useEffect(() => {
    if (!open) return undefined;
    // A click on bare page moves the focus nowhere, so blur does not tell.
    const onPointer = (event: PointerEvent): void => {
      if (event.target instanceof Node && box.current?.contains(event.target) !== true) close();
    };
    document.addEventListener('pointerdown', onPointer);
    return () => document.removeEventListener('pointerdown', onPointer);
  }, [open, close]);

  const submit = (text: string): void => {
    close();
    field?.blur();
    visit(`${searchUrl}?q=${inAddress(text.trim())}`);
  };

  return (
    <form
      ref={box}
      role="search"
      action={searchUrl}
      className={clsx(styles.box, open && styles.open)}
      onSubmit={(event) => {
        event.preventDefault();
        submit(query);
      }}
      onBlur={(event: FocusEvent) => {
        // Focus that leaves the window has no target, and comes back.
        if (event.relatedTarget !== null && box.current?.contains(event.relatedTarget) !== true) close();
      }}
    >
      <div className={styles.field}>
        <svg className={styles.icon} viewBox="0 0 20 20" aria-hidden="true">
          <circle cx="8.5" cy="8.5" r="5.5" />
          <path d="m13 13 4.5 4.5" />
        </svg>
        <input
          ref={setField}
          className={styles.input}
          type="text"
          name="q"
          role="combobox"
          inputMode="search"
          enterKeyHint="search"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          placeholder={words.placeholder}
          aria-label={words.label}
          aria-keyshortcuts="/ Control+K Meta+K"
          aria-autocomplete="list"
          aria-expanded={open && active.listed}
          aria-controls={open && active.listed ? `${id}list` : undefined}
          aria-activedescendant={open ? active.option : undefined}
          onFocus={() => setOpen(true)}
          onClick={() => setOpen(true)}
          onInput={(event) => {
            setQuery(event.currentTarget.value);
            setOpen(true);
          }}
        />
        <kbd className={styles.hint} aria-hidden="true">
          /
        </kbd>
        {open && (
          <button
            type="button"
            className={styles.close}
            aria-label={words.close}
            onClick={() => {
              close();
              if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
            }}
          >
            <svg viewBox="0 0 20 20" aria-hidden="true">
              <path d="m4 4 12 12M16 4 4 16" />
            </svg>
          </button>
        )}
      </div>
      {open && Panel !== undefined && field !== null && (
        <Panel id={`${id}list`} query={query} input={field} baseUrl={baseUrl} onActive={setActive} onClose={close} onSubmit={submit} searchUrl={searchUrl} />
      )}
      {open && broken && (
        <div className={styles.panel}>
          <SearchStatus className={styles.status} text={words.failed} retry={() => setBroken(false)} />
        </div>
      )}
    </form>
  );
}
