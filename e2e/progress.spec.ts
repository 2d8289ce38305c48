import {readFileSync} from 'node:fs';
import {tooWide, violations} from './checks';
import {expect, test, type Page} from './fixtures';
import {answer, open, pageWith, questions, rightIds, wrongIds} from './helpers';

const {page: lesson, list} = pageWith(2);
const [one, two] = list as [(typeof list)[0], (typeof list)[0]];

async function progress(page: Page): Promise<void> {
  await open(page, '/progress');
  await expect(page.getByRole('heading', {name: 'Your data'})).toBeVisible();
}

/** Two answers in the lesson, one of them wrong. */
async function answerTwo(page: Page): Promise<void> {
  await open(page, lesson);
  await answer(page, one, rightIds(one));
  await answer(page, two, wrongIds(two));
  await progress(page);
  await expect(page.getByText(/^2 of \d+ questions answered$/)).toBeVisible();
}

/** Presses Export. @returns the file's name and text */
async function exported(page: Page): Promise<{name: string; text: string}> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', {name: 'Export', exact: true}).click();
  const download = await waiting;
  return {name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8')};
}

async function importText(page: Page, text: string, name = 'file.json'): Promise<void> {
  await page.getByLabel('Import an export of this site').setInputFiles({name, mimeType: 'application/json', buffer: Buffer.from(text)});
}

async function deleteAll(page: Page): Promise<void> {
  await page.getByRole('button', {name: 'Delete everything'}).click();
  await page.getByRole('dialog').getByRole('button', {name: 'Delete everything'}).click();
}

const nothing = (page: Page) => page.getByRole('heading', {name: 'Nothing to show yet'});
const answeredTwo = (page: Page) => page.getByText(/^2 of \d+ questions answered$/);

/** An export of so many answers, as another browser would write it: to all questions of lessons in turn, over a year. */
function bigFile(count: number): string {
  const asked = questions().filter(({pool}) => pool.includes('page'));
  const start = Date.now() - 365 * 86_400_000;
  const events = Array.from({length: count}, (_, i) => {
    const {id, version, page, type} = asked[i % asked.length] as (typeof asked)[0];
    const correct = i % 3 !== 0;
    return {type: 'answered', id: `big-${i}`, at: start + i * 1_000_000, question: id, version, attempt: Math.floor(i / asked.length) + 1, picked: type === 'ordering' ? [] : ['a'], correct, page, confidence: (['guess', 'unsure', 'sure'] as const)[i % 7 % 3]};
  });
  return JSON.stringify({format: 'dva-study-progress', version: 2, exportedAt: new Date(start).toISOString(), events});
}

test('says where to begin before anything was answered', async ({page}) => {
  await progress(page);
  await expect(nothing(page)).toBeVisible();
  await expect(page.getByText('Nothing yet')).toBeVisible();
  await expect(page.getByText('Never')).toBeVisible();
  await page.getByRole('link', {name: 'Start a drill'}).click();
  await expect(page).toHaveURL(/\/practice$/);
});

test('counts answers by domain, task and lesson, for the guide that is chosen', async ({page}) => {
  await answerTwo(page);
  const domains = page.getByRole('table', {name: /^By domain/});
  await expect(domains.getByRole('row')).toHaveCount(5);
  await page.getByText('By service and topic', {exact: true}).click();
  const lessons = page.getByRole('table', {name: /by lesson$/});
  await expect(lessons.getByRole('row').filter({hasText: /\D2 of \d+/})).toHaveCount(1);
  await expect(lessons.getByRole('row').filter({hasText: /\D2 of \d+/})).toContainText('1 (50');
  await page.getByRole('radio', {name: 'DVA-C02'}).check();
  await expect(page.getByRole('table', {name: 'DVA-C02, by lesson'})).toBeVisible();
  await page.reload();
  await expect(page.getByRole('radio', {name: 'DVA-C02'})).toBeChecked();
  await domains.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/practice\?guide=dva-c02&by=domain&of=1/);
});

test('export, delete, import: everything is back, in another visit too', async ({page}) => {
  await page.clock.setFixedTime(new Date('2026-11-23T12:00:00'));
  await answerTwo(page);
  const {name, text} = await exported(page);
  expect(name).toBe('dva-study-progress-2026-11-23.json');
  const file = JSON.parse(text) as {events: unknown[]};
  expect(file).toMatchObject({format: 'dva-study-progress', version: 2});
  await expect(page.getByText('23 November 2026, 12:00')).toBeVisible();
  await deleteAll(page);
  await expect(nothing(page)).toBeVisible();
  await progress(page);
  await expect(nothing(page)).toBeVisible();
  await expect(page.getByRole('button', {name: /^Undo/}), 'the page was left').toHaveCount(0);

  await importText(page, text);
  await expect(page.getByText(`Imported: ${file.events.length} of ${file.events.length} entries were new.`)).toBeVisible();
  await expect(answeredTwo(page)).toBeVisible();
  await importText(page, text);
  await expect(page.getByText(/^Nothing new/)).toBeVisible();
  await progress(page);
  await expect(answeredTwo(page)).toBeVisible();
});

test('what was deleted comes back until the page is left', async ({page}) => {
  await answerTwo(page);
  await page.getByRole('button', {name: 'Delete everything'}).click();
  await page.getByRole('dialog').getByRole('button', {name: 'Keep it'}).click();
  await expect(answeredTwo(page)).toBeVisible();
  await deleteAll(page);
  await expect(nothing(page)).toBeVisible();
  await page.getByRole('button', {name: /^Undo/}).click();
  await expect(page.getByText('Everything is back.')).toBeVisible();
  await expect(answeredTwo(page)).toBeVisible();
  await progress(page);
  await expect(answeredTwo(page)).toBeVisible();
});

test('a foreign or damaged file is refused with the reason, and nothing changes', async ({page}) => {
  await answerTwo(page);
  const {text} = await exported(page);
  const stored = page.getByText(/entries, 2 answers among them/);
  const before = await stored.innerText();
  for (const [content, reason] of [
    ['PNG…', 'the file is not JSON, or not whole. Nothing was changed.'],
    ['{"format":"another","version":1,"events":[]}', 'the file has another format. Nothing was changed.'],
    [text.replace('"version":2', '"version":9'), 'The file comes from a newer version of this site'],
    [text.replace('"type":"answered"', '"type":"answer"'), /1 of its \d+ entries cannot be read \(number 1\)\. Nothing was changed\./],
    [text.slice(0, -10), 'the file is not JSON, or not whole. Nothing was changed.'],
  ] as const) {
    await importText(page, content);
    await expect(page.getByText(reason)).toBeVisible();
    expect(await stored.innerText()).toBe(before);
  }
});

test('has a picture beside each table of results, which says nothing new', async ({page}) => {
  await progress(page);
  const asked = questions().filter(({pool}) => pool.includes('page')).slice(0, 10);
  const exam = (n: number) => {
    const id = `exam-${n}`;
    const at = Date.now() - (9 - n) * 86_400_000;
    const picks = asked.map((question, i) => ({type: 'exam-picked', id: `${id}-${i}`, at: at + i + 1, exam: id, question: question.id, picked: i < 4 + n ? rightIds(question) : wrongIds(question)}));
    return [{type: 'exam-started', id, at, guide: 'dva-c03', minutes: 130, questions: asked.map((q) => `${q.id}@${q.version}`)}, ...picks, {type: 'exam-ended', id: `${id}-end`, at: at + 1000, exam: id}];
  };
  const answers = (JSON.parse(bigFile(400)) as {events: unknown[]}).events;
  const chosen = {type: 'setting', id: 'g', at: Date.now(), key: 'guide', value: 'dva-c03'};
  await importText(page, JSON.stringify({format: 'dva-study-progress', version: 2, exportedAt: '', events: [...answers, ...exam(1), ...exam(3), chosen]}));
  const mocks = page.getByRole('table', {name: 'DVA-C03 mock exams, newest first'});
  await expect(mocks.getByRole('row').nth(1)).toContainText('7 of 10 (70\u00a0%)');
  await expect(mocks.getByRole('row').nth(1)).toContainText('+20, may be chance');
  await expect(mocks.getByRole('row').nth(2)).toContainText('5 of 10');
  const charts = page.locator('[aria-hidden="true"]:has(> p):has(svg)');
  await expect(charts).toHaveCount(3);
  await expect(charts.nth(0).locator('.ct-bar')).toHaveCount(4);
  await expect(charts.nth(1).locator('.ct-bar')).toHaveCount(14);
  await expect(charts.nth(2).locator('.ct-point')).toHaveCount(2);
  for (const width of [1440, 360]) {
    await page.setViewportSize({width, height: 900});
    expect(await tooWide(page)).toEqual([]);
  }
});

test('names what the reader was sure of and missed, with the way to it', async ({page}) => {
  await progress(page);
  const event = {type: 'answered', id: 's', at: Date.now() - 1000, question: one.id, version: one.version, attempt: 1, picked: [], correct: false, page: '/practice', confidence: 'sure', mode: 'practice'};
  await importText(page, JSON.stringify({format: 'dva-study-progress', version: 2, exportedAt: '', events: [event]}));
  await expect(page.getByText('You were sure and wrong in 1 question.')).toBeVisible();
  await expect(page.getByRole('table', {name: /how sure you were/}).getByRole('row', {name: /^Sure/})).toContainText('0 (0');
  await page.getByRole('link', {name: 'To the question'}).click();
  await expect(page).toHaveURL(new RegExp(`${lesson}/?#q-${one.id}$`));
});

test('20,000 events are imported, and the page stays usable', async ({page}) => {
  await progress(page);
  await importText(page, bigFile(20_000));
  await expect(page.getByText('Imported: 20,000 of 20,000 entries were new.')).toBeVisible();
  await progress(page);
  await expect(page.getByText(/^20,000 entries, 20,000 answers among them/)).toBeVisible();
  await expect(page.getByRole('table', {name: 'Due in the next 14 days'})).toBeVisible();
  await page.getByRole('radio', {name: 'DVA-C03'}).check();
  await expect(page.getByRole('radio', {name: 'DVA-C03'})).toBeChecked();
  expect((JSON.parse((await exported(page)).text) as {events: unknown[]}).events.length).toBeGreaterThanOrEqual(20_000);
});

test('works where storage is blocked, and says that nothing is remembered', async ({page}) => {
  await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', {value: undefined}));
  await progress(page);
  await expect(page.getByText(/Your answers are not being remembered/)).toBeVisible();
  await importText(page, bigFile(10));
  await expect(page.getByText('Imported: 10 of 10 entries were new.')).toBeVisible();
});

test('asks the browser to keep the data, and says its answer', async ({page}) => {
  await page.addInitScript(() => {
    navigator.storage.persisted = () => Promise.resolve(false);
    navigator.storage.persist = () => Promise.resolve(true);
  });
  await progress(page);
  await expect(page.getByText('This browser may remove your data when space runs short.')).toBeVisible();
  await page.getByRole('button', {name: 'Ask the browser to keep it'}).click();
  await expect(page.getByText('This browser keeps your data until you remove it.')).toBeVisible();
});

for (const [scheme, width] of [
  ['light', 1280],
  ['dark', 360],
] as const) {
  test(`accessible in each state: ${scheme}, ${width} px`, async ({page}) => {
    await page.setViewportSize({width, height: 740});
    await page.emulateMedia({colorScheme: scheme, reducedMotion: 'reduce'});
    await progress(page);
    expect.soft(await violations(page), 'empty').toEqual([]);
    await importText(page, bigFile(400));
    await expect(page.getByText(/^Imported/)).toBeVisible();
    await expect(page.getByRole('table', {name: 'Due in the next 14 days'})).toBeVisible();
    await page.getByText('By task', {exact: true}).click();
    await page.getByText('By service and topic', {exact: true}).click();
    await expect(page.locator('.ct-bar').first()).toBeAttached();
    expect.soft(await violations(page), 'full').toEqual([]);
    expect.soft(await tooWide(page), 'full').toEqual([]);
    await importText(page, 'x');
    await expect(page.getByText(/Nothing was changed/)).toBeVisible();
    expect.soft(await violations(page), 'refused').toEqual([]);
    await page.getByRole('button', {name: 'Delete everything'}).click();
    expect.soft(await violations(page), 'asked').toEqual([]);
    await page.getByRole('dialog').getByRole('button', {name: 'Delete everything'}).click();
    await expect(page.getByRole('button', {name: /^Undo/})).toBeVisible();
    expect.soft(await violations(page), 'deleted').toEqual([]);
  });
}
