import {pairsOf} from '../src/quiz/pairs';
import {tooWide, violations} from './checks';
import {expect, test, type Locator, type Page} from './fixtures';
import {feedbackOf, hydrated, inputOf, onPages, open, pageWith, putInOrder, questions, rightIds, translate, wrongIds, type Published} from './helpers';

const byId = new Map(questions().map((question) => [question.id, question]));
const {page: lesson, list} = pageWith(5);
const slug = lesson.slice(lesson.lastIndexOf('/') + 1);
const drill = `/practice?guide=dva-c03&by=service&of=${slug}&n=5&seed=7`;

const card = (page: Page): Locator => page.locator('[data-question-id]');

/** @returns the question that is shown */
async function shown(page: Page): Promise<Published> {
  await expect(card(page)).toHaveCount(1);
  const question = byId.get((await card(page).getAttribute('data-question-id')) ?? '');
  if (question === undefined) throw new Error('Expected a question of build/data/questions.json.');
  return question;
}

/** Answers the question that is shown and stays at its feedback. */
async function answerShown(page: Page, right: boolean, sure?: 'Guess' | 'Unsure' | 'Sure'): Promise<Published> {
  const question = await shown(page);
  const ids = right ? rightIds(question) : wrongIds(question);
  if (question.type === 'ordering') await putInOrder(card(page), ids);
  else for (const id of ids) await inputOf(card(page), id).check();
  if (sure) await page.getByRole('radio', {name: sure, exact: true}).check();
  await card(page).getByRole('button', {name: 'Check answer'}).click();
  await expect(feedbackOf(card(page))).toHaveText(right ? /^Correct/ : /^Incorrect/);
  return question;
}

async function next(page: Page): Promise<void> {
  await page.getByRole('button', {name: /^(Next question|See the result)$/}).click();
}

async function start(page: Page, url: string): Promise<void> {
  await open(page, url);
  await page.getByRole('button', {name: 'Start'}).click();
  await expect(card(page)).toBeFocused();
}

/** @returns the answers that the browser keeps, as they stand in its database */
function stored(page: Page): Promise<{type: string; question?: string; confidence?: string; mode?: string; on?: boolean}[]> {
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('dva-progress');
        opening.onerror = () => reject(new Error('no database'));
        opening.onsuccess = () => {
          const all = opening.result.transaction('events').objectStore('events').getAll();
          all.onsuccess = () => resolve(all.result as {type: string}[]);
        };
      }),
  );
}

test.describe('a drill', () => {
  test('from an address is ready, says how many, and asks each of them once, from its lesson', async ({page}) => {
    await open(page, drill);
    await expect(page.getByText(/^5 questions from /)).toBeVisible();
    await expect(page.getByRole('button', {name: 'Start'})).toBeInViewport();
    await page.getByRole('button', {name: 'Start'}).click();
    const asked: string[] = [];
    for (let place = 1; place <= 5; place++) {
      await expect(page.getByText(`${place} of 5`, {exact: true})).toBeVisible();
      await expect(page.getByRole('heading', {name: `Question ${place}`})).toBeVisible();
      const question = await answerShown(page, place !== 2);
      expect(question.page).toBe(lesson);
      expect(question.pool).not.toContain('mock');
      asked.push(question.id);
      await next(page);
    }
    expect(new Set(asked).size).toBe(5);
    await expect(page.getByRole('heading', {name: '4 of 5 right'})).toBeFocused();
    const missed = byId.get(asked[1] ?? '');
    const link = page.getByRole('list', {name: 'Missed questions'}).getByRole('link');
    await expect(link).toHaveAttribute('href', `${lesson}#${missed?.section ?? ''}`);

    await page.getByRole('button', {name: 'Drill the missed ones'}).click();
    await expect(page.getByText('1 of 1', {exact: true})).toBeVisible();
    expect((await answerShown(page, true)).id).toBe(asked[1]);
    await next(page);
    await expect(page.getByRole('heading', {name: '1 of 1 right'})).toBeFocused();
  });

  test('is the same for whoever opens its address', async ({page, browser, baseURL}) => {
    await start(page, drill);
    const other = await browser.newContext({...(baseURL !== undefined && {baseURL})});
    const friend = await other.newPage();
    await start(friend, drill);
    for (let place = 1; place <= 5; place++) {
      expect((await answerShown(friend, true)).id).toBe((await answerShown(page, false)).id);
      await next(page);
      await next(friend);
    }
    await other.close();
  });

  test('is built by the form, whose state is the address', async ({page}) => {
    await open(page, '/practice');
    await page.getByRole('radio', {name: 'DVA-C02'}).check();
    await page.getByRole('radio', {name: 'A domain of the exam'}).check();
    await page.getByRole('combobox', {name: 'Which domain'}).selectOption('2');
    await page.getByRole('radio', {name: '20', exact: true}).check();
    await expect(page).toHaveURL(/\/practice\?guide=dva-c02&by=domain&of=2&n=20$/);
    await page.reload();
    await hydrated(page);
    await expect(page.getByText(/^20 questions from DVA-C02 domain 2, Security/)).toBeVisible();
    await page.getByRole('button', {name: 'Start'}).click();
    expect((await shown(page)).skills['dva-c02'][0]).toMatch(/^2\./);
    // The guide that was chosen by hand is the reader's from now on.
    await open(page, '/practice');
    await expect(page.getByRole('radio', {name: 'DVA-C02'})).toBeChecked();
  });

  test('goes from end to end by keyboard alone', async ({page}) => {
    await open(page, drill);
    const tabTo = async (target: Locator): Promise<void> => {
      await target.waitFor();
      for (let press = 0; press < 60 && !(await target.evaluate((e) => e === document.activeElement)); press++) await page.keyboard.press('Tab');
      await expect(target).toBeFocused();
    };
    await tabTo(page.getByRole('button', {name: 'Start'}));
    await page.keyboard.press('Enter');
    for (let place = 1; place <= 5; place++) {
      const question = await shown(page);
      await expect(card(page)).toBeFocused();
      if (question.type !== 'ordering') for (let nth = 1; nth <= rightIds(question).length; nth++) await page.keyboard.press(String(nth));
      if (place === 1) {
        await tabTo(page.getByRole('radio', {name: 'Guess', exact: true}));
        await page.keyboard.press('Space');
        await page.keyboard.press('ArrowRight');
        await expect(page.getByRole('radio', {name: 'Unsure', exact: true})).toBeChecked();
      }
      await tabTo(card(page).getByRole('button', {name: 'Check answer'}));
      await page.keyboard.press('Enter');
      await expect(feedbackOf(card(page))).toBeFocused();
      await page.keyboard.press('Tab');
      await expect(page.getByRole('button', {name: place < 5 ? 'Next question' : 'See the result'}), 'the way on comes right behind the feedback').toBeFocused();
      await page.keyboard.press('Enter');
    }
    await expect(page.getByRole('heading', {name: /of 5 right$/})).toBeFocused();
  });

  test('remembers confidence and flag, and the place, after a reload', async ({page}) => {
    await start(page, drill);
    const flag = page.getByRole('button', {name: 'Flag'});
    await expect(flag).toHaveAttribute('aria-pressed', 'false');
    await flag.click();
    await expect(flag).toHaveAttribute('aria-pressed', 'true');
    const question = await answerShown(page, false, 'Sure');
    await page.reload();
    await hydrated(page);
    await expect(feedbackOf(card(page))).toHaveText(/^Incorrect/);
    expect((await shown(page)).id).toBe(question.id);
    await expect(page.getByText('You were sure.')).toBeVisible();
    await expect(page.getByRole('button', {name: 'Flag'})).toHaveAttribute('aria-pressed', 'true');
    expect(await stored(page)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({type: 'answered', question: question.id, confidence: 'sure', mode: 'practice'}),
        expect.objectContaining({type: 'flagged', question: question.id, on: true}),
      ]),
    );
    // The lesson that teaches it, and the way back.
    await card(page).getByRole('link').filter({hasNotText: /Source|Report/}).first().click();
    await expect(page).toHaveURL(new RegExp(`${lesson}#`));
    await page.goBack();
    await hydrated(page);
    await expect(feedbackOf(card(page))).toHaveText(/^Incorrect/);
    await next(page);
    await expect(page.getByText('2 of 5', {exact: true})).toBeVisible();
    await expect(page.getByRole('button', {name: 'Flag'})).toHaveAttribute('aria-pressed', 'false');
    await open(page, '/practice?guide=dva-c03&only=flagged');
    await expect(page.getByText(/^1 question that you flagged/)).toBeVisible();
  });

  test('of the missed ones asks these, and says so when there are none', async ({page}) => {
    const empty = `/practice?guide=dva-c03&by=service&of=${slug}&only=missed&n=10`;
    await open(page, empty);
    await expect(page.getByText('You have missed none of these.')).toBeVisible();
    await expect(page.getByRole('button', {name: 'Start'})).toHaveCount(0);
    await page.getByRole('link', {name: /^Drill \d+ questions from/}).click();
    await page.getByRole('button', {name: 'Start'}).click();
    const wrong = await answerShown(page, false);
    await next(page);
    await answerShown(page, true);
    await open(page, empty);
    await expect(page.getByText(/^1 question that you missed/)).toBeVisible();
    await page.getByRole('button', {name: 'Start'}).click();
    await expect(feedbackOf(card(page)), 'it is asked again, without its old feedback').toHaveCount(0);
    expect((await answerShown(page, true)).id).toBe(wrong.id);
    await open(page, empty);
    await expect(page.getByText('You have missed none of these.')).toBeVisible();
  });

  test('about a pair asks about it, and knows which side was taken for the other', async ({page}) => {
    const pairs = new Map(onPages().map((question) => [question.id, pairsOf(question.options) ?? {}]));
    const ids = [...pairs.values()].flatMap((found) => Object.keys(found));
    // The pair with most questions, whichever it is when the bank grows.
    const pair = ids.toSorted((a, b) => ids.filter((id) => id === b).length - ids.filter((id) => id === a).length)[0] ?? '';
    await open(page, '/practice?guide=dva-c03&only=confused');
    await expect(page.getByText(/^You have confused no pair here/)).toBeVisible();

    await open(page, '/practice');
    await page.getByRole('radio', {name: 'Two things easily confused'}).check();
    await page.getByRole('combobox', {name: 'Which two'}).selectOption(pair);
    await page.getByRole('button', {name: 'Start'}).click();
    const question = await shown(page);
    const others = pairs.get(question.id)?.[pair] ?? [];
    expect(others, `${question.id} has a distractor that names the other side of ${pair}`).not.toEqual([]);
    const need = rightIds(question).length;
    for (const id of [...others, ...rightIds(question)].slice(0, need)) await inputOf(card(page), id).check();
    await card(page).getByRole('button', {name: 'Check answer'}).click();
    await expect(feedbackOf(card(page))).toHaveText(/^Incorrect/);
    await open(page, '/practice?guide=dva-c03&only=confused');
    await expect(page.getByText(/^\d+ questions? about pairs that you confused/)).toBeVisible();
  });

  test('works where storage is blocked, and says that nothing is remembered', async ({page}) => {
    await page.addInitScript(() =>
      Object.defineProperty(window, 'indexedDB', {
        get: () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      }),
    );
    await start(page, drill);
    await expect(page.getByText(/Your answers are not being remembered/)).toBeAttached();
    for (let place = 1; place <= 5; place++) {
      await answerShown(page, place > 1);
      await next(page);
    }
    await expect(page.getByRole('heading', {name: '4 of 5 right'})).toBeVisible();
    await page.getByRole('button', {name: 'Drill the missed ones'}).click();
    await answerShown(page, true);
  });

  test('that is ready on the page can be done without the network', async ({page, context, journal}) => {
    // What the site would fetch ahead for links that come into view.
    journal.allow(/ERR_INTERNET_DISCONNECTED/);
    let fetched = 0;
    await open(page, drill);
    await expect(page.getByRole('button', {name: 'Start'})).toBeVisible();
    await page.waitForLoadState('networkidle');
    page.on('requestfinished', (request) => {
      if (new URL(request.url()).pathname.endsWith('.js')) fetched++;
    });
    await expect.poll(() => fetched, 'the words are loaded once the reader rests').toBeGreaterThan(0);
    await context.setOffline(true);
    await page.getByRole('button', {name: 'Start'}).click();
    for (let place = 1; place <= 5; place++) {
      await answerShown(page, place > 1);
      await next(page);
    }
    await expect(page.getByRole('heading', {name: '4 of 5 right'})).toBeVisible();
    await context.setOffline(false);
  });

  test('survives machine translation, from the form to the result', async ({page}) => {
    await open(page, '/practice');
    await expect(page.getByRole('button', {name: 'Start'})).toBeVisible();
    await translate(page);
    await page.getByRole('radio', {name: 'Lessons'}).check();
    await page.getByRole('checkbox').first().check();
    await page.getByRole('radio', {name: /^Missed/}).check();
    await expect(page.getByRole('button', {name: 'Start'})).toHaveCount(0);
    await page.getByRole('radio', {name: /^All/}).check();
    await page.getByRole('button', {name: 'Start'}).click();
    for (const right of [false, true]) {
      await page.getByRole('button', {name: 'Flag'}).click();
      await answerShown(page, right, 'Unsure');
      await next(page);
    }
    await shown(page);
    await page.getByRole('button', {name: 'End the drill'}).click();
    await expect(page.getByRole('heading', {name: '1 of 2 right'})).toBeVisible();
    await page.getByRole('button', {name: 'Drill the missed ones'}).click();
    await answerShown(page, true);
    await next(page);
    await expect(page.getByRole('heading', {name: '1 of 1 right'})).toBeVisible();
  });

  test('shrugs at any address', async ({page}) => {
    for (const search of ['?guide=x&by=y&of=z&only=w&n=-1&seed=abc', `?by=service&of=${'a,'.repeat(2000)}`, '?by=task&of=9.9', '?by=pair&of=%3Cb%3E', '?%E0%A4%A']) {
      await open(page, `/practice${search}`);
      await expect(page.getByText(/^10 questions from all lessons/), search).toBeVisible();
    }
  });
});

test.describe('accessible in each state', () => {
  for (const [scheme, width] of [
    ['light', 1280],
    ['dark', 360],
  ] as const) {
    test(`${scheme}, ${width} px`, async ({page}) => {
      await page.setViewportSize({width, height: 740});
      await page.emulateMedia({colorScheme: scheme, reducedMotion: 'reduce'});
      const check = async (state: string): Promise<void> => {
        expect.soft(await violations(page), state).toEqual([]);
        expect.soft(await tooWide(page), state).toEqual([]);
      };
      await open(page, '/practice');
      await page.getByRole('radio', {name: 'Lessons'}).check();
      await check('the form, with lessons');
      await page.getByRole('radio', {name: 'A task of the exam'}).check();
      await check('the form, with tasks');
      await page.getByRole('radio', {name: /^Missed/}).check();
      await check('nothing fits');
      await open(page, drill);
      await expect(page.getByRole('button', {name: 'Start'})).toBeVisible();
      await check('ready');
      await page.getByRole('button', {name: 'Start'}).click();
      await shown(page);
      await check('a question');
      await page.getByRole('button', {name: 'Flag'}).click();
      await answerShown(page, false, 'Sure');
      await check('its feedback');
      await next(page);
      await shown(page);
      await page.getByRole('button', {name: 'End the drill'}).click();
      await expect(page.getByRole('heading', {name: '0 of 1 right'})).toBeVisible();
      await check('the result');
    });
  }
});

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false});
  test('the page says what it is and what to do', async ({page}) => {
    await page.goto('/practice');
    await expect(page.getByRole('heading', {level: 1, name: 'Practice'})).toBeVisible();
    await expect(page.getByText(/need JavaScript/)).toBeVisible();
    await expect(page.getByText('Loading your answers…')).toBeHidden();
  });
});

test('a lesson shows what was answered in a drill', async ({page}) => {
  await start(page, drill);
  const question = await answerShown(page, true);
  await open(page, question.page);
  await expect(feedbackOf(page.locator(`[id="q-${question.id}"]`))).toHaveText(/^Correct/);
  expect(list.map(({id}) => id)).toContain(question.id);
});
