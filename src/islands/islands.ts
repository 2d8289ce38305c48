/** Something in the text of a page that reacts to the reader. */
export interface Island {
  /** What it looks like in the server's HTML; every page is searched for it. */
  readonly selector: string;
  /** Its code, loaded only by pages that hold one. The function is called once for each element, with the server's markup inside; its promise ends when the element works. */
  readonly load: () => Promise<(element: HTMLElement) => void | Promise<void>>;
}

export const islands: readonly Island[] = [
  {selector: '[data-island="code"], [data-island="tabs"]', load: () => import('../code/wake').then(({wake}) => wake)},
  {selector: '[data-island="quiz"]', load: () => import('../quiz/wake').then(({wake}) => wake)},
  {selector: '[data-island="corrections"]', load: () => import('../content/notes/wake').then(({wake}) => wake)},
  {selector: 'figure[data-diagram]', load: () => import('../diagrams/wake').then(({wake}) => wake)},
  // No page has such an element. Components that stand in MDX alone are not in the browser's bundle, and with them their
  // styles would be missing: named here, those go into a style sheet, which the build links where their classes are
  // (src/delivery/plugin). A test of the built site finds a class without a rule.
  {selector: '[data-styles-only]', load: () => Promise.all([import('../exam/exam.module.css'), import('../content/notes/Corrections.module.css')]).then(() => () => undefined)},
];
