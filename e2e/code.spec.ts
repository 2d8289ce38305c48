import {readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test, type Locator, type Page} from './fixtures';
import {open} from './helpers';

const docs = path.join(__dirname, '..', 'docs');

/** A page with tabs, its first sample, and the labels of its first tabs, as the author wrote them. */
const slug = 'sam';
const source = readFileSync(path.join(docs, 'services', slug, 'index.mdx'), 'utf8');
const address = `/services/${slug}`;
const [, file = '', title = ''] = /<Sample file="([^"]+)" title="([^"]+)"/.exec(source) ?? [];
const sample = readFileSync(path.join(docs, 'services', slug, 'samples', file), 'utf8').trimEnd();
const [, first = '', second = ''] = /<TabItem [^>]*label="([^"]+)"[\s\S]*?<TabItem [^>]*label="([^"]+)"/.exec(source) ?? [];

const figure = (page: Page): Locator => page.locator('figure.code').filter({hasText: title}).first();

test.describe('the copy button', () => {
  test.use({permissions: ['clipboard-read', 'clipboard-write']});
  test('copies the exact code, by mouse and by keyboard, says so and keeps the focus', async ({page}) => {
    await open(page, address);
    const button = figure(page).getByRole('button', {name: `Copy: ${title}`});
    for (const press of [() => button.click(), () => button.press('Enter'), () => button.press(' ')]) {
      await page.evaluate(() => navigator.clipboard.writeText(''));
      await press();
      await expect(figure(page).getByRole('status')).toHaveText('Copied');
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(sample);
      await expect(button).toBeFocused();
    }
  });
  test('a selection by hand gives the exact code too', async ({page}) => {
    await open(page, address);
    await figure(page).locator('code').evaluate((code) => getSelection()?.selectAllChildren(code));
    await page.keyboard.press('Control+C');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(sample);
  });
});

test('a refused clipboard leaves the code selected, and says so', async ({page}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {value: {writeText: () => Promise.reject(new Error('refused'))}});
    document.execCommand = () => false;
  });
  await open(page, address);
  await figure(page).getByRole('button', {name: /^Copy/}).click();
  await expect(figure(page).getByRole('status')).toContainText('The code is selected');
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(sample);
});

test('wide code scrolls inside itself, by keyboard, and the page does not', async ({page}) => {
  await page.setViewportSize({width: 360, height: 740});
  await open(page, address);
  const code = figure(page).getByRole('group', {name: /^Code: /});
  await code.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => code.evaluate((pre) => pre.scrollLeft)).toBeGreaterThan(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test('tabs work by keyboard', async ({page}) => {
  await open(page, address);
  const set = page.locator('.tab-set').first();
  const tab = (name: string): Locator => set.getByRole('tab', {name, exact: true});
  const panel = (name: string): Locator => set.getByRole('tabpanel', {name, exact: true});
  await tab(first).focus();
  for (const [key, name] of [['ArrowRight', second], ['ArrowRight', first], ['End', second], ['Home', first], ['ArrowLeft', second]] as const) {
    await page.keyboard.press(key);
    await expect(tab(name)).toBeFocused();
    await expect(tab(name)).toHaveAttribute('aria-selected', 'true');
    await expect(panel(name)).toBeVisible();
    await expect(set.locator('.tab-panel[hidden]')).toHaveCount(1);
  }
  await tab(first).click();
  await expect(panel(first).locator('pre')).toBeVisible();
  await page.keyboard.press('Tab');
  expect(await panel(first).evaluate((element) => element.contains(document.activeElement)), 'Tab leads into the panel').toBe(true);
});

test('an address opens the tab that it leads into, and nothing moves when tabs wake', async ({page}) => {
  await page.addInitScript(() => {
    const moved: string[] = [];
    Object.assign(window, {moved});
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {sources?: {node: Node | null}[]})[]) {
        for (const {node} of entry.sources ?? []) moved.push((node instanceof Element ? node : node?.parentElement)?.closest('.tab-set, figure.code')?.className ?? '');
      }
    }).observe({type: 'layout-shift', buffered: true});
  });
  const hash = await page.request.get(address).then(async (response) => [...(await response.text()).matchAll(/href="?(#tab-[\w-]+)/g)][1]?.[1] ?? '');
  await open(page, address);
  expect(await page.evaluate(() => (window as unknown as {moved: string[]}).moved.filter((name) => name !== ''))).toEqual([]);
  // Another page first: an address that differs in its hash alone loads nothing.
  await page.goto('about:blank');
  await open(page, `${address}${hash}`);
  await expect(page.getByRole('tabpanel', {name: second, exact: true}).first()).toBeInViewport();
  await expect(page.getByRole('tab', {name: second, exact: true}).first()).toHaveAttribute('aria-selected', 'true');
});

test('paper shows every panel, whole lines and no buttons', async ({page}) => {
  await open(page, address);
  await page.setViewportSize({width: 794, height: 1123});
  await page.emulateMedia({media: 'print'});
  const panels = page.locator('.tab-panel');
  for (const panel of await panels.all()) {
    await expect(panel.locator('.tab-label')).toBeVisible();
    await expect(panel.locator('pre').first()).toBeVisible();
  }
  await expect(page.locator('.tab-list').first()).toBeHidden();
  await expect(figure(page).locator('button')).toBeHidden();
  expect(await page.locator('pre').evaluateAll((all) => all.filter((pre) => pre.scrollWidth > pre.clientWidth).length)).toBe(0);
});

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false});
  test('all panels stand one after the other, with their labels', async ({page}) => {
    await page.goto(address);
    for (const name of [first, second]) {
      const panel = page.locator('.tab-panel').filter({has: page.locator('.tab-label', {hasText: name})}).first();
      await expect(panel.locator('.tab-label')).toBeVisible();
      await expect(panel.locator('pre').first()).toBeVisible();
    }
    await expect(page.locator('.tab-list').first()).toBeHidden();
    await expect(figure(page).locator('button')).toBeHidden();
  });
});
