import {useCallback} from 'react';
import {useLoading, type Loading} from '../components/useLoading';
import {loadItems, type BankEntry, type BankIndex} from './bank';
import {siteBank} from './bank-data';
import type {QuizItem} from './types';

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
