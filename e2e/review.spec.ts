import {violations} from './checks';
import {expect, test, type Locator, type Page} from './fixtures';
import {answer, feedbackOf, hydrated, inputOf, open, pageWith, putInOrder, questions, rightIds, wrongIds} from './helpers';

const {page: lesson, list} = pageWith(3);
const [one, two, three] = list as [(typeof list)[0], (typeof list)[0], (typeof list)[0]];
const byId = new Map(questions().map((question) => [question.id, question]));

/** A Monday. */
const monday = new Date('2026-11-23T10:00:00Z').getTime();
/** Moves the clock of the page to the same hour, so many days later. */
const day = (page: Page, n: number): Promise<void> => page.clock.setFixedTime(monday + n * 86_400_000);

const card = (page: Page): Locator => page.locator('[data-question-id]');

async function review(page: Page): Promise<void> {
  await open(page, '/review');
  await expect(page.getByRole('heading', {name: 'Today'})).toBeVisible();
}

/** Answers the question that is shown. @returns its id */
async function answerShown(page: Page, right: boolean): Promise<string> {
  await expect(card(page)).toHaveCount(1);
  const id = (await card(page).getAttribute('data-question-id')) ?? '';
  const question = byId.get(id);
  if (question === undefined) throw new Error(`Expected ${id} in build/data/questions.json.`);
  const ids = right ? rightIds(question) : wrongIds(question);
  if (question.type === 'ordering') await putInOrder(card(page), ids);
  else for (const option of ids) await inputOf(card(page), option).check();
  await card(page).getByRole('button', {name: 'Check answer'}).click();
  await expect(feedbackOf(card(page))).toHaveText(right ? /^Correct/ : /^Incorrect/);
  return id;
}

/** @returns the cells of the plan or forecast, line by line */
async function table(page: Page): Promise<string[][]> {
  const rows = await page.getByRole('table').getByRole('row').all();
  return Promise.all(rows.slice(1).map((row) => row.locator('th, td').allInnerTexts()));
}

test('says what to do before anything was answered', async ({page}) => {
  await review(page);
  await expect(page.getByText(/^You have answered no question yet/)).toBeVisible();
  await page.getByRole('link', {name: 'Start with a drill'}).click();
  await expect(page).toHaveURL(/\/practice$/);
});

test('a missed question is due the next day, and after a right answer later', async ({page}) => {
  await day(page, 0);
  await open(page, lesson);
  await answer(page, one, wrongIds(one));
  await answer(page, two, rightIds(two));
  await review(page);
  await expect(page.getByText('The next question comes back on Tuesday 24 November.')).toBeVisible();

  await day(page, 1);
  await review(page);
  await expect(page.getByText('1 question is due today.')).toBeVisible();
  await page.getByRole('button', {name: 'Review 1 question'}).click();
  await expect(card(page)).toBeFocused();
  await expect(feedbackOf(card(page))).toHaveCount(0);
  expect(await answerShown(page, true)).toBe(one.id);
  await page.getByRole('button', {name: 'See the result'}).click();
  await expect(page.getByRole('heading', {name: '1 of 1 right'})).toBeFocused();
  await page.getByRole('link', {name: 'Back to the plan'}).click();
  await expect(page.getByText('Nothing is due today.')).toBeVisible();
  // The other one, three days after its answer.
  await expect(page.getByText('The next question comes back on Thursday 26 November.')).toBeVisible();
  expect((await table(page)).slice(0, 4)).toEqual([
    ['Today', '0'],
    ['Wed 25 Nov', '0'],
    ['Thu 26 Nov', expect.stringMatching(/^[12]$/)],
    ['Fri 27 Nov', expect.stringMatching(/^[01]$/)],
  ]);

  await day(page, 3);
  await page.reload();
  await hydrated(page);
  await expect(page.getByText(/^\d+ questions? (is|are) due today\.$/)).toBeVisible();
});

test('nothing is due after the day before the exam', async ({page}) => {
  await day(page, 0);
  await open(page, lesson);
  await answer(page, one, rightIds(one));
  await review(page);
  await expect(page.getByText('The next question comes back on Thursday 26 November.')).toBeVisible();
  await page.getByLabel('Your exam is on').fill('2026-11-25');
  await expect(page.getByText('The next question comes back on Tuesday 24 November.')).toBeVisible();
  expect(await table(page)).toEqual([
    ['Today', '0'],
    ['Tue 24 Nov', '1'],
  ]);
  await expect(page.getByText('In 2 days. No question is planned after Tuesday 24 November.')).toBeVisible();
  await expect(page.getByText(/a last look at 1 question that would otherwise come after the exam/)).toBeVisible();
  await page.reload();
  await hydrated(page);
  await expect(page.getByLabel('Your exam is on')).toHaveValue('2026-11-25');

  await day(page, 1);
  await review(page);
  await page.getByRole('button', {name: 'Review 1 question'}).click();
  await answerShown(page, true);
  await page.getByRole('button', {name: 'See the result'}).click();
  await page.getByRole('link', {name: 'Back to the plan'}).click();
  await expect(page.getByText('Nothing comes back before your exam.')).toBeVisible();

  await day(page, 2);
  await review(page);
  await expect(page.getByText('That day has come, so it no longer changes when questions are due.')).toBeVisible();
  await expect(page.getByText(/^The next question comes back on/)).toBeVisible();
  await page.getByLabel('Your exam is on').fill('');
  await expect(page.getByText('Optional. No question is planned after the day before it.')).toBeVisible();
});

test('the daily limit is kept, and whoever wants more gets more', async ({page}) => {
  await day(page, 0);
  await open(page, lesson);
  for (const question of [one, two, three]) await answer(page, question, wrongIds(question));
  await review(page);
  await page.getByLabel('Questions a day, at most').selectOption('5');
  await day(page, 2);
  await review(page);
  await expect(page.getByLabel('Questions a day, at most')).toHaveValue('5');
  await page.getByRole('button', {name: 'Review 3 questions'}).click();
  await answerShown(page, false);
  // A reload in the middle finds the place again, by keyboard too.
  await page.reload();
  await hydrated(page);
  await expect(page.getByText('1 of 3', {exact: true})).toBeVisible();
  await page.getByRole('button', {name: 'Next question'}).focus();
  await page.keyboard.press('Enter');
  await expect(card(page)).toBeFocused();
  await page.getByRole('button', {name: 'End the review'}).click();
  await expect(page.getByText('You ended the review with 2 questions left.')).toBeVisible();
  await page.getByRole('link', {name: 'Back to the plan'}).click();
  await expect(page.getByText('You have done 1 of your 5 for today.')).toBeVisible();
  await expect(page.getByRole('button', {name: 'Review 2 questions'})).toBeVisible();
});

test('works where storage is blocked, and says that nothing is remembered', async ({page}) => {
  await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', {value: undefined}));
  await review(page);
  await expect(page.getByText(/Your answers are not being remembered/)).toBeVisible();
  await page.getByLabel('Questions a day, at most').selectOption('5');
  await expect(page.getByLabel('Questions a day, at most')).toHaveValue('5');
});

test('the scheduler is loaded here, and not for a drill or a lesson', async ({page}) => {
  const loaded: string[] = [];
  // Words of ts-fsrs.
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.endsWith('.js')) void response.text().then((text) => text.includes('Invalid delta_t') && loaded.push(response.url()), () => undefined);
  });
  await open(page, lesson);
  await open(page, '/practice?n=5');
  await page.getByRole('button', {name: 'Start'}).click();
  await expect(card(page)).toBeVisible();
  expect(loaded).toEqual([]);
  await review(page);
  await expect.poll(() => loaded).toHaveLength(1);
});

for (const [scheme, width] of [
  ['light', 1280],
  ['dark', 360],
] as const) {
  test(`accessible in each state: ${scheme}, ${width} px`, async ({page}) => {
    await page.setViewportSize({width, height: 740});
    await page.emulateMedia({colorScheme: scheme, reducedMotion: 'reduce'});
    await day(page, 0);
    await review(page);
    expect.soft(await violations(page), 'nothing answered').toEqual([]);
    await open(page, lesson);
    await answer(page, one, wrongIds(one));
    await answer(page, two, wrongIds(two));
    await review(page);
    expect.soft(await violations(page), 'nothing due').toEqual([]);
    await day(page, 1);
    await review(page);
    expect.soft(await violations(page), 'due').toEqual([]);
    await page.getByLabel('Your exam is on').fill('2026-12-20');
    await expect(page.getByText('The plan to your exam')).toBeVisible();
    expect.soft(await violations(page), 'the plan').toEqual([]);
    await page.getByRole('button', {name: /^Review/}).click();
    await answerShown(page, false);
    expect.soft(await violations(page), 'feedback').toEqual([]);
    await page.getByRole('button', {name: 'End the review'}).click();
    expect.soft(await violations(page), 'the result').toEqual([]);
  });
}
