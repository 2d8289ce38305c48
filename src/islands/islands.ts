/** Something in the text of a page that reacts to the reader. */
export interface Island {
  /** What it looks like in the server's HTML; every page is searched for it. */
  readonly selector: string;
  /** Its code, loaded only by pages that hold one. The function is called once for each element, with the server's markup inside; its promise ends when the element works. */
  readonly load: () => Promise<(element: HTMLElement) => void | Promise<void>>;
}

export const islands: readonly Island[] = [
  {selector: '[data-island="code"]', load: () => import('../code/wake').then(({wakeCopy}) => wakeCopy)},
  {selector: '[data-island="tabs"]', load: () => import('../code/wake').then(({wakeTabs}) => wakeTabs)},
  {selector: '[data-island="quiz"]', load: () => import('../quiz/wake').then(({wake}) => wake)},
  {selector: '[data-island="corrections"]', load: () => import('../content/notes/wake').then(({wake}) => wake)},
  {selector: 'figure[data-diagram]', load: () => import('../diagrams/wake').then(({wake}) => wake)},
];
