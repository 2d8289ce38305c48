import {expect, test} from './fixtures';
import {answer, anyOf, feedbackOf, hydrated, inputOf, onPages, open, optionOf, orderOf, pageWith, plainWords, putInOrder, questionOn, rightIds, wrongIds} from './helpers';

const choice = anyOf('multiple-choice');
const response = anyOf('multiple-response');
const ordering = anyOf('ordering');

test.describe('by keyboard alone', () => {
  test('a radio group: arrows choose, nothing is submitted until Check answer', async ({page}) => {
    await open(page, choice.page);
    const question = questionOn(page, choice.id);
    const [right = ''] = rightIds(choice);
    const radios = question.getByRole('radio');
    await radios.first().focus();
    await page.keyboard.press('Space');
    for (let press = 0; press < choice.options.length && !(await inputOf(question, right).isChecked()); press++) await page.keyboard.press('ArrowDown');
    await expect(inputOf(question, right)).toBeChecked();
    await expect(feedbackOf(question)).toHaveCount(0);

    const check = question.getByRole('button', {name: 'Check answer'});
    for (let press = 0; press < 10 && !(await check.evaluate((e) => e === document.activeElement)); press++) await page.keyboard.press('Tab');
    await expect(check).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(feedbackOf(question)).toBeFocused();
    await expect(feedbackOf(question)).toHaveText(/^Correct/);
  });

  test('checkboxes: Space chooses', async ({page}) => {
    await open(page, response.page);
    const question = questionOn(page, response.id);
    for (const id of rightIds(response)) {
      await inputOf(question, id).focus();
      await page.keyboard.press('Space');
    }
    await question.getByRole('button', {name: 'Check answer'}).focus();
    await page.keyboard.press('Enter');
    await expect(feedbackOf(question)).toBeFocused();
    await expect(feedbackOf(question)).toHaveText(/^Correct/);
  });

  test('ordering: Move up and Move down keep the focus on the item that moves', async ({page}) => {
    await open(page, ordering.page);
    const question = questionOn(page, ordering.id);
    const start = await orderOf(question);
    expect(start.toSorted()).toEqual(rightIds(ordering).toSorted());
    const [first = '', second = ''] = start;

    const down = optionOf(question, first).getByRole('button', {name: /^Move down/});
    await down.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => orderOf(question)).toEqual([second, first, ...start.slice(2)]);
    expect(await optionOf(question, first).evaluate((item) => item.contains(document.activeElement))).toBe(true);
    await expect(question.locator('[aria-live], [role="status"], [role="log"]').filter({hasText: /\d/}).first(), 'its new place is said').toBeAttached();

    await putInOrder(question, rightIds(ordering));
    await question.getByRole('button', {name: 'Check answer'}).focus();
    await page.keyboard.press('Enter');
    await expect(feedbackOf(question)).toBeFocused();
    await expect(feedbackOf(question)).toHaveText(/^Correct/);
  });

  test('the first item cannot move up, the last cannot move down', async ({page}) => {
    await open(page, ordering.page);
    const question = questionOn(page, ordering.id);
    const order = await orderOf(question);
    const [first = ''] = order;
    const last = order.at(-1) ?? '';
    for (const [id, name] of [
      [first, /^Move up/],
      [last, /^Move down/],
    ] as const) {
      const button = optionOf(question, id).getByRole('button', {name, includeHidden: true});
      // Absent, disabled or aria-disabled: whichever, pressing it changes nothing.
      if ((await button.count()) > 0 && !(await button.isDisabled())) await button.press('Enter');
    }
    expect(await orderOf(question)).toEqual(order);
  });
});

test.describe('by roles', () => {
  test('a question is a group with a name and a cue; the stem stands outside of it', async ({page}) => {
    await open(page, choice.page);
    const question = questionOn(page, choice.id);
    await expect(question).toHaveAttribute('data-question-id', choice.id);
    const group = question.getByRole('group').or(question.getByRole('radiogroup')).first();
    await expect(group).toHaveAccessibleName(/Choose one/);
    await expect(group).not.toHaveAccessibleName(new RegExp(choice.stem.slice(0, 40).replace(/[^\w\s]/g, '.'), 'i'));
    await expect(question.getByRole('radio')).toHaveCount(choice.options.length);
    for (const {id} of choice.options) await expect(inputOf(question, id)).toHaveAccessibleName(/\S/);
    await open(page, response.page);
    await expect(questionOn(page, response.id).getByRole('group').first()).toHaveAccessibleName(/Choose (two|three|four)/);
    await expect(questionOn(page, response.id).getByRole('checkbox')).toHaveCount(response.options.length);
  });

  for (const item of [choice, response, ordering]) {
    for (const [ids, verdict] of [
      [rightIds(item), 'Correct'],
      [wrongIds(item), 'Incorrect'],
    ] as const) {
      test(`${item.type} answered: ${verdict}, with a rationale on every option`, async ({page}) => {
        await open(page, item.page);
        const question = await answer(page, item, ids);
        await expect(feedbackOf(question)).toHaveText(new RegExp(`^${verdict}`));
        await expect(feedbackOf(question)).toBeFocused();
        for (const option of item.options) {
          await expect.soft(optionOf(question, option.id), option.id).toBeVisible();
          await expect.soft(optionOf(question, option.id), `${option.id}: its rationale`).toContainText(plainWords(option.rationale));
        }
        const links = question.getByRole('link').filter({hasNotText: /report/i});
        await expect(links.first(), 'a link to what teaches it').toHaveAttribute('href', new RegExp(`#(${item.section}|fact-)`));
      });
    }
  }

  test('the wrong number of choices is a prompt, not a mistake', async ({page}) => {
    await open(page, response.page);
    const question = questionOn(page, response.id);
    const check = question.getByRole('button', {name: 'Check answer'});
    await check.click();
    await expect(feedbackOf(question)).toHaveCount(0);
    const [first = '', ...rest] = rightIds(response);
    await inputOf(question, first).check();
    await check.click();
    await expect(feedbackOf(question)).toHaveCount(0);
    await expect(question.locator('[role="alert"], [role="status"], [aria-live]').filter({hasText: /choose (two|three|four)/i}).first()).toBeVisible();
    for (const id of rest) await inputOf(question, id).check();
    await check.click();
    await expect(feedbackOf(question)).toHaveText(/^Correct/);
  });

  test('a radio question without a choice is a prompt too', async ({page}) => {
    await open(page, choice.page);
    const question = questionOn(page, choice.id);
    await question.getByRole('button', {name: 'Check answer'}).click();
    await expect(question.locator('[role="alert"], [role="status"], [aria-live]').filter({hasText: /choose one/i}).first()).toBeVisible();
    await expect(feedbackOf(question)).toHaveCount(0);
  });

  test('an answered question keeps its options readable', async ({page}) => {
    await open(page, choice.page);
    const question = await answer(page, choice, rightIds(choice));
    for (const radio of await question.getByRole('radio').all()) await expect(radio).not.toHaveAttribute('disabled');
  });

  test('number keys choose only while the focus is in the question', async ({page}) => {
    await open(page, choice.page);
    const question = questionOn(page, choice.id);
    await page.keyboard.press('1');
    await expect(question.locator('input:checked')).toHaveCount(0);
    await question.getByRole('radio').nth(1).focus();
    await page.keyboard.press('1');
    await expect(question.getByRole('radio').first()).toBeChecked();
  });
});

test.describe('addresses', () => {
  test('#q-<id> opens and focuses that question', async ({page}) => {
    const last = onPages().filter(({page: at}) => at === choice.page).at(-1) ?? choice;
    await open(page, `${last.page}#q-${last.id}`);
    const question = questionOn(page, last.id);
    await expect(question).toBeInViewport();
    await expect.poll(() => question.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  });

  test('"Report this question" names the question and its version', async ({page}) => {
    await open(page, choice.page);
    const question = await answer(page, choice, rightIds(choice));
    const href = decodeURIComponent((await question.getByRole('link', {name: /Report this question/}).getAttribute('href')) ?? '').replaceAll('+', ' ');
    expect(href).toContain(choice.id);
    expect(href).toMatch(new RegExp(`version\\D{0,5}${choice.version}\\b|\\bv${choice.version}\\b`, 'i'));
    expect(href).toMatch(/^https:\/\/github\.com\/[^/]+\/[^/]+\/issues\/new\?/);
  });
});

test.describe('memory', () => {
  const {page: where, list} = pageWith(3);
  const [one, two, three] = list as [(typeof list)[0], (typeof list)[0], (typeof list)[0]];

  test('a reload keeps answers; the score counts them; a reset forgets them', async ({page}) => {
    await open(page, where);
    await answer(page, one, rightIds(one));
    await answer(page, two, wrongIds(two));
    const score = page.locator('[data-quiz-score]').first();
    await expect(score).toContainText(/^2 of \d+ answered, 1 right/);
    await page.reload();
    await hydrated(page);
    await expect(feedbackOf(questionOn(page, one.id))).toHaveText(/^Correct/);
    await expect(feedbackOf(questionOn(page, two.id))).toHaveText(/^Incorrect/);
    await expect(feedbackOf(questionOn(page, three.id))).toHaveCount(0);
    expect(await page.evaluate(() => document.activeElement?.closest('[data-question-id]') ?? null), 'no question takes the focus by itself').toBeNull();

    await page.getByRole('button', {name: /^Reset/}).click();
    await expect(feedbackOf(questionOn(page, one.id))).toHaveCount(0);
    await page.reload();
    await hydrated(page);
    await expect(inputOf(questionOn(page, one.id), rightIds(one)[0] ?? '')).toBeEnabled();
    await expect(feedbackOf(questionOn(page, one.id))).toHaveCount(0);
  });

  test('missed questions come again, in another order, not at once', async ({page}) => {
    await open(page, where);
    await answer(page, one, rightIds(one));
    const missed = await answer(page, two, wrongIds(two));
    await expect(missed.getByRole('button', {name: 'Check answer'}), 'not at once').toBeHidden();
    await page.getByRole('button', {name: /Try the missed (ones|one|questions?) again/i}).click();
    const again = questionOn(page, two.id);
    await expect(feedbackOf(again)).toHaveCount(0);
    await expect(feedbackOf(questionOn(page, one.id)), 'what was right stays').toHaveCount(1);
    await answer(page, two, rightIds(two));
    await expect(feedbackOf(again)).toHaveText(/^Correct/);
  });

  test('two tabs lose nothing', async ({page, context}) => {
    const other = await context.newPage();
    await open(page, where);
    await open(other, where);
    // In turn and at the same time.
    await answer(page, one, rightIds(one));
    await Promise.all([answer(other, two, rightIds(two)), answer(page, three, wrongIds(three))]);
    for (const tab of [page, other]) {
      await tab.reload();
      await hydrated(tab);
      await expect(feedbackOf(questionOn(tab, one.id))).toHaveText(/^Correct/);
      await expect(feedbackOf(questionOn(tab, two.id))).toHaveText(/^Correct/);
      await expect(feedbackOf(questionOn(tab, three.id))).toHaveText(/^Incorrect/);
    }
  });

  for (const [what, block] of [
    ['forbidden', () => Object.defineProperty(window, 'indexedDB', {get: () => { throw new DOMException('The operation is insecure.', 'SecurityError'); }})],
    ['absent', () => Object.defineProperty(window, 'indexedDB', {value: undefined})],
    [
      'refused on opening',
      () => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('A mutation operation was attempted on a database that did not allow mutations.', 'InvalidStateError');
        };
      },
    ],
    [
      'full',
      () => {
        IDBObjectStore.prototype.add = IDBObjectStore.prototype.put = () => {
          throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
        };
      },
    ],
  ] as const) {
    test(`storage ${what}: the quiz works and says that it does not remember`, async ({page}) => {
      await page.addInitScript(block);
      await open(page, where);
      const question = await answer(page, one, rightIds(one));
      await expect(feedbackOf(question)).toHaveText(/^Correct/);
      await expect(page.getByText(/not (being )?remember/i).first()).toBeVisible();
      await answer(page, two, wrongIds(two));
      await expect(feedbackOf(questionOn(page, one.id)), 'the first answer still stands').toHaveText(/^Correct/);
    });
  }
});
