import {useEffect, useState} from 'react';

/** What is being loaded: nothing yet, it, or why not (with a way to try again). */
export type Loading<T> = {readonly phase: 'loading'} | {readonly phase: 'ready'; readonly value: T} | {readonly phase: 'failed'; readonly retry: () => void};

/**
 * Loads something after mounting, and again when asked.
 * @param load must keep its identity: another function is another thing to load
 */
export function useLoading<T>(load: () => Promise<T>): Loading<T> {
  const [state, setState] = useState<Loading<T>>({phase: 'loading'});
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let current = true;
    setState({phase: 'loading'});
    load().then(
      (value) => current && setState({phase: 'ready', value}),
      () => current && setState({phase: 'failed', retry: () => setAttempt((n) => n + 1)}),
    );
    return () => {
      current = false;
    };
  }, [load, attempt]);
  return state;
}
