import {expect, test as base, type BrowserContext} from 'playwright/test';
import {findChromium} from '../scripts/chromium.mts';

export {expect} from 'playwright/test';
export type {BrowserContext, Locator, Page} from 'playwright/test';

/** What the pages of a test did that no page may do. */
export class Journal {
  private readonly entries: string[] = [];
  /** Playwright says that it blocks workers (playwright.config.ts). */
  private readonly allowed: RegExp[] = [/Service Worker registration blocked by Playwright/];

  /** Says that the test itself provokes entries like this one. */
  allow(pattern: RegExp): void {
    this.allowed.push(pattern);
  }

  note(entry: string): void {
    this.entries.push(entry);
  }

  /** @returns the entries that were not allowed */
  faults(): string[] {
    return this.entries.filter((entry) => !this.allowed.some((pattern) => pattern.test(entry)));
  }
}

/** Notes console errors and warnings, exceptions, and requests that leave the site, of all pages of a context. */
function watch(context: BrowserContext, origin: string, journal: Journal): void {
  context.on('console', (message) => {
    const type = message.type();
    if (type === 'error' || type === 'warning') journal.note(`console ${type} on ${message.page()?.url() ?? '?'}: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (webError) => {
    journal.note(`exception on ${webError.page()?.url() ?? '?'}: ${webError.error().message}`);
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (['data:', 'blob:', 'about:'].includes(url.protocol) || url.origin === origin) return;
    journal.note(`foreign request: ${request.url()}`);
  });
}

interface Fixtures {
  /** Every test fails on what stands here at its end, unless it was allowed. */
  readonly journal: Journal;
}

export const test = base.extend<Fixtures>({
  launchOptions: [
    async ({launchOptions}, use) => {
      const {executablePath, args} = await findChromium();
      await use({...launchOptions, executablePath, args: [...(launchOptions.args ?? []), ...args]});
    },
    {scope: 'worker'},
  ],
  journal: [
    async ({context, baseURL}, use) => {
      const journal = new Journal();
      watch(context, new URL(baseURL ?? '').origin, journal);
      await use(journal);
      expect(journal.faults(), 'no console message, no exception, no request to another site').toEqual([]);
    },
    {auto: true},
  ],
});
