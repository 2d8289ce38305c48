/** What a key does to the number of the open tab. */
const moves: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowLeft: (at, count) => (at + count - 1) % count,
  ArrowRight: (at, count) => (at + 1) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/**
 * Wakes tabs (plugin/tabs.ts) in the server's HTML: links to panels become the ARIA pattern of tabs
 * (https://www.w3.org/WAI/ARIA/apg/patterns/tabs/). A closed panel can be found with the browser's own search where it
 * knows `until-found`, and opens for an address that leads into it. Nothing is remembered.
 */
export function wakeTabs(set: HTMLElement): void {
  const list = set.querySelector<HTMLElement>(':scope > .tab-list');
  const tabs = [...(list?.querySelectorAll<HTMLAnchorElement>('a.tab') ?? [])];
  const panels = tabs.flatMap(({hash}) => set.querySelector<HTMLElement>(`:scope > [id="${hash.slice(1)}"]`) ?? []);
  if (list === null || tabs.length === 0 || panels.length !== tabs.length) throw new Error('Tabs need a list of links and a panel for each; see src/code/plugin/tabs.ts');

  let open = 0;
  const show = (next: number): void => {
    open = next;
    for (const [index, tab] of tabs.entries()) {
      const here = index === open;
      tab.setAttribute('aria-selected', String(here));
      tab.tabIndex = here ? 0 : -1;
      if (here) panels[index]?.removeAttribute('hidden');
      else panels[index]?.setAttribute('hidden', 'until-found');
    }
  };

  list.setAttribute('role', 'tablist');
  for (const [index, tab] of tabs.entries()) {
    const panel = panels[index];
    if (panel === undefined) continue;
    tab.id = `${panel.id}-tab`;
    tab.setAttribute('role', 'tab');
    tab.setAttribute('aria-controls', panel.id);
    panel.setAttribute('role', 'tabpanel');
    panel.setAttribute('aria-labelledby', tab.id);
    panel.addEventListener('beforematch', () => show(index));
    tab.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      show(index);
    });
  }
  list.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    // A link answers to Enter alone, a tab to both.
    const next = event.key === ' ' ? open : moves[event.key]?.(open, tabs.length);
    if (next === undefined) return;
    event.preventDefault();
    show(next);
    tabs[next]?.focus();
  });

  const panelOfAddress = (): number => {
    const target = document.querySelector(':target');
    return target === null ? -1 : panels.findIndex((panel) => panel.contains(target));
  };
  show(Math.max(panelOfAddress(), 0));
  window.addEventListener('hashchange', () => {
    const next = panelOfAddress();
    if (next < 0 || next === open) return;
    show(next);
    // The browser looked for it while it was closed.
    document.querySelector(':target')?.scrollIntoView();
  });
  set.dataset['awake'] = '';
}
