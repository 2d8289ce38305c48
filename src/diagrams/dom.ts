/** @returns a new button; `name` is for screen readers where the words alone say too little */
export function button(words: string, onClick: () => void, name?: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.append(span(words));
  if (name !== undefined) set(made, {'aria-label': name});
  made.addEventListener('click', onClick);
  return made;
}

/** Every text stands in an element of its own: a browser's translation replaces text nodes. */
export function span(words: string): HTMLSpanElement {
  const made = document.createElement('span');
  made.textContent = words;
  return made;
}

/** Attributes rather than properties such as `ariaLabel`, which older browsers do not pass on. @param attributes undefined takes one away */
export function set(element: Element, attributes: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) element.removeAttribute(name);
    else element.setAttribute(name, value);
  }
}

export function box(className: string, ...children: readonly Node[]): HTMLDivElement {
  const made = document.createElement('div');
  made.className = className;
  made.append(...children);
  return made;
}
