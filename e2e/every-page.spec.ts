import {tooWide, violations} from './checks';
import {expect, test, type Page} from './fixtures';
import {hydrated, pages} from './helpers';

/** Pages a test: few enough for a report that points somewhere, many enough to share a browser. */
const BATCH = 4;

async function checkPage(page: Page, url: string): Promise<void> {
  await page.setViewportSize({width: 1280, height: 800});
  await page.emulateMedia({colorScheme: 'light', reducedMotion: 'reduce'});
  const response = await page.goto(url);
  expect.soft(response?.status(), `${url}: status`).toBe(200);
  await hydrated(page);
  expect.soft(await page.locator('h1').count(), `${url}: one h1`).toBe(1);
  expect.soft((await page.title()).length, `${url}: a title`).toBeGreaterThan(5);
  const description = page.locator('meta[name="description"]');
  expect.soft(await description.count(), `${url}: one description`).toBe(1);
  if ((await description.count()) > 0) {
    expect.soft((await description.first().getAttribute('content'))?.length ?? 0, `${url}: a description that says something`).toBeGreaterThan(20);
  }
  await expect.soft(page.locator('html'), `${url}: light`).toHaveAttribute('data-theme', 'light');
  expect.soft(await violations(page), `${url}: WCAG 2.2 AA, light, 1280 px`).toEqual([]);

  await page.setViewportSize({width: 360, height: 740});
  expect.soft(await tooWide(page), `${url}: no sideways scrolling at 360 px`).toEqual([]);
  // The reader has chosen no theme, so the page follows the system.
  await page.emulateMedia({colorScheme: 'dark', reducedMotion: 'reduce'});
  await expect.soft(page.locator('html'), `${url}: dark`).toHaveAttribute('data-theme', 'dark');
  expect.soft(await violations(page), `${url}: WCAG 2.2 AA, dark, 360 px`).toEqual([]);
}

const all = pages();
for (let first = 0; first < all.length; first += BATCH) {
  const batch = all.slice(first, first + BATCH);
  test(`works, is clean and accessible: ${batch.join(' ')}`, async ({page}) => {
    test.setTimeout(BATCH * 90_000);
    for (const url of batch) await test.step(url, () => checkPage(page, url));
  });
}

test('a missing page says so, with status 404', async ({page, journal}) => {
  journal.allow(/status of 404/);
  const response = await page.goto('/services/no-such-service');
  expect(response?.status()).toBe(404);
  await hydrated(page);
  await expect(page.locator('h1')).toHaveText(/not found/i);
  expect(await violations(page)).toEqual([]);
});

test('the first Tab leads past the navigation to the content', async ({page}) => {
  await page.goto('/services/codedeploy');
  await hydrated(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', {name: /skip to main content/i})).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('nav.navbar') === null)).toBe(true);
});

test('the bar holds its names on one line at its narrowest', async ({page}) => {
  await page.setViewportSize({width: 997, height: 700});
  await page.goto('/');
  await hydrated(page);
  const tall = await page.locator('.navbar__title, .navbar__link').evaluateAll((links) =>
    links.filter((link) => link.checkVisibility() && (link.getClientRects().length > 1 || link.scrollWidth > link.clientWidth || link.getBoundingClientRect().height > 48)).map((link) => link.textContent),
  );
  expect(tall).toEqual([]);
  expect(await tooWide(page)).toEqual([]);
});
