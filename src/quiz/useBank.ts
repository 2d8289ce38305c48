import {useCallback, useEffect, useState} from 'react';
import {loadItems, type BankEntry, type BankIndex} from './bank';
import {siteBank} from './bank-data';
import type {QuizItem} from './types';

/** What is being loaded: nothing yet, it, or why not (with a way to try again). */
export type Loading<T> = {readonly phase: 'loading'} | {readonly phase: 'ready'; readonly value: T} | {readonly phase: 'failed'; readonly retry: () => void};

function useLoading<T>(load: () => Promise<T>): Loading<T> {
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

const loadIndex = (): Promise<BankIndex> => siteBank.index();

/** The index of the bank, loaded after mounting. */
export function useBankIndex(): Loading<BankIndex> {
  return useLoading(loadIndex);
}

/**
 * The words of some questions, in order, numbered from 1.
 * @param entries must keep its identity while its content does (useMemo, useState)
 */
export function useItems(entries: readonly BankEntry[]): Loading<readonly QuizItem[]> {
  return useLoading(useCallback(() => loadItems(siteBank, entries), [entries]));
}
