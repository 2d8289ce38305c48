import {expect, test} from './fixtures';
import {hydrated, open} from './helpers';

const lesson = '/services/codedeploy';

test('the theme follows the system, changes by keyboard, and is remembered', async ({page}) => {
  await page.emulateMedia({colorScheme: 'light'});
  await open(page, lesson);
  const html = page.locator('html');
  await expect(html).toHaveAttribute('data-theme', 'light');
  const light = await page.evaluate(() => getComputedStyle(document.body).backgroundColor + getComputedStyle(document.documentElement).backgroundColor);

  // The button goes round: system, light, dark. At most three presses lead to dark.
  const button = page.getByRole('button', {name: /(dark|light|system) mode|theme/i}).first();
  await button.focus();
  await expect(button).toBeFocused();
  for (let press = 0; press < 3 && (await html.getAttribute('data-theme')) !== 'dark'; press++) await page.keyboard.press('Enter');
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await expect(button).toBeFocused();
  const dark = await page.evaluate(() => getComputedStyle(document.body).backgroundColor + getComputedStyle(document.documentElement).backgroundColor);
  expect(dark).not.toBe(light);

  await page.reload();
  // Before React: the first paint is dark already.
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await hydrated(page);
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await open(page, '/');
  await expect(html).toHaveAttribute('data-theme', 'dark');
});

test('whoever asks for less motion gets none', async ({page}) => {
  await page.emulateMedia({reducedMotion: 'reduce'});
  for (const url of ['/', lesson]) {
    await open(page, url);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('body, body *')]
        .filter((element) => {
          const style = getComputedStyle(element);
          const seconds = (text: string): number => Math.max(0, ...text.split(',').map((part) => Number.parseFloat(part) * (part.trim().endsWith('ms') ? 0.001 : 1)));
          const moves = /(^|[\s,])(all|transform|translate|rotate|scale|left|right|top|bottom|width|height|margin\S*)([\s,]|$)/.test(style.transitionProperty);
          return (style.animationName !== 'none' && seconds(style.animationDuration) > 0.05) || (moves && seconds(style.transitionDuration) > 0.05);
        })
        .map((element) => `${element.tagName.toLowerCase()}.${element.className.toString()}`),
    );
    expect.soft([...new Set(moving)], url).toEqual([]);
    expect.soft(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior), url).not.toBe('smooth');
  }
});

/** A4 at 96 dots an inch: what style sheets are told while printing. */
const paper = {width: 794, height: 1123};

test('on paper there is the lesson and nothing around it', async ({page}) => {
  await page.setViewportSize(paper);
  await open(page, lesson);
  await page.emulateMedia({media: 'print', colorScheme: 'light'});
  await expect(page.locator('nav.navbar')).toBeHidden();
  await expect(page.locator('footer.footer')).toBeHidden();
  await expect(page.locator('.theme-doc-sidebar-container')).toBeHidden();
  await expect(page.locator('h1')).toBeVisible();
  await expect(page.locator('figure[data-diagram] svg').first()).toBeVisible();
  const {width, ink} = await page.evaluate(() => ({
    width: document.documentElement.scrollWidth - window.innerWidth,
    ink: getComputedStyle(document.querySelector('article p') ?? document.body).color,
  }));
  expect(width).toBeLessThanOrEqual(0);
  // Dark ink on white, whatever the theme on the screen.
  expect(Math.max(...(ink.match(/\d+/g) ?? []).slice(0, 3).map(Number))).toBeLessThan(128);
  const pdf = await page.pdf({format: 'A4'});
  expect(pdf.length).toBeGreaterThan(10_000);
});

test('a page printed from the dark theme is dark ink on white too', async ({page}) => {
  await page.setViewportSize(paper);
  await page.emulateMedia({colorScheme: 'dark'});
  await open(page, lesson);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.emulateMedia({media: 'print', colorScheme: 'dark'});
  const {ink, ground} = await page.evaluate(() => ({
    ink: getComputedStyle(document.querySelector('article p') ?? document.body).color,
    ground: getComputedStyle(document.documentElement).backgroundColor,
  }));
  const level = (colour: string): number => Math.max(...(colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number));
  expect(level(ink)).toBeLessThan(128);
  expect(ground === 'rgba(0, 0, 0, 0)' || level(ground) > 240, ground).toBe(true);
});
