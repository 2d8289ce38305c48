import type {KeyboardEvent} from 'react';
import type {ItemOption} from './types';

/**
 * The digit keys choose: 1 is the first option as it stands. Never over the browser's own shortcuts; the caller hears
 * keys only while the focus is in the question.
 * @param root what holds the inputs
 * @returns whether the key was one of these
 */
export function chooseByDigit(event: KeyboardEvent, order: readonly ItemOption[], root: HTMLElement | null): boolean {
  const nth = order[Number(event.key) - 1];
  if (nth === undefined || event.altKey || event.ctrlKey || event.metaKey) return false;
  const input = root?.querySelector<HTMLInputElement>(`input[value="${nth.id}"]`);
  event.preventDefault();
  input?.focus();
  input?.click();
  return true;
}
