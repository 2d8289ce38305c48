/** Wakes the filter of the corrections (./Corrections.tsx) in the server's HTML. */
export function wake(element: HTMLElement): void {
  const filter = element.querySelector<HTMLElement>('[data-filter]');
  const said = filter?.querySelector('[role="status"] span');
  if (!filter || !said) throw new Error('The corrections need their filter and its line of words; see src/content/notes/Corrections.tsx');
  const entries = [...element.querySelectorAll<HTMLElement>('[data-entry]')];
  const show = (verdict: string): void => {
    for (const entry of entries) entry.hidden = verdict !== 'all' && entry.dataset['entry'] !== verdict;
    for (const section of element.querySelectorAll('section')) section.hidden = section.querySelector('[data-entry]:not([hidden])') === null;
    said.textContent = `${entries.filter(({hidden}) => !hidden).length} of ${entries.length} entries`;
  };
  filter.addEventListener('change', ({target}) => {
    if (target instanceof HTMLInputElement) show(target.value);
  });
  filter.hidden = false;
}
