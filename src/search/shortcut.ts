/** The parts of a keyboard event that decide. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly target: EventTarget | null;
  readonly defaultPrevented?: boolean;
}

/**
 * @returns whether the key asks for the search: Ctrl/⌘ K anywhere, `/` except where it is text
 */
export function isSearchKey(event: KeyPress): boolean {
  if (event.defaultPrevented === true) return false;
  if ((event.ctrlKey || event.metaKey) && !event.altKey) return event.key.toLowerCase() === 'k';
  return event.key === '/' && !event.altKey && !takesText(event.target);
}

function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('[contenteditable]:not([contenteditable="false"]), textarea, select') !== null) return true;
  // A checkbox or a radio takes no text.
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit', 'reset', 'range', 'color', 'file'].includes(target.type);
}
