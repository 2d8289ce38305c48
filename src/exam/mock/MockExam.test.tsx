// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import {IDBFactory} from 'fake-indexeddb';
import {act} from 'react';
import {createRoot, hydrateRoot, type Root} from 'react-dom/client';
import {renderToString} from 'react-dom/server';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import type {ProgressEvent} from '../../progress';
import type {BankIndex, QuizItem} from '../../quiz';
import {bankOf} from './test-exams';

(globalThis as {IS_REACT_ACT_ENVIRONMENT?: boolean}).IS_REACT_ACT_ENVIRONMENT = true;

/** What the site's bank would be; a test puts another in its place. */
const site = vi.hoisted((): {index: BankIndex | undefined; fail: boolean} => ({index: undefined, fail: false}));
vi.mock('../../quiz/bank-data', () => {
  const words = ({id, version, type, right}: BankIndex['questions'][number]): QuizItem => ({
    id,
    version,
    type,
    right,
    n: 0,
    sectionHref: '/services/lambda#x',
    sectionTitle: 'A section',
    stemHtml: `<p>Stem of ${id}</p>`,
    options: ['a', 'b', 'c', 'd', 'e'].slice(0, type === 'multiple-choice' ? 4 : 5).map((o) => ({id: o, html: `Option ${o}`, rationaleHtml: `RATIONALE ${o}`})),
    facts: [],
  });
  return {
    siteBank: {
      index: () => (site.fail ? Promise.reject(new Error('offline')) : Promise.resolve(site.index)),
      part: () => Promise.resolve(site.index!.questions.map(words)),
    },
  };
});

const t0 = Date.UTC(2026, 10, 23, 12);
let root: Root | undefined;
let errors: ReturnType<typeof vi.spyOn>;

beforeEach(() => {
  vi.useFakeTimers({now: t0, toFake: ['Date', 'setInterval', 'clearInterval']});
  globalThis.indexedDB = new IDBFactory();
  site.index = bankOf(25, 25, 25, 25);
  site.fail = false;
  sessionStorage.clear();
  history.replaceState(null, '', '/mock-exam');
  document.body.innerHTML = '<div id="host"></div>';
  Element.prototype.scrollIntoView = () => {};
  HTMLDialogElement.prototype.showModal = function open(this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) {
    this.open = false;
  };
  errors = vi.spyOn(console, 'error');
});
afterEach(async () => {
  await act(async () => root?.unmount());
  root = undefined;
  expect(errors).not.toHaveBeenCalled();
  vi.useRealTimers();
});

/** Each visit gets modules of its own, as each tab does: the store lives in them. */
async function visit(search = '', events: readonly ProgressEvent[] = []): Promise<() => readonly ProgressEvent[]> {
  await act(async () => root?.unmount());
  vi.resetModules();
  history.replaceState(null, '', `/mock-exam${search}`);
  const {MockExam} = await import('./MockExam');
  const {progressStore} = await import('../../progress/useAnswers');
  root = createRoot(document.getElementById('host')!);
  await act(async () => root!.render(<MockExam repository="https://github.com/o/r" />));
  await act(async () => {
    await vi.waitFor(() => expect(progressStore().snapshot().loaded).toBe(true));
    if (events.length > 0) await progressStore().append(events);
  });
  await settled();
  return () => progressStore().snapshot().events;
}
const settled = async (): Promise<void> => act(async () => {
  await vi.waitFor(() => expect(document.body.textContent).not.toContain('Loading'));
});
const pass = async (ms: number): Promise<void> => act(async () => {
  vi.setSystemTime(Date.now() + ms - 1000);
  await vi.advanceTimersByTimeAsync(1000);
});
const text = (): string => document.body.textContent;
const button = (name: string | RegExp): HTMLElement => [...document.querySelectorAll<HTMLElement>('button, a')].find((b) => (typeof name === 'string' ? b.textContent === name : name.test(b.textContent)))!;
const click = async (element: HTMLElement): Promise<void> => {
  await act(async () => element.click());
  await settled();
};
const label = (name: string): HTMLInputElement => [...document.querySelectorAll('label')].find((l) => l.textContent.includes(name))!.querySelector('input')!;
const sheet = (): HTMLElement => document.querySelector<HTMLElement>('[data-question-id]')!;
const press = async (key: string, more: KeyboardEventInit = {}): Promise<void> => act(async () => void document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true, ...more})));
const inputs = (): HTMLInputElement[] => [...sheet().querySelectorAll('input')];
const begin = async (): Promise<() => readonly ProgressEvent[]> => {
  const log = await visit();
  await click(label('Half'));
  await click(button('Start the exam'));
  return log;
};
const types = (events: readonly ProgressEvent[]): string[] => events.map((e) => e.type);
const examId = (): string => new URLSearchParams(location.search).get('exam') ?? '';

describe('the start', () => {
  it('is a calm skeleton on the server, and what the browser renders first', async () => {
    vi.resetModules();
    const {MockExam} = await import('./MockExam');
    const html = renderToString(<MockExam repository={undefined} />);
    expect(html).toMatch(/<h1>Mock exam<\/h1>.*<noscript>.*Loading your answers…/);
    document.getElementById('host')!.innerHTML = html;
    await act(async () => {
      root = hydrateRoot(document.getElementById('host')!, <MockExam repository={undefined} />);
    });
    await settled();
    expect(text()).toContain('Start the exam');
  });
  it('has the guide of the day, the full exam and the time of the exam', async () => {
    await visit();
    expect([...document.querySelectorAll<HTMLInputElement>('input:checked')].map((i) => i.value)).toEqual(['dva-c02', 'full', '1']);
    expect(text()).toContain('21, 17, 15 and 12 of the domains 1 to 4');
    expect(text()).toContain('You have 2 h 10 min.');
    expect(text()).toContain('None is finished yet.');
  });
  it('follows the setting and says what is chosen', async () => {
    await visit('', [{type: 'setting', id: 's', at: 5, key: 'guide', value: 'dva-c03'}]);
    // The form stood before the setting arrived; a new visit has it at once.
    await visit();
    expect(label('DVA-C03').checked).toBe(true);
    await click(label('Half'));
    await click(label('× 1.5'));
    expect(text()).toContain('10, 9, 7 and 7');
    expect(text()).toContain('You have 1 h 38 min.');
    await click(label('No clock'));
    expect(text()).toContain('There is no clock.');
  });
  it('says what the reserve lacks, and starts nothing', async () => {
    site.index = bankOf(25, 3, 25, 25);
    const log = await visit();
    expect(text()).toContain('The reserve has too few questions for this exam yet: domain 2, Security: 17 needed, 3 there.');
    await click(button('Start the exam'));
    expect(log()).toEqual([]);
  });
  it('offers another try when the questions do not come', async () => {
    site.fail = true;
    await visit();
    expect(document.querySelector('[role=alert]')!.textContent).toContain('could not be loaded');
    site.fail = false;
    await click(button('Try again'));
    expect(button('Start the exam')).toBeDefined();
  });
  it('says that an address is of no exam here', async () => {
    await visit('?result=nobody');
    expect(text()).toContain('This browser holds no exam of this address');
  });
});

describe('the exam', () => {
  it('asks one question at a time, keeps every choice at once, and gives nothing away', async () => {
    const log = await begin();
    expect(types(log())).toEqual(['exam-started']);
    expect(log()[0]).toMatchObject({guide: 'dva-c02', minutes: 65});
    expect(document.querySelectorAll('[data-question-id]')).toHaveLength(1);
    expect(sheet().querySelector('h2')!.textContent).toBe('Question 1 of 33');
    expect(document.activeElement).toBe(sheet());
    await press('2');
    expect(log().at(-1)).toMatchObject({type: 'exam-picked', exam: examId(), question: sheet().dataset['questionId'], picked: [inputs()[1]!.value]});
    await click(inputs()[0]!);
    expect(log().at(-1)).toMatchObject({picked: [inputs()[0]!.value]});
    expect(document.body.innerHTML).not.toMatch(/RATIONALE|Right answer|Correct|Taught in/);
    expect(text()).toContain('1 of 33 answered');
  });
  it('moves by keys and buttons, and not beyond its ends', async () => {
    await begin();
    const name = (): string => sheet().querySelector('h2')!.textContent;
    await press('p');
    expect(name()).toBe('Question 1 of 33');
    await press('n');
    expect(name()).toBe('Question 2 of 33');
    expect(document.activeElement).toBe(sheet());
    await press('N');
    await press('p');
    await press('n', {ctrlKey: true});
    await press('n', {repeat: true});
    expect(name()).toBe('Question 2 of 33');
    await click(button('Next'));
    await click(button('Previous'));
    expect(name()).toBe('Question 2 of 33');
    await click(button(/^Question 33/));
    await press('n');
    expect(name()).toBe('Question 33 of 33');
    expect(button('Next').getAttribute('aria-disabled')).toBe('true');
  });
  it('answers no key outside of the question', async () => {
    await begin();
    await act(async () => button('Hand in the exam').focus());
    await press('n');
    await press('f');
    await press('1');
    expect(text()).toContain('Question 1 of 33');
    expect(text()).toContain('0 of 33 answered');
    expect(text()).not.toContain(', flagged');
  });
  it('flags for a second look, in words on the map', async () => {
    const log = await begin();
    await press('f');
    expect(log().at(-1)).toMatchObject({type: 'exam-flagged', on: true});
    expect(button('Flag for a second look').getAttribute('aria-pressed')).toBe('true');
    await press('1');
    expect(button(/^Question 1,/).textContent).toBe('Question 1, answered, flagged, current1');
    expect(button(/^Question 2,/).textContent).toBe('Question 2, not answered2');
    await click(button('Flag for a second look'));
    expect(log().at(-1)).toMatchObject({type: 'exam-flagged', on: false});
  });
  it('takes choices back in a multiple response and says when the number is wrong', async () => {
    const index = bankOf(25, 25, 25, 25);
    site.index = {...index, questions: index.questions.map((q) => ({...q, type: 'multiple-response', right: ['a', 'b']}))};
    const log = await begin();
    await press('1');
    expect(button(/^Question 1,/).textContent).toContain('not complete');
    await press('2');
    expect(button(/^Question 1,/).textContent).toContain('answered');
    const before = log().length;
    await press('n');
    await press('p');
    expect(inputs().filter((i) => i.checked)).toHaveLength(2);
    expect(log(), 'looking again changes nothing').toHaveLength(before);
    await press('1');
    await press('2');
    expect(log().at(-1)).toMatchObject({picked: []});
    expect(button(/^Question 1,/).textContent).toContain('not answered');
  });
  it('goes on after a reload at the same question, with the same order of options and the clock right', async () => {
    await begin();
    await press('n');
    await press('3');
    const [id, order] = [sheet().dataset['questionId'], inputs().map((i) => i.value)];
    await press('n');
    await press('p');
    await pass(20 * 60_000);
    await visit(location.search);
    expect(sheet().dataset['questionId']).toBe(id);
    expect(inputs().map((i) => i.value)).toEqual(order);
    expect(inputs()[2]!.checked).toBe(true);
    expect(text()).toContain('45 min left');
  });
  it('in a new browser session goes on where the last choice was made', async () => {
    await begin();
    for (const key of ['n', 'n', '1', 'n', 'n']) await press(key);
    sessionStorage.clear();
    await visit();
    expect(text()).toContain('1 of 33 questions answered');
    expect(text()).toContain('1 h 5 min left, and the clock runs.');
    await click(button('Resume'));
    expect(text()).toContain('Question 3 of 33');
  });
  it('hides the time, and announces it sparingly', async () => {
    await begin();
    const said = (): string => [...document.querySelectorAll('[role=status]')].map((s) => s.textContent).join('');
    expect(text()).toContain('1 h 5 min left');
    await pass(4 * 60_000);
    expect(said()).toBe('');
    await pass(60_000);
    expect(said()).toBe('60 minutes left');
    await click(button('Hide the time'));
    expect(document.querySelector('[role=timer]')).toBeNull();
    await visit(location.search);
    expect(button('Show the time')).toBeDefined();
  });
  it('names what is open before it is handed in', async () => {
    await begin();
    await press('1');
    await press('n');
    await press('f');
    await click(button('Hand in the exam'));
    const dialog = document.querySelector('dialog[open]')!;
    expect(document.activeElement!.textContent).toBe('Go on with the exam');
    expect(dialog.textContent).toContain('32 questions are not answered: 2 to 33.');
    expect(dialog.textContent).toContain('1 question is flagged for a second look: 2.');
    await click(button('Go on with the exam'));
    expect(document.querySelector('dialog[open]')).toBeNull();
    expect(location.search).toContain('?exam=');
  });
});

describe('the end', () => {
  it('shows the result, and leaves an answer for each question in the log', async () => {
    const log = await begin();
    const index = site.index!;
    // The first two right, the third wrong.
    for (const right of [true, true, false]) {
      const {right: key} = index.questions.find((q) => q.id === sheet().dataset['questionId'])!;
      await click(inputs().find((i) => key.includes(i.value) === right)!);
      await press('n');
    }
    await press('f');
    const id = examId();
    await click(button('Hand in the exam'));
    await click(button('Hand in now'));
    expect(location.search).toBe(`?result=${id}`);
    expect(document.activeElement!.textContent).toBe('Result of your mock exam');
    expect(text()).toContain('2 of 33 questions right');
    expect(text()).toContain('between 2\u00a0% and 20\u00a0%');
    expect(text()).toContain('30 questions without an answer count as wrong.');
    expect(text()).toContain('AWS passes a scaled score of 720 of 1,000. That is not 72 % of the questions');
    expect(button('Drill what I missed').getAttribute('href')).toBe('/practice?guide=dva-c02&only=missed&n=20');
    const answers = log().flatMap((e) => (e.type === 'answered' ? [e] : []));
    expect(answers).toHaveLength(33);
    expect(answers.map((a) => a.id).sort()).toEqual([...document.querySelectorAll<HTMLElement>('[data-question-id]')].map((q) => `${id}/${q.dataset['questionId']}`).sort());
    expect(answers.filter((a) => a.correct)).toHaveLength(2);
    expect(answers.filter((a) => a.picked.length === 0)).toHaveLength(30);
    expect(new Set(answers.map((a) => `${a.mode} ${a.page} ${a.attempt}`))).toEqual(new Set(['mock /mock-exam 1']));

    const questions = [...document.querySelectorAll('[data-question-id]')];
    expect(questions[0]!.textContent).toMatch(/^Question 1Choose one.*Correct.*Right answerYour choiceRATIONALE a.*Taught in A section/);
    expect(questions[2]!.textContent).toMatch(/Incorrect.*WrongYour choice/);
    expect(questions[3]!.textContent).toMatch(/You did not answer\.You flagged it\..*Incorrect/);
    expect(questions[0]!.querySelector('input')!.getAttribute('aria-disabled')).toBe('true');
    await click(label('Only the wrong ones (31)'));
    expect(document.querySelectorAll('[data-question-id]')).toHaveLength(31);
  });
  it('comes by itself at the deadline, also while nobody looked, and once only', async () => {
    const log = await begin();
    await press('1');
    const search = location.search;
    await pass(65 * 60_000);
    expect(text()).toContain('The time of 1 h 5 min was up.');
    expect(log().filter((e) => e.type === 'answered')).toHaveLength(33);
    expect(log().filter((e) => e.type === 'exam-ended')).toHaveLength(0);
    const after = log().length;
    const again = await visit(search);
    expect(location.search).toMatch(/^\?result=/);
    expect(again()).toHaveLength(after);
  });
  it('in another tab shows the result here', async () => {
    const log = await begin();
    const id = examId();
    const {progressStore} = await import('../../progress/useAnswers');
    await act(async () => progressStore().append([{type: 'exam-ended', id: 'other tab', at: t0 + 1000, exam: id}]));
    await settled();
    expect(document.activeElement!.textContent).toBe('Result of your mock exam');
    expect(log().filter((e) => e.type === 'answered')).toHaveLength(33);
  });
  it('by giving up counts as it stands; the history has it, and the next exam is of new questions', async () => {
    const log = await begin();
    await press('1');
    await visit();
    await click(button('Give up'));
    expect(document.querySelector('dialog[open]')!.textContent).toContain('1 of 33 questions answered');
    await click(button('Give up now'));
    expect(document.querySelector('table')!.textContent).toMatch(/23 November 2026, \d\d:\d\dDVA-C02, 33 questions/);
    expect(document.querySelector('table')!.textContent).toContain('32 not answered');
    expect(log().some((e) => e.type === 'exam-started')).toBe(true);
    expect(text()).toContain('Start the exam');
    await click(label('Full'));
    expect(text()).toContain('that an earlier exam of yours has asked');
  });
  it('leaves out what has changed or gone, and says so', async () => {
    await begin();
    await press('1');
    await pass(65 * 60_000);
    const index = site.index!;
    const asked = [...document.querySelectorAll<HTMLElement>('[data-question-id]')].map((q) => q.dataset['questionId']!);
    site.index = {...index, questions: index.questions.filter((q) => q.id !== asked[0]).map((q) => (q.id === asked[1] ? {...q, version: 2} : q))};
    await visit(location.search);
    expect(text()).toContain('of 31 questions right');
    expect(text()).toContain('2 questions changed or left the bank since, and are left out.');
    expect(text()).toContain('This question has left the bank');
    expect(text()).toContain('This question has changed since you took the exam');
    expect(document.querySelectorAll('[data-question-id]')).toHaveLength(31);
  });
});

it('works without storage, and says that it is not kept', async () => {
  globalThis.indexedDB = undefined as unknown as IDBFactory;
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new DOMException('blocked', 'SecurityError');
  });
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('blocked', 'SecurityError');
  });
  await begin();
  expect(text()).toContain('Your answers are not being remembered');
  await press('1');
  await press('n');
  expect(text()).toContain('1 of 33 answered');
  await click(button('Hand in the exam'));
  await click(button('Hand in now'));
  expect(text()).toContain('of 33 questions right');
});
