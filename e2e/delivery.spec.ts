import {readFileSync} from 'node:fs';
import path from 'node:path';
import {gzipSync} from 'node:zlib';
import {budgets} from '../src/delivery/budgets';
import {expect, test, type Page} from './fixtures';
import {hydrated, onPages} from './helpers';

const build = path.join(__dirname, '..', 'build');

/** @returns bytes of JavaScript, gzip, that a page loads by itself */
async function scriptBytes(page: Page, url: string): Promise<number> {
  const names = new Set<string>();
  page.on('request', (request) => {
    const {pathname} = new URL(request.url());
    if (pathname.endsWith('.js') && !request.isNavigationRequest()) names.add(pathname);
  });
  await page.goto(url);
  await hydrated(page);
  await page.waitForLoadState('networkidle');
  expect(names.size).toBeGreaterThan(2);
  return [...names].reduce((sum, name) => sum + gzipSync(readFileSync(path.join(build, name)), {level: 9}).length, 0);
}

test.describe('weight', () => {
  for (const url of ['/about/sources', '/start', '/about/contribute']) {
    test(`${url} is a page of text`, async ({page}) => {
      expect(await scriptBytes(page, url)).toBeLessThanOrEqual(budgets.textPage);
    });
  }
  for (const url of ['/services/lambda', '/services/codedeploy', '/services/cognito', '/services/dynamodb']) {
    test(`${url} has diagrams and quizzes`, async ({page}) => {
      expect(await scriptBytes(page, url)).toBeLessThanOrEqual(budgets.heavyPage);
    });
  }
});

test.describe('before the scripts are there', () => {
  /** Five seconds without any script of the site: the reader reads, clicks and types. */
  async function heldBack(page: Page, url: string): Promise<() => Promise<void>> {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/assets/js/**', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(url);
    return async () => {
      await page.waitForTimeout(5_000);
      release();
      await hydrated(page);
    };
  }

  test('choices in a quiz stay, and Check answer checks them', async ({page}) => {
    const question = onPages('multiple-choice').find(({page: at}) => at === '/services/lambda');
    if (question === undefined) throw new Error('Expected a multiple-choice question on /services/lambda');
    const arrive = await heldBack(page, '/services/lambda');
    const card = page.locator(`[id="q-${question.id}"]`);
    await card.locator('input').first().check();
    const chosen = await card.locator('input:checked').getAttribute('value');
    await card.getByRole('button', {name: 'Check answer'}).click();
    await arrive();
    await expect(card.getByRole('heading', {name: /^(Correct|Incorrect)/})).toBeVisible();
    await expect(card.locator(`[data-option-id="${chosen ?? ''}"] input`)).toBeChecked();
  });

  test('text in the search field stays and is searched', async ({page}) => {
    const arrive = await heldBack(page, '/services/lambda');
    await page.keyboard.press('/');
    await page.keyboard.type('envelope encryption');
    await arrive();
    await expect(page.getByRole('combobox', {name: 'Search'})).toHaveValue('envelope encryption');
    await expect(page.getByRole('option').first()).toBeVisible();
  });

  test('a click on the switch of the theme counts', async ({page}) => {
    await page.emulateMedia({colorScheme: 'light'});
    const arrive = await heldBack(page, '/services/lambda');
    await page.getByRole('button', {name: /Switch between dark and light/}).click();
    await arrive();
    await expect(page.locator('html')).not.toHaveAttribute('data-theme-choice', 'system');
  });

  test('a link leads on at once', async ({page}) => {
    await heldBack(page, '/start');
    await page.locator('main a[href="/services/lambda"]').first().click();
    await expect(page).toHaveURL(/\/services\/lambda$/);
  });
});

test('a script that somebody injects does not run', async ({page, journal}) => {
  journal.allow(/Content Security Policy/);
  await page.route('**/services/sts', async (route) => {
    const response = await route.fetch();
    const html = (await response.text()).replace('<h1', '<script>window.injected = 1</script><img src=x onerror="window.injected = 2"><h1');
    await route.fulfill({response, body: html});
  });
  journal.allow(/404/);
  await page.goto('/services/sts');
  await hydrated(page);
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.injected = 3';
    document.body.append(script);
    document.body.insertAdjacentHTML('beforeend', '<a href="javascript:window.injected = 4" id="bad">x</a>');
    document.getElementById('bad')?.click();
  });
  expect(await page.evaluate(() => 'injected' in window)).toBe(false);
});
