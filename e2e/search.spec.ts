// cspell:ignore codedeply beforeallowtraffic qqqqzzzz
import {expect, test, type Locator, type Page} from './fixtures';
import {hydrated, open} from './helpers';

const lesson = '/services/codedeploy';

/** Opens the search by a key, types, and hands over its combobox. */
async function searchFor(page: Page, text: string, key = '/'): Promise<Locator> {
  await page.keyboard.press(key);
  const box = page.getByRole('combobox', {name: 'Search'});
  await expect(box).toBeFocused();
  // As fast as a person types: each key gives another list.
  await box.pressSequentially(text, {delay: 20});
  return box;
}

/** Waits until the page has loaded nothing for a while. */
async function untilQuiet(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const loaded = (): number => performance.getEntriesByType('resource').length;
    for (let before = -1; before !== loaded(); ) {
      before = loaded();
      await new Promise((done) => setTimeout(done, 1500));
    }
  });
}

const options = (page: Page): Locator => page.getByRole('option');

/** Waits for results, and until no later letter's results replace them: a new list takes the chosen option away. */
async function results(page: Page): Promise<void> {
  await expect(options(page).first()).toBeVisible();
  let before: string[] = [];
  await expect
    .poll(
      async () => {
        const now = await options(page).allTextContents();
        const same = now.join('\n') === before.join('\n');
        before = now;
        return same;
      },
      {intervals: [500]},
    )
    .toBe(true);
}

for (const key of ['/', 'Control+k', 'Meta+k']) {
  test(`${key} opens the search, from a lesson and from the home page`, async ({page}) => {
    for (const url of [lesson, '/']) {
      await open(page, url);
      await page.keyboard.press(key);
      const box = page.getByRole('combobox', {name: 'Search'});
      await expect(box).toBeFocused();
      await expect(box).toHaveValue('');
    }
  });
}

test('typing gives options that lead to a section', async ({page}) => {
  await open(page, '/');
  const box = await searchFor(page, 'appspec hooks');
  await results(page);
  await expect(box).toHaveAttribute('aria-expanded', 'true');
  // The list that a screen reader is sent to is there.
  const list = await box.getAttribute('aria-controls');
  await expect(page.locator(`[id="${list ?? ''}"]`)).toHaveRole('listbox');

  await page.keyboard.press('ArrowDown');
  await expect(box).toHaveAttribute('aria-activedescendant', /./);
  const active = await box.getAttribute('aria-activedescendant');
  await expect(page.locator(`[id="${active ?? ''}"]`)).toHaveAttribute('aria-selected', 'true');
  await expect(box, 'the focus stays in the box').toBeFocused();

  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/(services|topics|exam)\/[a-z0-9-]+#[a-z0-9-]+$/);
  const target = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
  await expect(target).toBeInViewport();
});

test('the arrows go through the options and round', async ({page}) => {
  await open(page, lesson);
  const box = await searchFor(page, 'deployment');
  await results(page);
  const seen = new Set<string>();
  for (let press = 0; press < 3; press++) {
    await page.keyboard.press('ArrowDown');
    seen.add((await box.getAttribute('aria-activedescendant')) ?? '');
  }
  expect(seen.size).toBeGreaterThan(1);
  await expect(page.locator('[role="option"][aria-selected="true"]')).toHaveCount(1);
});

test('a click on an option leads there as well', async ({page}) => {
  await open(page, '/');
  await searchFor(page, 'blue/green');
  await results(page);
  await options(page).first().click();
  await expect(page).toHaveURL(/\/(services|topics|exam)\//);
});

test('Escape closes it and gives the focus back', async ({page}) => {
  await open(page, lesson);
  const box = await searchFor(page, 'deploy');
  await expect(options(page).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(options(page)).toHaveCount(0);
  if (await box.isVisible()) await page.keyboard.press('Escape');
  await expect(page).toHaveURL(lesson);
});

test('/ is only a letter where somebody writes', async ({page}) => {
  await open(page, lesson);
  const box = await searchFor(page, 'blue');
  await page.keyboard.press('/');
  await expect(box).toHaveValue('blue/');
});

for (const [what, typed] of [
  ['a typo', 'codedeply'],
  ['part of a word', 'apps'],
  ['an acronym or the name of a thing', 'appspec'],
  ['an identifier', 'BeforeAllowTraffic'],
  ['an identifier in small letters', 'beforeallowtraffic'],
] as const) {
  test(`${what} finds CodeDeploy: ${typed}`, async ({page}) => {
    await open(page, '/');
    await searchFor(page, typed);
    await expect(options(page).first()).toBeVisible();
    await expect.poll(() => options(page).evaluateAll((all) => all.slice(0, 5).map((option) => option.getAttribute('href')).join(' '))).toContain('/services/codedeploy');
  });
}

test('what is not there is said, to a screen reader too', async ({page}) => {
  await open(page, '/');
  await searchFor(page, 'qqqqzzzz');
  await expect(page.getByRole('status').filter({hasText: /no results|nothing/i}).first()).toBeAttached();
  await expect(page.getByText(/no results|nothing (was )?found/i).first()).toBeVisible();
  await expect(options(page)).toHaveCount(0);
});

test('/search?q= shows the results, and can be sent to somebody', async ({page}) => {
  await open(page, '/search?q=appspec');
  const results = page.getByRole('main').getByRole('link', {name: /\S/});
  await expect(results.filter({hasText: /appspec/i}).first()).toBeVisible();
  const href = await results.filter({hasText: /appspec/i}).first().getAttribute('href');
  expect(href).toMatch(/\/(services|topics)\/[a-z0-9-]+/);
  await expect(page.locator('h1')).toHaveCount(1);
});

test('/search without a question works, and with one that finds nothing', async ({page}) => {
  await open(page, '/search');
  await expect(page.getByRole('main')).toBeVisible();
  await open(page, '/search?q=qqqqzzzz');
  await expect(page.getByText(/no results|nothing (was )?found/i).first()).toBeVisible();
});

test('it works offline once it was used', async ({page, context, journal}) => {
  await open(page, lesson);
  await searchFor(page, 'hooks');
  await expect(options(page).first()).toBeVisible();
  await page.keyboard.press('Escape');
  // After the first use the rest of the index comes by itself.
  await untilQuiet(page);
  await context.setOffline(true);
  // Docusaurus fetches the pages behind visible links ahead of time, which fails now.
  journal.allow(/ERR_INTERNET_DISCONNECTED|Loading chunk|ChunkLoadError/);
  const box = page.getByRole('combobox', {name: 'Search'});
  if (!(await box.isVisible())) await page.keyboard.press('/');
  await box.fill('rollback');
  await expect(options(page).first()).toBeVisible();
  await context.setOffline(false);
});

test('the search asks nobody outside and loads nothing before it is used', async ({page}) => {
  const before: string[] = [];
  page.on('request', (request) => before.push(request.url()));
  await page.goto(lesson);
  await hydrated(page);
  expect(before.filter((url) => /search.*\.(json|bin)|\/search-index/.test(url))).toEqual([]);
});
