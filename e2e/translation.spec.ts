import {expect, test, type Page} from './fixtures';
import {answer, anyOf, feedbackOf, open, questionOn, rightIds, wrongIds} from './helpers';

const choice = anyOf('multiple-choice');
const response = anyOf('multiple-response');
const ordering = anyOf('ordering');

test.describe('machine translation', () => {
  /** What a browser's translation does: each text node goes, a <font> with other text comes, now and for whatever appears later. */
  async function translate(page: Page): Promise<void> {
    await page.evaluate(() => {
      const skip = 'script, style, svg, textarea, [translate="no"], .notranslate';
      const replace = (root: Node): void => {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        const texts: Text[] = [];
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) texts.push(node as Text);
        for (const text of texts) {
          const parent = text.parentElement;
          if (parent === null || parent.tagName === 'FONT' || parent.closest(skip) !== null || text.data.trim() === '') continue;
          const outer = document.createElement('font');
          const inner = document.createElement('font');
          inner.textContent = text.data;
          outer.append(inner);
          text.replaceWith(outer);
        }
      };
      replace(document.body);
      new MutationObserver((records) => {
        for (const {addedNodes} of records) for (const node of addedNodes) replace(node.nodeType === Node.TEXT_NODE ? (node.parentNode ?? node) : node);
      }).observe(document.body, {childList: true, subtree: true});
    });
  }

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
