import {tooWide, violations} from './checks';
import {expect, test, type BrowserContext, type Page} from './fixtures';
import {feedbackOf, hydrated, inputOf, open, plainWords, putInOrder, questions, questionOn, rightIds, translate, wrongIds, type Published} from './helpers';

/** Before 1 December 2026, so DVA-C02 is chosen at first. */
const t0 = new Date('2026-11-23T12:00:00Z');
const minute = 60_000;
const reserve = new Map(questions().flatMap((q) => (q.pool.includes('mock') ? [[q.id, q] as const] : [])));
const blueprint = {'dva-c02': [21, 17, 15, 12], 'dva-c03': [20, 17, 14, 14]} as const;

const domains = (list: readonly Published[], guide: 'dva-c02' | 'dva-c03'): number[] => ['1', '2', '3', '4'].map((d) => list.filter((q) => q.skills[guide][0]?.startsWith(`${d}.`)).length);

test('the reserve is large enough for this file', () => {
  for (const guide of ['dva-c02', 'dva-c03'] as const) {
    const found = domains([...reserve.values()], guide);
    for (const [i, needed] of blueprint[guide].entries()) expect(found[i], `${guide}: questions with pool: [mock] in domain ${i + 1}`).toBeGreaterThanOrEqual(needed);
  }
});

/** What the log of this browser holds. */
function log(page: Page): Promise<{type: string; [field: string]: unknown}[]> {
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open('dva-progress');
        request.onerror = () => reject(new Error('no log'));
        request.onsuccess = () => {
          const all = request.result.transaction('events').objectStore('events').getAll();
          all.onsuccess = () => {
            request.result.close();
            resolve(all.result as {type: string}[]);
          };
        };
      }),
  );
}

const events = async (page: Page, type: string): Promise<{[field: string]: unknown}[]> => (await log(page)).filter((e) => e.type === type);

/** A page of which the test holds the clock. */
async function clocked(context: BrowserContext, time = t0): Promise<Page> {
  const page = await context.newPage();
  await page.clock.install({time});
  return page;
}

const sheet = (page: Page): ReturnType<Page['locator']> => page.locator('[data-question-id]');
/** The question of that number is shown and has the focus: from then on keys work. */
async function at(page: Page, n: number): Promise<void> {
  await expect(sheet(page).getByRole('heading', {level: 2})).toHaveText(new RegExp(`^Question ${n} of`));
  await expect.poll(() => sheet(page).evaluate((e) => e.contains(document.activeElement))).toBe(true);
}

async function begin(page: Page, choices: readonly string[] = ['Half']): Promise<void> {
  await open(page, '/mock-exam');
  for (const name of choices) await page.getByRole('radio', {name: new RegExp(`^${name}`)}).check();
  await page.getByRole('button', {name: 'Start the exam'}).click();
  await at(page, 1);
}

async function shown(page: Page): Promise<Published> {
  const id = (await sheet(page).getAttribute('data-question-id')) ?? '';
  const question = reserve.get(id);
  if (question === undefined) throw new Error(`Expected a question of the reserve, found ${id}.`);
  return question;
}

/** Words of the rationales that stand nowhere else in the question, as a page would show them. */
function secrets({stem, options}: Published): string[] {
  const shownWords = [stem, ...options.map(({text}) => text)].join('\n');
  return options.map(({rationale}) => plainWords(rationale)).filter((words) => words.length >= 15 && !shownWords.includes(words));
}

/** Chooses by number keys, with the focus in the question. */
async function choose(page: Page, ids: readonly string[]): Promise<void> {
  if ((await shown(page)).type === 'ordering') return putInOrder(sheet(page), ids);
  const order = await sheet(page).locator('[data-option-id]').evaluateAll((options) => options.map((o) => o.getAttribute('data-option-id')));
  for (const id of ids) await page.keyboard.press(String(order.indexOf(id) + 1));
}

async function handIn(page: Page): Promise<void> {
  await page.getByRole('button', {name: 'Hand in the exam'}).click();
  await page.getByRole('dialog').getByRole('button', {name: 'Hand in now'}).click();
  await expect(page.getByRole('heading', {level: 1})).toHaveText('Result of your mock exam');
}

test('a whole exam of 65 questions by keyboard: nothing is given away before the end, everything is explained after it', async ({context}) => {
  test.setTimeout(300_000);
  const page = await clocked(context);
  await open(page, '/mock-exam');
  const start = page.getByRole('button', {name: 'Start the exam'});
  await expect(start).toBeVisible();
  for (let press = 0; press < 60 && !(await start.evaluate((e) => e === document.activeElement)); press++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await at(page, 1);

  const asked: Published[] = [];
  let right = 0;
  for (let n = 1; n <= 65; n++) {
    await at(page, n);
    await expect(sheet(page)).toBeFocused();
    const question = await shown(page);
    asked.push(question);
    // Every fifth stays open, of the others every third is wrong.
    const answered = n % 5 !== 0;
    const correct = answered && n % 3 !== 0;
    if (answered) await choose(page, correct ? rightIds(question) : wrongIds(question));
    if (correct) right++;
    if (n % 7 === 0) await page.keyboard.press('f');
    const html = await page.content();
    for (const words of secrets(question)) expect(html, question.id).not.toContain(words);
    await expect(feedbackOf(sheet(page))).toHaveCount(0);
    await expect(sheet(page).getByRole('link'), 'no link to what teaches it').toHaveCount(0);
    await page.keyboard.press('n');
  }
  expect(new Set(asked).size).toBe(65);
  expect(asked.flatMap(secrets).length, 'words that were looked for').toBeGreaterThan(65);
  expect(domains(asked, 'dva-c02')).toEqual(blueprint['dva-c02']);
  await expect(page.getByText('52 of 65 answered')).toBeVisible();
  await expect(page.getByRole('button', {name: 'Question 7, answered, flagged'})).toBeVisible();
  await expect(page.getByRole('button', {name: 'Question 65, not answered, current'})).toBeVisible();

  // Back to a question that stayed open, then in.
  await page.keyboard.press('p');
  await at(page, 64);
  const button = page.getByRole('button', {name: 'Hand in the exam'});
  for (let press = 0; press < 20 && !(await button.evaluate((e) => e === document.activeElement)); press++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', {name: 'Hand in the exam?'});
  await expect(dialog).toContainText('13 questions are not answered: 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60 and 65.');
  await expect(dialog).toContainText('9 questions are flagged for a second look: 7, 14, 21, 28, 35, 42, 49, 56 and 63.');
  await expect(dialog.getByRole('button', {name: 'Go on with the exam'})).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');

  const heading = page.getByRole('heading', {level: 1, name: 'Result of your mock exam'});
  await expect(heading).toBeFocused();
  await expect(page.getByText(`${right} of 65 questions right`)).toBeVisible();
  await expect(page.locator('main')).toContainText(/likely get between \d+\s% and \d+\s% right/);
  await expect(page.locator('main')).toContainText('a scaled score of 720 of 1,000');
  for (const [i, n] of blueprint['dva-c02'].entries()) await expect(page.locator('main')).toContainText(new RegExp(`Domain ${i + 1}: .*?\\d+ of ${n} right, \\d+\\s%; likely between \\d+\\s% and \\d+\\s%`));
  await expect(sheet(page)).toHaveCount(65);
  for (const n of [0, 2, 4, 64]) {
    const question = asked[n];
    if (question === undefined) continue;
    const card = questionOn(page, question.id);
    for (const option of question.options) await expect(card.locator(`[data-option-id="${option.id}"]`), question.id).toContainText(plainWords(option.rationale));
    await expect(card.getByRole('link', {name: 'Report this question'})).toHaveAttribute('href', new RegExp(question.id));
  }
  await expect(questionOn(page, asked[0]?.id ?? '').getByRole('heading', {level: 4})).toHaveText(/^Correct/);
  await expect(questionOn(page, asked[2]?.id ?? '').getByRole('heading', {level: 4})).toHaveText(/^Incorrect/);
  await expect(questionOn(page, asked[4]?.id ?? '')).toContainText('You did not answer.');

  await page.getByRole('checkbox', {name: /^Only the wrong ones/}).check();
  await expect(sheet(page)).toHaveCount(65 - right);
  await expect(page.getByRole('link', {name: 'Drill what I missed'})).toHaveAttribute('href', '/practice?guide=dva-c02&only=missed&n=20');

  const answers = await events(page, 'answered');
  expect(answers).toHaveLength(65);
  expect(answers.filter((a) => a['correct'] === true)).toHaveLength(right);
  expect(answers.filter((a) => (a['picked'] as string[]).length === 0)).toHaveLength(13);
  expect(new Set(answers.map((a) => `${String(a['mode'])} ${String(a['page'])}`))).toEqual(new Set(['mock /mock-exam']));

  await test.step('the next exam asks other questions, as far as the reserve allows, and the history has the first', async () => {
    await page.getByRole('link', {name: 'All mock exams'}).click();
    await expect(page.getByRole('row', {name: /23 November 2026.*DVA-C02, 65 questions/})).toContainText(`${Math.round((100 * right) / 65)} %`);
    await page.getByRole('button', {name: 'Start the exam'}).click();
    await at(page, 1);
    const [first, second] = (await events(page, 'exam-started')).toSorted((a, b) => Number(a['at']) - Number(b['at'])).map((e) => e['questions'] as string[]);
    const twice = (second ?? []).filter((ref) => first?.includes(ref));
    const short = blueprint['dva-c02'].map((needed, i) => Math.max(0, 2 * needed - (domains([...reserve.values()], 'dva-c02')[i] ?? 0)));
    expect(twice).toHaveLength(short.reduce((a, b) => a + b, 0));
  });
});

test('the other guide, half as long, twice the time; and an exam without a clock', async ({context}) => {
  const page = await clocked(context);
  await begin(page, ['DVA-C03', 'Half', '× 2']);
  await expect(page.getByRole('timer')).toHaveText('2 h 10 min left');
  const [started] = await events(page, 'exam-started');
  expect(started).toMatchObject({guide: 'dva-c03', minutes: 130});
  expect(domains((started?.['questions'] as string[]).flatMap((ref) => reserve.get(ref.split('@')[0] ?? '') ?? []), 'dva-c03')).toEqual([10, 9, 7, 7]);
  await handIn(page);
  await page.getByRole('link', {name: 'All mock exams'}).click();
  await page.getByRole('radio', {name: 'No clock'}).check();
  await page.getByRole('button', {name: 'Start the exam'}).click();
  await at(page, 1);
  await expect(page.getByText('No clock')).toBeVisible();
  await expect(page.getByRole('timer')).toHaveCount(0);
  await page.clock.fastForward(100 * 60 * minute);
  await at(page, 1);
});

test('the time is told sparingly, can be hidden, and ends the exam by itself', async ({context}) => {
  const page = await clocked(context);
  await begin(page);
  await expect.poll(async () => (await events(page, 'exam-started')).length).toBe(1);
  const [started] = await events(page, 'exam-started');
  await page.clock.pauseAt(new Date(Number(started?.['at']) + minute));
  const said = page.getByRole('status').filter({hasText: /left$/});
  await choose(page, wrongIds(await shown(page)));
  await expect(page.getByRole('timer')).toHaveText(/^1 h [45] min left$/);
  await expect(said).toHaveCount(0);
  let left = 64;
  for (const mark of [60, 30, 10, 5, 1]) {
    await page.clock.fastForward((left - mark) * minute + 1000);
    left = mark;
    await expect(said).toHaveText(`${mark} minute${mark === 1 ? '' : 's'} left`);
  }
  await expect(page.getByRole('timer')).toHaveText(/^\d+ s left$/);
  await page.getByRole('button', {name: 'Hide the time'}).click();
  await expect(page.getByRole('timer')).toHaveCount(0);
  await expect(page.getByRole('button', {name: 'Show the time'})).toBeFocused();
  await page.getByRole('button', {name: 'Hand in the exam'}).click();
  await page.clock.fastForward(2 * minute);
  await expect(page.getByRole('heading', {level: 1, name: 'Result of your mock exam'})).toBeFocused();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('main')).toContainText('The time of 1 h 5 min was up.');
  await expect(page.locator('main')).toContainText('32 questions without an answer count as wrong.');
  await expect.poll(async () => (await events(page, 'answered')).length).toBe(33);
  expect(await events(page, 'exam-ended')).toHaveLength(0);
});

test('an exam goes on after the page is killed: the same question, the same choices, the clock right', async ({context}) => {
  const page = await clocked(context);
  await begin(page);
  for (let n = 1; n < 5; n++) {
    await choose(page, rightIds(await shown(page)));
    await page.keyboard.press('n');
    await at(page, n + 1);
  }
  const question = await shown(page);
  await choose(page, wrongIds(question));
  const order = await sheet(page).locator('[data-option-id]').evaluateAll((options) => options.map((o) => o.getAttribute('data-option-id')));
  await test.step('a reload', async () => {
    await page.keyboard.press('n');
    await page.reload();
    await hydrated(page);
    await at(page, 6);
    await page.keyboard.press('p');
    await at(page, 5);
  });
  await expect.poll(async () => (await events(page, 'exam-picked')).some((e) => e['question'] === question.id)).toBe(true);
  await page.close({runBeforeUnload: false});

  const later = await clocked(context, new Date(t0.getTime() + 40 * minute));
  await open(later, '/mock-exam');
  await expect(later.locator('main')).toContainText(/5 of 33 questions answered\. 2[56] min left, and the clock runs\./);
  await expect(later.getByRole('button', {name: 'Start the exam'})).toHaveCount(0);
  await later.getByRole('button', {name: 'Resume'}).click();
  await at(later, 5);
  expect((await shown(later)).id).toBe(question.id);
  expect(await sheet(later).locator('[data-option-id]').evaluateAll((options) => options.map((o) => o.getAttribute('data-option-id')))).toEqual(order);
  for (const id of wrongIds(question)) await expect(inputOf(sheet(later), id)).toBeChecked();
  await expect(later.getByRole('timer')).toHaveText(/^2[56] min left$/);
  await later.close();

  await test.step('a laptop that stays closed beyond the end: the result is there', async () => {
    const morning = await clocked(context, new Date(t0.getTime() + 900 * minute));
    await open(morning, '/mock-exam');
    await expect(morning.getByRole('button', {name: 'Start the exam'})).toBeVisible();
    // The end is that of the clock on the wall, not the time at which somebody looked.
    await morning.getByRole('link', {name: '23 November 2026, 13:05'}).click();
    await expect(morning.locator('main')).toContainText('4 of 33 questions right');
    await expect.poll(async () => (await events(morning, 'answered')).length).toBe(33);
  });
});

test('two tabs on one exam follow each other and end together', async ({context}) => {
  const one = await clocked(context);
  const two = await clocked(context);
  await begin(one);
  const address = one.url();
  await open(two, address);
  await at(two, 1);
  const first = await shown(one);
  await one.bringToFront();
  await choose(one, rightIds(first));
  for (const id of rightIds(first)) await expect(inputOf(sheet(two), id)).toBeChecked();
  await two.bringToFront();
  await two.keyboard.press('n');
  await at(two, 2);
  await choose(two, rightIds(await shown(two)));
  await two.keyboard.press('f');
  await expect(one.getByRole('button', {name: 'Question 2, answered, flagged'})).toBeVisible();
  await at(one, 1);
  // At the same time, each another question.
  await one.getByRole('button', {name: /^Question 3,/}).click();
  await two.getByRole('button', {name: /^Question 4,/}).click();
  const [third, fourth] = [await shown(one), await shown(two)];
  await Promise.all([choose(one, rightIds(third)), choose(two, rightIds(fourth))]);
  for (const tab of [one, two]) await expect(tab.getByText('4 of 33 answered')).toBeVisible();
  await handIn(one);
  for (const tab of [one, two]) {
    await expect(tab.getByRole('heading', {level: 1})).toHaveText('Result of your mock exam');
    await expect(tab.locator('main')).toContainText('4 of 33 questions right');
    expect(new URL(tab.url()).search).toMatch(/^\?result=/);
  }
  await expect.poll(async () => (await events(two, 'answered')).length).toBe(33);
});

test('without a connection an exam that has begun goes on to its result', async ({context, journal}) => {
  // The browser asks for its icon whenever the address changes, and for the italics when a question first has some.
  journal.allow(/ERR_INTERNET_DISCONNECTED.*(favicon|fonts)/);
  const page = await clocked(context);
  await begin(page);
  await context.setOffline(true);
  await choose(page, rightIds(await shown(page)));
  await page.keyboard.press('n');
  await at(page, 2);
  await handIn(page);
  await expect(page.locator('main')).toContainText('1 of 33 questions right');
  await expect(sheet(page)).toHaveCount(33);
  await context.setOffline(false);
});

test('blocked storage: the exam works in memory and says so', async ({context}) => {
  const page = await clocked(context);
  await page.addInitScript(() => {
    const refuse = {
      get: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    };
    Object.defineProperty(window, 'indexedDB', refuse);
    Object.defineProperty(window, 'sessionStorage', refuse);
  });
  await open(page, '/mock-exam');
  await expect(page.getByText(/not being remembered: this browser blocks storage/)).toBeVisible();
  await page.getByRole('radio', {name: /^Half/}).check();
  await page.getByRole('button', {name: 'Start the exam'}).click();
  await at(page, 1);
  await expect(page.getByText(/not being remembered/)).toBeVisible();
  await choose(page, rightIds(await shown(page)));
  await page.keyboard.press('n');
  await expect(page.getByText('1 of 33 answered')).toBeVisible();
  await handIn(page);
  await expect(page.locator('main')).toContainText('1 of 33 questions right');
});

test('an exam survives the translation of the browser', async ({context}) => {
  const page = await clocked(context);
  await open(page, '/mock-exam');
  await translate(page);
  await page.getByRole('radio', {name: /^Half/}).check();
  await page.getByRole('radio', {name: /^× 2/}).check();
  await page.getByRole('button', {name: 'Start the exam'}).click();
  await at(page, 1);
  await choose(page, rightIds(await shown(page)));
  await page.keyboard.press('f');
  await page.keyboard.press('n');
  await at(page, 2);
  await page.keyboard.press('p');
  await at(page, 1);
  await page.keyboard.press('f');
  await expect(page.getByText('1 of 33 answered')).toBeVisible();
  await page.getByRole('button', {name: 'Hide the time'}).click();
  await page.getByRole('button', {name: 'Show the time'}).click();
  await page.clock.fastForward(minute);
  await handIn(page);
  await expect(page.locator('main')).toContainText('1 of 33 questions right');
  await page.getByRole('checkbox', {name: /^Only the wrong ones/}).check();
  await expect(sheet(page)).toHaveCount(32);
  await page.getByRole('link', {name: 'All mock exams'}).click();
  await expect(page.getByRole('row', {name: /DVA-C02, 33 questions/})).toBeVisible();
});

test('giving up ends the exam as it stands', async ({context}) => {
  const page = await clocked(context);
  await begin(page);
  await choose(page, rightIds(await shown(page)));
  await page.goBack();
  await page.getByRole('button', {name: 'Give up'}).click();
  await page.getByRole('dialog').getByRole('button', {name: 'Give up now'}).click();
  await expect(page.getByRole('button', {name: 'Start the exam'})).toBeVisible();
  await expect(page.getByRole('row', {name: /DVA-C02, 33 questions/})).toContainText('32 not answered');
});

test('start, exam, dialog and result pass axe, light and dark, and fit a phone', async ({context}) => {
  test.setTimeout(300_000);
  const page = await clocked(context);
  const check = async (what: string): Promise<void> => {
    for (const [colorScheme, width, height] of [['light', 1280, 800], ['dark', 360, 740]] as const) {
      await page.setViewportSize({width, height});
      await page.emulateMedia({colorScheme, reducedMotion: 'reduce'});
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
      expect.soft(await violations(page), `${what}, ${colorScheme}`).toEqual([]);
      expect.soft(await tooWide(page), `${what}, ${width} px`).toEqual([]);
    }
  };
  await open(page, '/mock-exam');
  await expect(page.getByRole('button', {name: 'Start the exam'})).toBeVisible();
  await check('start');
  await begin(page);
  await choose(page, rightIds(await shown(page)));
  await page.keyboard.press('f');
  await check('exam');
  await page.getByRole('button', {name: 'Hand in the exam'}).click();
  await check('dialog');
  await page.getByRole('button', {name: 'Hand in now'}).click();
  await expect(sheet(page)).toHaveCount(33);
  await check('result');
  await page.getByRole('link', {name: 'All mock exams'}).click();
  await page.getByRole('button', {name: 'Start the exam'}).click();
  await at(page, 1);
  await page.goBack();
  await expect(page.getByRole('button', {name: 'Resume'})).toBeVisible();
  await check('start with history and an exam that runs');
});
