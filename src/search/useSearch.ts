import {useCallback, useEffect, useRef, useState} from 'react';
import type {Limits, Results} from './results';

export type SearchState =
  | {readonly phase: 'idle'}
  /** The first results are on their way; later ones replace the old without this phase. */
  | {readonly phase: 'loading'}
  | {readonly phase: 'done'; readonly results: Results}
  | {readonly phase: 'failed'};

const idle: SearchState = {phase: 'idle'};
const loading: SearchState = {phase: 'loading'};
/** Long enough for a fast typist's next letter, short enough not to be felt. */
const PAUSE = 70;

/**
 * Results for what the reader types, newest wins.
 * @param query as typed
 * @param limits a constant: a new object each time would search for ever
 * @param baseUrl the site's base
 * @returns the state, and a function that tries again after a failure
 */
export function useSearch(query: string, limits: Limits, baseUrl: string): [SearchState, () => void] {
  const [state, setState] = useState<SearchState>(loading);
  const blank = query.trim() === '';
  const [attempt, setAttempt] = useState(0);
  const latest = useRef(0);

  useEffect(() => {
    const turn = ++latest.current;
    const current = (): boolean => turn === latest.current;
    if (blank) {
      // The index comes while the reader thinks of a word. If it does not, the first search will say so.
      void import('./store').then(({openSearch}) => openSearch(baseUrl)).catch(() => undefined);
      return undefined;
    }
    const timer = setTimeout(() => {
      setState((old) => (old.phase === 'done' ? old : loading));
      import('./store').then(({search}) => search(query, limits, baseUrl)).then(
        (results) => current() && setState({phase: 'done', results}),
        () => current() && setState({phase: 'failed'}),
      );
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [query, blank, limits, baseUrl, attempt]);

  const retry = useCallback(() => setAttempt((n) => n + 1), []);
  return [blank ? idle : state, retry];
}
