import AxeBuilder from '@axe-core/playwright';
import type {Page} from './fixtures';

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** @returns what breaks WCAG 2.2 AA on the page as it is now, one line for all elements that break it in the same way */
export async function violations(page: Page): Promise<string[]> {
  // A colour on its way from light to dark has neither's contrast.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().filter((a) => a.playState === 'running' && Number.isFinite(a.effect?.getComputedTiming().endTime)).map((a) => a.finished)));
  // Legacy mode runs in the page itself, without a second page for frames: the site has none. Only faults are written out.
  const result = await new AxeBuilder({page}).options({resultTypes: ['violations']}).withTags(wcag).setLegacyMode(true).analyze();
  const faults = new Map<string, string[]>();
  for (const {id, nodes} of result.violations) {
    for (const {failureSummary = '', target} of nodes) {
      const fault = `${id}: ${failureSummary.split('\n').slice(1).join(' ').trim()}`;
      faults.set(fault, [...(faults.get(fault) ?? []), target.join(' ')]);
    }
  }
  return [...faults].map(([fault, targets]) => `${fault} (${targets.length} times, first at ${targets[0] ?? '?'})`);
}

/** @returns the elements that stick out of the page to the right */
export function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    if (document.documentElement.scrollWidth <= window.innerWidth) return [];
    const scrollsItself = (element: Element | null): boolean =>
      element !== null && element !== document.body && (getComputedStyle(element).overflowX !== 'visible' || scrollsItself(element.parentElement));
    const out = [...document.body.querySelectorAll('*')].filter((e) => e.getBoundingClientRect().right > window.innerWidth + 1 && !scrollsItself(e.parentElement));
    return [`page is ${document.documentElement.scrollWidth} px wide`, ...out.slice(0, 5).map((e) => `${e.tagName.toLowerCase()}.${e.className.toString()}`)];
  });
}
