import {readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test, type Page} from './fixtures';
import {open, pages} from './helpers';

const build = path.join(__dirname, '..', 'build');

/** @returns the pages whose HTML holds a finished diagram */
function withDiagrams(): string[] {
  return pages().filter((url) => {
    const file = path.join(build, url === '/' ? 'index.html' : `${url.slice(1)}.html`);
    return /<figure[^>]*\sdata-diagram/.test(readFileSync(file, 'utf8'));
  });
}

const urls = withDiagrams();

test('there are diagrams', () => {
  expect(urls.length).toBeGreaterThan(0);
});

/** A desk and a phone, in one visit: loading a page costs more than looking at it. */
const widths = [1280, 360];

for (const url of urls) {
  test(`the diagrams of ${url} have a name, a text, and letters that can be read`, async ({page}) => {
    await open(page, url);
    const twice = await page.evaluate(() => {
      const ids = [...document.querySelectorAll('[id]')].map(({id}) => id);
      return ids.filter((id, n) => ids.indexOf(id) !== n);
    });
    expect.soft(twice, 'ids of diagrams do not meet each other').toEqual([]);
    for (const width of widths) await test.step(`${width} px`, () => checkFigures(page, width));
  });
}

async function checkFigures(page: Page, width: number): Promise<void> {
  await page.setViewportSize({width, height: 800});
  const figures = page.locator('figure[data-diagram]');
  for (const figure of await figures.all()) {
    const id = (await figure.getAttribute('id')) ?? 'a figure without id';
    const picture = figure.getByRole('img');
    await expect.soft(picture, `${id}: one picture`).toHaveCount(1);
    await picture.scrollIntoViewIfNeeded();
    await expect.soft(picture, `${id}: visible`).toBeVisible();
    await expect.soft(picture, `${id}: named`).toHaveAccessibleName(/\S{3,}/);
    const seen = await figure.evaluate((element) => {
      const svg = element.querySelector('svg[role="img"]');
      if (!(svg instanceof SVGSVGElement)) return undefined;
      // The text alternative: everything in the figure that is not the picture.
      const copy = element.cloneNode(true) as Element;
      copy.querySelectorAll('svg').forEach((s) => s.remove());
      const scale = svg.getBoundingClientRect().width / (svg.viewBox.baseVal.width || svg.getBoundingClientRect().width);
      const sizes = [...svg.querySelectorAll('text, foreignObject span, foreignObject p, foreignObject div')]
        .filter((label) => label.textContent.trim() !== '')
        .map((label) => Number.parseFloat(getComputedStyle(label).fontSize) * scale);
      return {
        text: copy.textContent.trim().length,
        smallest: Math.min(...sizes),
        page: document.documentElement.scrollWidth - window.innerWidth,
        // Docusaurus' links, images and foreign objects could fetch something.
        outside: svg.querySelectorAll('image, [href^="http"]').length,
      };
    });
    expect.soft(seen, `${id}: an svg with role img`).toBeDefined();
    expect.soft(seen?.text ?? 0, `${id}: a text that says the same`).toBeGreaterThan(40);
    expect.soft(seen?.smallest ?? 0, `${id}: letters of 11 px or more (${width} px)`).toBeGreaterThanOrEqual(11);
    expect.soft(seen?.page ?? 1, `${id}: scrolls inside itself only`).toBeLessThanOrEqual(0);
    expect.soft(seen?.outside ?? 1, `${id}: holds everything itself`).toBe(0);
  }
}

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false});
  test('the diagrams are there', async ({page}) => {
    await page.goto(urls[0] ?? '/');
    const picture = page.locator('figure[data-diagram] svg[role="img"]').first();
    await picture.scrollIntoViewIfNeeded();
    await expect(picture).toBeVisible();
  });
});
