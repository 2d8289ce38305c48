// With workers, and with a server of its own for each test: what is kept belongs to its address.
import {violations, tooWide} from './checks';
import {expect, test as base, type BrowserContext, type Page} from './fixtures';
import {answer, feedbackOf, inputOf, open, pages, pageWith, questionOn, rightIds} from './helpers';
import {OfflineSite} from './offline-site';

const test = base.extend<{site: OfflineSite}>({
  site: async ({}, use) => {
    const site = new OfflineSite();
    await site.start();
    await use(site);
    await site.dispose();
  },
  baseURL: async ({site}, use) => use(site.origin),
  serviceWorkers: 'allow',
});

const {page: lesson, list} = pageWith(2);
const [question] = list as [(typeof list)[0]];

/** Waits until the worker controls the page and everything that the page loaded is on the device. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  let before = -1;
  await expect
    .poll(
      async () => {
        const now = await keptCount(page);
        const same = now === before;
        before = now;
        return same;
      },
      {intervals: [700]},
    )
    .toBe(true);
}

const keptCount = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    let count = 0;
    for (const name of await caches.keys()) count += (await (await caches.open(name)).keys()).length;
    return count;
  });

async function visit(page: Page, url: string): Promise<void> {
  await open(page, url);
  await settled(page);
}

/** No network for the browser, and nobody at the other end. */
async function cutOff(site: OfflineSite, context: BrowserContext): Promise<void> {
  await context.setOffline(true);
  await site.stop();
}

async function keepEverything(page: Page): Promise<void> {
  await open(page, '/offline');
  await page.getByRole('button', {name: 'Keep this site on my device'}).click();
  await expect(whole(page)).toBeVisible({timeout: 90_000});
}

const whole = (page: Page) => page.getByText(/^The whole site is on this device: \d+ files/);

/** What tells the second release from the first; in the head, where React does not put its own back. */
const asSecond = (html: string): string => html.replace('</head>', '<meta name="release" content="second"></head>');
const second = (page: Page) => page.locator('meta[name="release"][content="second"]');

const bar = (page: Page) => page.getByRole('region', {name: 'New version'});

test('the first page and every page read later reload without a connection', async ({page, context, site, journal}) => {
  journal.allow(/ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED|status of 503/);
  await visit(page, lesson);
  await cutOff(site, context);
  await page.reload();
  await expect(page.locator('h1')).toBeVisible();
  await answer(page, question, rightIds(question));
  await page.reload();
  await expect(feedbackOf(questionOn(page, question.id))).toBeVisible();

  const title = (await page.title()).replace(/ \|.*/, '');
  await page.goto('/topics/ci-cd');
  await expect(page.getByRole('heading', {name: 'This page is not on your device'})).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('main').getByRole('listitem').getByRole('link', {name: title, exact: true}).click();
  await expect(page).toHaveURL(new RegExp(`${lesson}$`));
});

test('the tools work without a connection after one visit to one of them', async ({page, context, site, journal}) => {
  journal.allow(/ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED/);
  await visit(page, '/review');
  await cutOff(site, context);
  await open(page, '/practice');
  await page.getByRole('button', {name: /^Start/}).click();
  await expect(page.getByRole('button', {name: 'Check answer'})).toBeVisible();
  await open(page, '/mock-exam');
  await page.getByRole('button', {name: /^(Start|Begin)/}).click();
  await expect(page.locator('[data-question-id]').first()).toBeVisible();
  await open(page, '/progress');
  await expect(page.getByRole('heading', {name: 'Your data'})).toBeVisible();
});

test('a server that fails is covered by what was kept', async ({page, site, journal}) => {
  journal.allow(/status of 500/);
  await visit(page, lesson);
  site.broken = () => true;
  await page.reload();
  await expect(page.locator('h1')).toBeVisible();
});

test('keeps the whole site: every page, a quiz, the search and a mock exam without a connection; then removes it', async ({page, context, site, journal}) => {
  test.setTimeout(300_000);
  journal.allow(/ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED|status of 404/);
  await keepEverything(page);
  expect(await violations(page)).toEqual([]);
  await cutOff(site, context);
  for (const url of pages()) {
    await test.step(url, async () => {
      await open(page, url);
      await expect.soft(page.locator('h1'), url).toHaveCount(1);
      const missing = await page.locator('main img').evaluateAll((all) => all.filter((img) => !(img as HTMLImageElement).naturalWidth).length);
      expect.soft(missing, `${url}: pictures`).toBe(0);
    });
  }
  await open(page, lesson);
  await answer(page, question, rightIds(question));
  await page.reload();
  await expect(feedbackOf(questionOn(page, question.id))).toBeVisible();
  await page.keyboard.press('/');
  await page.getByRole('combobox', {name: 'Search'}).fill('visibility timeout');
  await page.getByRole('option').first().click();
  await expect(page).toHaveURL(/\/services\/sqs/);
  await open(page, '/mock-exam');
  await page.getByRole('button', {name: /^(Start|Begin)/}).click();
  await expect(page.locator('[data-question-id]').first()).toBeVisible();
  await page.goto('/no-such-page');
  await expect(page.locator('h1')).toHaveText(/not found/i);

  await open(page, '/offline');
  const before = await keptCount(page);
  await page.getByRole('button', {name: 'Remove from my device'}).click();
  await expect(page.getByRole('button', {name: 'Keep this site on my device'})).toBeVisible();
  expect(await keptCount(page)).toBeLessThan(before / 2);
});

test('keeping can be stopped and goes on; it says why it fails', async ({page, site, journal}) => {
  journal.allow(/status of 500/);
  await visit(page, '/offline');
  site.broken = (path) => path === '/topics/ci-cd';
  await page.getByRole('button', {name: 'Keep this site on my device'}).click();
  await expect(page.getByText('The server did not send a file.').first()).toBeVisible({timeout: 60_000});
  site.broken = () => false;
  let letGo = (): void => undefined;
  site.gate = new Promise((resolve) => (letGo = resolve));
  await page.getByRole('button', {name: 'Go on'}).click();
  await expect(page.getByText(/^\d+ of \d+ files, /)).toBeVisible();
  await page.getByRole('button', {name: 'Stop'}).click();
  await expect(page.getByRole('button', {name: 'Remove from my device'})).toBeVisible();
  letGo();
  await page.getByRole('button', {name: 'Go on'}).click();
  await expect(whole(page)).toBeVisible({timeout: 60_000});
  // Nothing was fetched twice.
  const lessons = site.asked.filter((path) => path === '/topics/dynamodb' || path === '/services/dynamodb');
  expect(lessons.length).toBe(1);
});

test('a new release is announced and taken; an answer that is not checked stays; the other tab works on', async ({page, context, site}) => {
  test.setTimeout(240_000);
  await keepEverything(page);
  const other = await context.newPage();
  await open(other, lesson);
  await inputOf(questionOn(other, question.id), question.options[0]?.id ?? '').check();
  await site.publish('topics/ci-cd.html', asSecond);

  await open(page, '/topics/ci-cd');
  await expect(bar(page)).toBeVisible({timeout: 60_000});
  await expect(bar(page)).toContainText('A newer version of this site is ready.');
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({width: 360, height: 740});
  expect(await tooWide(page)).toEqual([]);
  await expect(second(page)).toHaveCount(0);

  // In the tab with an open answer.
  await expect(bar(other)).toBeVisible();
  await bar(other).getByRole('button', {name: 'Take it now'}).click();
  await expect(bar(other)).toContainText('an answer that is not checked');
  await expect(inputOf(questionOn(other, question.id), question.options[0]?.id ?? '')).toBeChecked();
  await expect(bar(page)).toBeHidden();
  await site.stop();
  await page.reload();
  await expect(second(page)).toHaveCount(1);
  await other.reload();
  await expect(other.locator('h1')).toBeVisible();
  await open(page, '/offline');
  await expect(whole(page)).toBeVisible();
  await expect.poll(() => page.evaluate(async () => (await caches.keys()).filter((name) => name.includes(' release ')).length)).toBe(1);
});

test('a release that cannot be fetched whole leaves the old one working, and is taken when it can', async ({page, context, site, journal}) => {
  test.setTimeout(240_000);
  journal.allow(/status of 500|ERR_CONNECTION_REFUSED/);
  await keepEverything(page);
  await site.publish('topics/ci-cd.html', asSecond);
  site.broken = (path) => path === '/topics/ci-cd';
  const before = site.asked.length;
  await open(page, '/topics/ci-cd');
  await expect.poll(() => site.asked.slice(before).includes('/topics/ci-cd')).toBe(true);
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await new Promise<void>((done) => {
      const look = (): void => void ((registration?.installing ?? null) === null ? done() : setTimeout(look, 100));
      look();
    });
  });
  await site.stop();
  for (const url of ['/topics/ci-cd', lesson, '/practice', '/offline']) {
    await open(page, url);
    await expect(second(page)).toHaveCount(0);
  }
  await expect(whole(page)).toBeVisible();
  await expect(bar(page)).toHaveCount(0);

  site.broken = () => false;
  await site.start();
  await open(page, '/topics/ci-cd');
  await expect(bar(page)).toBeVisible({timeout: 60_000});
  await bar(page).getByRole('button', {name: 'Take it now'}).click();
  await expect(second(page)).toHaveCount(1);
  await context.setOffline(true);
  await page.reload();
  await expect(second(page)).toHaveCount(1);
});
