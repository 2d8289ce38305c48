import {expect, test} from './fixtures';
import {answer, anyOf, feedbackOf, open, questionOn, rightIds, translate, wrongIds} from './helpers';

const choice = anyOf('multiple-choice');
const response = anyOf('multiple-response');
const ordering = anyOf('ordering');

test.describe('machine translation', () => {
  test('every kind of question can be answered, missed and tried again', async ({page}) => {
    for (const item of [choice, response, ordering]) {
      await open(page, item.page);
      await translate(page);
      const question = questionOn(page, item.id);
      await question.getByRole('button', {name: 'Check answer'}).click();
      if (item.type !== 'ordering') await expect(feedbackOf(question)).toHaveCount(0);
      if (item.type !== 'ordering') await answer(page, item, wrongIds(item));
      await expect(feedbackOf(question)).toBeVisible();
      const retry = page.getByRole('button', {name: /Try the missed/i});
      if ((await retry.count()) > 0) {
        await retry.first().click();
        await expect(feedbackOf(question)).toHaveCount(0);
        await answer(page, item, rightIds(item));
        await expect(feedbackOf(question)).toHaveText(/^Correct/);
      }
      await page.goto('about:blank');
    }
  });

  test('the way to another page and the search survive it', async ({page}) => {
    await open(page, choice.page);
    await translate(page);
    await page.keyboard.press('/');
    await page.getByRole('combobox', {name: 'Search'}).pressSequentially('appspec', {delay: 20});
    await expect(page.getByRole('option').first()).toBeVisible();
    await page.getByRole('combobox', {name: 'Search'}).fill('rollback');
    await expect(page.getByRole('option').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('contentinfo').getByRole('link').first().click();
    await expect(page.locator('h1')).toBeVisible();
  });
});
