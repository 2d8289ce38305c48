/**
 * Which option a key moves to. Up from the first and down from the last leave the list for the field,
 * as the combobox pattern has it (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/).
 * @param key as in KeyboardEvent.key
 * @param active number of the active option, -1 for none
 * @param count how many options there are
 * @returns the new number, or undefined when the key is not for the list (Home and End belong to the text until an option is active)
 */
export function moveActive(key: string, active: number, count: number): number | undefined {
  if (count === 0) return undefined;
  switch (key) {
    case 'ArrowDown':
      return active + 1 < count ? active + 1 : -1;
    case 'ArrowUp':
      return active >= 0 ? active - 1 : count - 1;
    case 'Home':
      return active < 0 ? undefined : 0;
    case 'End':
      return active < 0 ? undefined : count - 1;
    default:
      return undefined;
  }
}
