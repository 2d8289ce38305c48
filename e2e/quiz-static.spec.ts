import {expect, test} from './fixtures';
import {anyOf, open, optionOf, plainWords, questionOn, questions} from './helpers';

const choice = anyOf('multiple-choice');
const response = anyOf('multiple-response');
const ordering = anyOf('ordering');

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false});
  test('stem, options and a closed answer key', async ({page}) => {
    for (const item of [choice, response, ordering]) {
      await page.goto(item.page);
      const question = questionOn(page, item.id);
      await expect(question).toBeVisible();
      for (const {id} of item.options) await expect(optionOf(question, id).first()).toBeVisible();
      const key = question.locator('details');
      const words = plainWords(item.options[0]?.rationale ?? '');
      await expect(key).not.toHaveAttribute('open');
      await expect(key.getByText(words).first()).toBeHidden();
      await key.locator('summary').first().click();
      await expect(key.getByText(words).first()).toBeVisible();
    }
  });
});

test.describe('on paper', () => {
  test('questions print with their options, and an answer key', async ({page}) => {
    await open(page, choice.page);
    await page.setViewportSize({width: 794, height: 1123});
    await page.emulateMedia({media: 'print'});
    // A real print says so to the page; the emulation does not.
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const question = questionOn(page, choice.id);
    await expect(question).toBeVisible();
    for (const {id} of choice.options) await expect(optionOf(question, id).first()).toBeVisible();
    await expect(question.getByRole('button', {name: 'Check answer'})).toBeHidden();
    for (const {rationale} of choice.options) await expect(question.getByText(plainWords(rationale)).filter({visible: true}).first()).toBeVisible();
  });
});

test('the reserve for mock exams stands on no page', async ({request}) => {
  const reserve = questions().filter(({pool}) => !pool.includes('page'));
  for (const {page: where, id} of reserve) {
    expect.soft(await (await request.get(where)).text(), id).not.toContain(`q-${id}`);
  }
});
