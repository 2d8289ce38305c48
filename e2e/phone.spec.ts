import {expect, test} from './fixtures';
import {open} from './helpers';

const lesson = '/services/codedeploy';

test('the lessons are behind a menu button, by keyboard too', async ({page}) => {
  await open(page, lesson);
  const button = page.getByRole('button', {name: /navigation bar|menu/i}).first();
  await button.focus();
  await page.keyboard.press('Enter');
  const menu = page.locator('.navbar-sidebar');
  await expect(menu.getByRole('link', {name: /CodeDeploy/}).first()).toBeVisible();
});

test('a table wider than the phone scrolls inside itself', async ({page}) => {
  await open(page, lesson);
  const tables = page.locator('article table');
  expect(await tables.count()).toBeGreaterThan(0);
  for (const table of await tables.all()) {
    await table.scrollIntoViewIfNeeded();
    expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  }
});

test('what is to be tapped is large enough for a finger', async ({page}) => {
  await open(page, lesson);
  // WCAG 2.2 asks for 24 px; links inside a sentence are exempt.
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('button, summary, label:has(input), [role="combobox"]')]
      .filter((element) => element.checkVisibility({visibilityProperty: true}))
      .map((element) => ({element, box: element.getBoundingClientRect()}))
      // Off the screen until it has the focus: the skip link's kind.
      .filter(({box}) => box.width > 1 && box.right > 0 && (box.height < 24 || box.width < 24))
      .map(({element, box}) => `${element.tagName.toLowerCase()} "${element.textContent.slice(0, 30)}" ${Math.round(box.width)} × ${Math.round(box.height)}`),
  );
  expect(small).toEqual([]);
});

test('a table of two columns fits a phone, its words whole', async ({page}) => {
  await open(page, '/services/codepipeline');
  const table = page.locator('.table-scroll', {has: page.getByRole('columnheader', {name: 'Providers, among others'})});
  await table.scrollIntoViewIfNeeded();
  expect(await table.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(0);
  const lines = await table.locator('th').first().evaluate((cell) => {
    const range = document.createRange();
    range.selectNodeContents(cell);
    return range.getClientRects().length;
  });
  expect(lines, 'one word, one line').toBe(1);
});
