import AxeBuilder from '@axe-core/playwright';
import {expect, test, type Locator, type Page} from './fixtures';
import {open} from './helpers';

const hooks = {url: '/services/codedeploy', id: 'diagram-in-place-with-load-balancer', steps: 15};

async function figureOn(page: Page, {url, id}: {readonly url: string; readonly id: string}): Promise<Locator> {
  await open(page, url);
  return page.locator(`[id="${id}"]`);
}

/** What the list says in its nth item, from 1. */
async function sentence(figure: Locator, n: number): Promise<string> {
  return ((await figure.locator('.diagram-text > ol > li').nth(n - 1).textContent()) ?? '').trim();
}

/** The viewBox of the picture: left, top, width, height of what is shown. */
async function shown(figure: Locator): Promise<number[]> {
  return ((await figure.getByRole('img').getAttribute('viewBox')) ?? '').split(' ').map(Number);
}

test('a picture is stepped through with mouse and keyboard, and says each step', async ({page}) => {
  const figure = await figureOn(page, hooks);
  const bar = figure.getByRole('group', {name: 'Steps of the picture'});
  const said = bar.getByRole('status');
  const [previous, next] = [bar.getByRole('button', {name: 'Previous'}), bar.getByRole('button', {name: 'Next'})];
  await expect(said).toContainText(`the ${hooks.steps} steps`);
  await expect(previous).toHaveAttribute('aria-disabled', 'true');

  await next.click();
  await next.click();
  await expect(said).toHaveText(`Step 2 of ${hooks.steps}: ${await sentence(figure, 2)}`);
  const lit = figure.locator('.node.lit');
  await expect(lit).toHaveText('BeforeBlockTraffic');
  await expect(lit).toBeInViewport();
  await expect(figure.locator('.edge.lit')).toHaveCount(1);
  const thick = await lit.locator('rect').evaluate((box) => Number.parseFloat(getComputedStyle(box).strokeWidth));
  expect(thick).toBeGreaterThanOrEqual(3);
  await expect(figure.locator('li[aria-current="step"]')).toHaveText(await sentence(figure, 2));

  await page.keyboard.press('ArrowRight');
  await expect(lit).toHaveText('BlockTraffic');
  await page.keyboard.press('End');
  await expect(said).toContainText(`Step ${hooks.steps} of ${hooks.steps}`);
  await expect(lit, 'at the far end of a tall picture').toBeInViewport();
  await expect(next).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('ArrowLeft');
  await expect(said).toContainText(`Step ${hooks.steps - 1} of`);
  await page.keyboard.press('Escape');
  await expect(lit).toHaveCount(0);
  await expect(figure.locator('[aria-current]')).toHaveCount(0);
  await expect(next).toBeFocused();
});

test('a step of a sequence diagram is its message with both ends', async ({page}) => {
  const figure = await figureOn(page, {url: '/services/cognito', id: 'diagram-sign-in-to-credentials'});
  const next = figure.getByRole('button', {name: 'Next'});
  for (let i = 0; i < 3; i++) await next.click();
  await expect(figure.locator('.message.lit')).toHaveCount(1);
  await expect(figure.locator('.participant.lit')).toHaveText([/Identity\s*pool/, 'App']);
  await next.press('End');
  await expect(figure.locator('rect.note.lit'), 'a note is a step too').toBeInViewport();
});

test('a picture fills the window, is made larger and moved, and gives the focus back', async ({page}) => {
  const figure = await figureOn(page, hooks);
  const opener = figure.getByRole('button', {name: 'Enlarge'});
  const inPage = await shown(figure);
  await opener.press('Enter');
  const dialog = page.getByRole('dialog', {name: 'Hook order of an in-place deployment with a load balancer'});
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole('img')).toHaveAccessibleName(/Hook order/);

  await page.keyboard.press('0');
  const whole = await shown(figure);
  expect((whole[3] ?? 0) + 0.01, 'all of it').toBeGreaterThanOrEqual(inPage[3] ?? 0);
  await page.keyboard.press('+');
  await dialog.getByRole('button', {name: 'Larger'}).click();
  await page.keyboard.press('+');
  const larger = await shown(figure);
  expect(larger[3]).toBeLessThan(whole[3] ?? 0);
  await page.keyboard.press('ArrowDown');
  const moved = await shown(figure);
  expect(moved[1]).toBeGreaterThan(larger[1] ?? 0);
  await page.mouse.move(600, 500);
  await page.mouse.down();
  await page.mouse.move(600, 450);
  await page.mouse.up();
  expect((await shown(figure))[1]).toBeGreaterThan(moved[1] ?? 0);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -200);
  await page.keyboard.up('Control');
  await expect.poll(async () => (await shown(figure))[3]).toBeLessThan(moved[3] ?? 0);

  const {violations} = await new AxeBuilder({page}).include('dialog').analyze();
  expect(violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(' ')}`)).toEqual([]);

  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(opener).toBeFocused();
  await expect(figure.locator('.diagram-scroll').getByRole('img')).toHaveCount(1);
  expect(await shown(figure)).toEqual(inPage);
});

test.describe('on a phone', () => {
  test.use({viewport: {width: 360, height: 740}, hasTouch: true});
  test('a finger steps, enlarges and moves; nothing leaves the screen', async ({page}) => {
    const figure = await figureOn(page, {url: '/services/cognito', id: 'diagram-code-with-pkce'});
    const next = figure.getByRole('button', {name: 'Next'});
    await next.tap();
    await next.tap();
    await expect(figure.locator('.message.lit')).toBeInViewport();
    await expect(next, 'the bar stays in sight').toBeInViewport();
    await figure.getByRole('button', {name: 'Enlarge'}).tap();
    const dialog = page.getByRole('dialog');
    const before = await shown(figure);
    await dialog.locator('.diagram-stage').evaluate((stage) => {
      // A pinch: two fingers, of which one moves away.
      const send = (type: string, pointerId: number, clientY: number): boolean => stage.dispatchEvent(new PointerEvent(type, {pointerId, clientX: 180, clientY, button: 0, bubbles: true}));
      stage.setPointerCapture = () => undefined;
      send('pointerdown', 11, 300);
      send('pointerdown', 12, 400);
      send('pointermove', 12, 600);
      send('pointerup', 12, 600);
      send('pointerup', 11, 300);
    });
    expect((await shown(figure))[2]).toBeLessThan(before[2] ?? 0);
    for (const button of await dialog.getByRole('button').all()) await expect(button).toBeInViewport({ratio: 1});
    await dialog.getByRole('button', {name: 'Close'}).tap();
    await expect(dialog).toHaveCount(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  });
});

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false});
  test('the list is there and no bar', async ({page}) => {
    await page.goto(hooks.url);
    const figure = page.locator(`[id="${hooks.id}"]`);
    await expect(figure.locator('.diagram-text > ol > li')).toHaveCount(hooks.steps);
    await expect(figure.getByRole('img')).toBeVisible();
    await expect(figure.getByRole('button')).toHaveCount(0);
  });
});

test('on paper there is the whole picture, no bar and no button', async ({page}) => {
  const figure = await figureOn(page, hooks);
  await figure.getByRole('button', {name: 'Next'}).click();
  await page.emulateMedia({media: 'print'});
  await expect(figure.getByRole('button')).toHaveCount(0);
  const faint = await figure.locator('.node').evaluateAll((nodes) => nodes.filter((node) => getComputedStyle(node).opacity !== '1').length);
  expect(faint).toBe(0);
});
