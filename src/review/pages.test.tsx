// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import {IDBFactory} from 'fake-indexeddb';
import {createMemoryHistory, type MemoryHistory} from 'history';
import {act, type ReactNode} from 'react';
import {createRoot, type Root} from 'react-dom/client';
import {renderToString} from 'react-dom/server';
import {Router} from 'react-router-dom';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import type {AnsweredEvent, ProgressEvent} from '../progress';
import type {BankEntry, BankIndex} from '../quiz';
import {item, ordering, question, response} from '../quiz/test-questions';

vi.mock('@docusaurus/router', async () => {
  const {useHistory, useLocation} = await import('react-router-dom');
  return {useHistory, useLocation};
});
vi.mock('@docusaurus/Link', async () => {
  const {Link} = await import('react-router-dom');
  return {default: Link};
});
const source = vi.hoisted(() => ({fail: false, parts: 0, index: {}, items: [{}]}));
vi.mock('../quiz/bank-data', () => ({
  siteBank: {
    index: () => (source.fail ? Promise.reject(new Error('offline')) : Promise.resolve(source.index)),
    part: () => {
      source.parts++;
      return source.fail ? Promise.reject(new Error('offline')) : Promise.resolve(source.items);
    },
  },
}));

(globalThis as {IS_REACT_ACT_ENVIRONMENT?: boolean}).IS_REACT_ACT_ENVIRONMENT = true;

const dayMs = 86_400_000;
/** In every one of them 'b' is right and 'a' names the other side of the pair; the last two are of other kinds. */
const bankQuestions = [...[1, 2, 3, 4].map((i) => question({id: `lambda-a-00${i}`})), response({id: 's3-a-001'}), ordering({id: 's3-a-002'}), question({id: 'lambda-mock-001', pool: ['mock']})];
const entries: BankEntry[] = bankQuestions.map((q) => ({
  id: q.id,
  version: q.version,
  type: q.type,
  page: q.id.startsWith('s3') ? '/services/s3' : '/services/lambda',
  pool: q.pool.includes('mock') ? 'mock' : 'page',
  difficulty: q.difficulty,
  skills: q.skills,
  right: item(q).right,
  part: 'all',
  ...(q.id.startsWith('lambda-a') && {pairs: {'reserved-provisioned': ['a']}}),
}));
const bank: BankIndex = {
  questions: entries,
  pages: [
    ['/services/lambda', 'Lambda'],
    ['/services/s3', 'S3'],
  ],
  pairs: [{id: 'reserved-provisioned', title: 'Reserved or provisioned concurrency'}],
};

let root: Root | undefined;
let history: MemoryHistory;
let count = 0;
const answered = (id: string, change: Partial<AnsweredEvent> = {}): AnsweredEvent => {
  const correct = change.correct ?? true;
  count++;
  return {type: 'answered', id: `given-${count}`, at: Date.now() - dayMs, question: id, version: 1, attempt: 1, picked: [correct ? 'b' : 'a'], correct, page: '/services/lambda', ...change};
};

/** React shows what happened inside act() only at its end, so it is left and entered again until the check holds. */
async function until(check: () => void): Promise<void> {
  for (let turn = 0; ; turn++) {
    await act(() => new Promise<void>((done) => setTimeout(done, 5)));
    try {
      check();
      return;
    } catch (error) {
      if (turn > 200) throw error;
    }
  }
}
const text = (): string => document.querySelector('main')!.textContent;
const sees = (words: string | RegExp): Promise<void> => until(() => (typeof words === 'string' ? expect(text()).toContain(words) : expect(text()).toMatch(words)));

/** Each render is a new tab: the store and the retries live in their modules; the log stays. */
async function show(name: 'Practice' | 'Review', search = '', events: readonly ProgressEvent[] = [], state?: unknown): Promise<void> {
  await act(async () => root?.unmount());
  vi.resetModules();
  const pages = await import('.');
  const {progressStore} = await import('../progress');
  const Page = pages[name] as () => ReactNode;
  history = createMemoryHistory({initialEntries: [{pathname: `/${name.toLowerCase()}`, search, state}]});
  document.body.innerHTML = '<div id="host"></div>';
  root = createRoot(document.getElementById('host')!);
  await act(async () => {
    root!.render(
      <Router history={history}>
        <Page />
      </Router>,
    );
  });
  await until(() => expect(progressStore().snapshot().loaded).toBe(true));
  await act(() => progressStore().append(events));
}
const logged = async (): Promise<readonly ProgressEvent[]> => (await import('../progress')).progressStore().snapshot().events;
const lastAnswer = async (): Promise<AnsweredEvent> => (await logged()).findLast((e) => e.type === 'answered')!;

const button = (name: string | RegExp): HTMLButtonElement | undefined => [...document.querySelectorAll('button')].find((b) => (typeof name === 'string' ? b.textContent === name : name.test(b.textContent)));
const link = (name: string | RegExp): HTMLAnchorElement | undefined => [...document.querySelectorAll('a')].find((b) => (typeof name === 'string' ? b.textContent === name : name.test(b.textContent)));
const press = async (element: HTMLElement | undefined): Promise<void> => {
  await act(async () => element!.click());
};
const choice = (legend: string, label: string): HTMLInputElement => {
  const group = [...document.querySelectorAll('fieldset')].find((f) => f.querySelector('legend')?.textContent === legend)!;
  return [...group.querySelectorAll('label')].find((l) => l.textContent.startsWith(label))!.querySelector('input')!;
};
const card = (): HTMLElement | null => document.querySelector('[data-question-id]');
const idOf = (): string => card()!.dataset['questionId']!;
const pick = (option: string): Promise<void> => press(card()!.querySelector<HTMLElement>(`[data-option-id="${option}"] input`)!);
/** Answers the question that is shown, and goes on. */
async function answer(right: boolean, sure?: 'Guess' | 'Unsure' | 'Sure', goOn = true): Promise<string> {
  await until(() => expect(card()).not.toBeNull());
  const id = idOf();
  const entry = entries.find((e) => e.id === id)!;
  if (entry.type === 'multiple-choice') await pick(right ? 'b' : 'a');
  if (entry.type === 'multiple-response') for (const option of right ? ['a', 'c'] : ['a', 'b']) await pick(option);
  if (sure) await press(choice('How sure are you? (optional)', sure));
  await press(button('Check answer'));
  expect(document.activeElement!.textContent).toMatch(/^(Correct|Incorrect)$/);
  if (goOn) {
    await press(button(/Next question|See the result/));
    await until(() => expect(card()?.dataset['questionId']).not.toBe(id));
  }
  return id;
}

let errors: ReturnType<typeof vi.spyOn>;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  Element.prototype.scrollIntoView = () => {};
  globalThis.scrollTo = () => {};
  source.fail = false;
  source.parts = 0;
  source.index = bank;
  source.items = bankQuestions.map((q) => item(q));
  errors = vi.spyOn(console, 'error');
});
afterEach(async () => {
  await act(async () => root?.unmount());
  root = undefined;
  expect(errors).not.toHaveBeenCalled();
});

describe('the markup of the server', () => {
  it.each(['Practice', 'Review'] as const)('%s: what it is, that it loads, and what to do without JavaScript', async (name) => {
    const Page = (await import('.'))[name] as () => ReactNode;
    const html = renderToString(
      <Router history={createMemoryHistory()}>
        <Page />
      </Router>,
    );
    expect(html).toContain(`<h1>${name}</h1>`);
    expect(html).toContain('Loading your answers…');
    expect(html).toMatch(/<noscript><p>[^<]*every lesson ends with its questions/);
    expect(html).not.toContain('<form');
  });
});

describe('/practice', () => {
  it('is a form whose state is the address', async () => {
    await show('Practice');
    await sees('5 questions from all lessons'.replace('5', '6'));
    await press(choice('Questions from', 'Lessons'));
    expect(text()).toContain('Choose at least one lesson.');
    expect(button('Start')).toBeUndefined();
    await press(choice('Which lessons', 'S3'));
    expect(text()).toContain('2 questions from S3');
    await press(choice('How many', '5'));
    await press(choice('Exam guide', 'DVA-C03'));
    expect(history.location.search).toBe('?guide=dva-c03&by=service&of=s3&n=5');
    expect((await logged()).at(-1)).toMatchObject({type: 'setting', key: 'guide', value: 'dva-c03'});
    await press(choice('Which lessons', 'S3'));
    expect(text()).toContain('Choose at least one lesson.');
    for (const [place, words] of [
      ['A domain', 'DVA-C03 domain 1,'],
      ['A task', 'DVA-C03 task 1.1,'],
      ['Two things', 'Reserved or provisioned concurrency'],
      ['Everything', 'all lessons'],
    ] as const) {
      await press(choice('Questions from', place));
      expect(text()).toContain(words === 'DVA-C03 task 1.1,' ? 'There are no questions about this yet.' : words);
    }
  });
  it('shows the drill of an address ready to start, and says what is in it', async () => {
    await show('Practice', '?guide=dva-c03&by=task&of=1.2&n=5&seed=7');
    await sees(/5 questions from DVA-C03 task 1\.2, [A-Z].* \(6 fit\)/);
    expect(document.querySelector('details')!.open).toBe(false);
    expect(button('Start')!.type).toBe('submit');
    // The way in stands before the form that would change it.
    expect(button('Start')!.compareDocumentPosition(document.querySelector('details')!) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });
  it('asks one question at a time, takes the focus along, and sums up', async () => {
    await show('Practice', '?guide=dva-c03&by=service&of=lambda&n=5&seed=3');
    await sees('4 questions from Lambda');
    await press(button('Start'));
    expect(history.action).toBe('PUSH');
    await until(() => expect(card()).toBe(document.activeElement));
    expect(text()).toContain('1 of 4');
    expect(document.querySelectorAll('[data-question-id]')).toHaveLength(1);
    expect(card()!.querySelector('h2')!.textContent).toBe('Question 1');
    const asked = [await answer(true), await answer(false, 'Sure')];
    expect(text()).toContain('3 of 4');
    await until(() => expect(card()).toBe(document.activeElement));
    asked.push(await answer(false), await answer(true, 'Guess'));
    expect(new Set(asked).size).toBe(4);
    await sees('2 of 4 right');
    expect(document.activeElement).toBe(document.querySelector('h2'));
    expect(text()).toContain('2 missed. You were sure of 1 that you missed: read that one first.');
    const missed = [...document.querySelectorAll('ol li')];
    expect(missed.map((li) => li.textContent.includes('You were sure.'))).toEqual([true, false]);
    expect(missed[0]!.querySelector('a')!.getAttribute('href')).toContain('#concurrency');
    expect(missed[0]!.textContent).toMatch(/^A function behind an API .* …/);
    expect(await lastAnswer()).toMatchObject({page: '/practice', mode: 'practice', confidence: 'guess'});
  });
  it('drills the missed ones at once, in a session of their own', async () => {
    await show('Practice', '?guide=dva-c03&by=service&of=lambda&n=5&seed=3');
    await press((await until(() => expect(button('Start')).toBeDefined()), button('Start')));
    const wrong = [await answer(false), await answer(false)];
    await answer(true);
    await answer(true);
    await sees('2 of 4 right');
    await press(button('Drill the missed ones'));
    await sees('1 of 2');
    await until(() => expect(card()).toBe(document.activeElement));
    expect(document.querySelectorAll('[data-question-id] input:checked'), 'it is open, not answered').toHaveLength(0);
    expect([await answer(true), await answer(true)].sort()).toEqual(wrong.sort());
    await sees('2 of 2 right');
    expect(button('Drill the missed ones')).toBeUndefined();
    expect(await lastAnswer()).toMatchObject({attempt: 2});
    // The way back leads to the summary of the drill before it.
    await act(async () => history.goBack());
    await sees('of 4 right');
  });
  it('puts Next right behind the verdict, and keeps the reader’s words after a reload', async () => {
    await show('Practice', '?guide=dva-c03&by=service&of=s3&n=5&seed=3');
    await until(() => expect(button('Start')).toBeDefined());
    await press(button('Start'));
    const id = await answer(true, 'Unsure', false);
    const focusable = [...card()!.querySelectorAll<HTMLElement>('a[href], button, input, [tabindex]')];
    expect(focusable[focusable.indexOf(document.activeElement as HTMLElement) + 1]).toBe(button('Next question'));
    expect(text()).toContain('You were unsure.');
    const flag = button('Flag')!;
    expect(flag.getAttribute('aria-pressed')).toBe('false');
    await press(flag);
    expect(flag.getAttribute('aria-pressed')).toBe('true');
    // A reload: the history entry is still there.
    const {search, state} = history.location;
    await show('Practice', search, [], state);
    await until(() => expect(card()).not.toBeNull());
    expect(idOf()).toBe(id);
    expect(text()).toContain('Correct');
    expect(text()).toContain('You were unsure.');
    expect(button('Flag')!.getAttribute('aria-pressed')).toBe('true');
    expect(document.activeElement).toBe(document.body);
    await press(button('Next question'));
    await sees('2 of 2');
    await until(() => expect(card()).toBe(document.activeElement));
    expect(button('Flag')!.getAttribute('aria-pressed')).toBe('false');
    await show('Practice', '?only=flagged', []);
    await sees('1 question that you flagged, from all lessons');
  });
  it('opens what was answered before, without a word of the old feedback', async () => {
    await show('Practice', '?guide=dva-c03&only=missed&n=5', [answered('lambda-a-002', {correct: false, attempt: 3})]);
    await sees('1 question that you missed');
    await press(button('Start'));
    await until(() => expect(card()).not.toBeNull());
    expect(idOf()).toBe('lambda-a-002');
    expect(button('Check answer')).toBeDefined();
    await answer(true);
    await sees('1 of 1 right');
    expect(await lastAnswer()).toMatchObject({attempt: 4});
    await press(link('Another drill'));
    await sees('You have missed none of these.');
    expect(button('Start')).toBeUndefined();
    await press(link('Drill 5 questions from all lessons'));
    await sees('5 questions from all lessons');
  });
  it('drills a pair, and the pairs that were confused', async () => {
    await show('Practice', '?by=pair&of=reserved-provisioned&only=confused', []);
    await sees('You have confused no pair here');
    await show('Practice', '?only=confused', [answered('lambda-a-001', {correct: false})]);
    await sees('4 questions about pairs that you confused');
  });
  it('can be ended early, without an answer too', async () => {
    await show('Practice', '?by=service&of=lambda&n=5&seed=1');
    await until(() => expect(button('Start')).toBeDefined());
    await press(button('Start'));
    await answer(true);
    await press(button('End the drill'));
    await sees('1 of 1 right');
    expect(text()).toContain('You missed none. You ended the drill with 3 questions left.');
    await act(async () => history.goBack());
    await until(() => expect(button('Start')).toBeDefined());
    await press(button('Start'));
    await until(() => expect(card()).not.toBeNull());
    await press(button('End the drill'));
    await sees('Nothing answered');
  });
  it('keeps the reserve out, and lets in what a finished exam asked', async () => {
    await show('Practice', '?n=40', [answered('lambda-mock-001', {correct: false, mode: 'mock', page: '/mock-exam'})]);
    await sees('7 questions from all lessons');
    await show('Practice', '?only=unseen', []);
    await sees('6 questions that you have not answered');
  });
  it('says that nothing is remembered where storage is blocked, and works', async () => {
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    await show('Practice', '?by=service&of=lambda&n=5&seed=1');
    await sees('Your answers are not being remembered: this browser blocks storage for this site.');
    await press(button('Start'));
    for (let i = 0; i < 4; i++) await answer(i > 0);
    await sees('3 of 4 right');
  });
  it('loads the words once the reader rests on a drill, and then needs no network', async () => {
    await show('Practice', '?guide=dva-c03&by=service&of=lambda&n=5&seed=1');
    await until(() => expect(button('Start')).toBeDefined());
    expect(source.parts).toBe(0);
    await act(() => new Promise<void>((done) => setTimeout(done, 2100)));
    expect(source.parts).toBe(1);
    await press(choice('How many', '10'));
    expect(source.parts).toBe(1);
  });
  it('says so where the questions cannot be loaded, and tries again', async () => {
    source.fail = true;
    await show('Practice');
    await sees('The questions could not be loaded.');
    source.fail = false;
    await press(button('Try again'));
    await until(() => expect(button('Start')).toBeDefined());
    source.fail = true;
    await press(button('Start'));
    await sees('The questions could not be loaded.');
    source.fail = false;
    await press(button('Try again'));
    await until(() => expect(card()).not.toBeNull());
  });
});

describe('/review', () => {
  it('says what to do first', async () => {
    await show('Review');
    await sees('You have answered no question yet.');
    expect(link('Start with a drill')!.getAttribute('href')).toBe('/practice');
    expect(document.querySelector('table')).toBeNull();
  });
  it('says when the next one is due', async () => {
    await show('Review', '', [answered('lambda-a-001', {at: Date.now()})]);
    await sees(/Nothing is due today\. The next question comes back on [A-Z][a-z]+ \d+ [A-Z][a-z]+/);
    expect(document.querySelector('caption')!.textContent).toBe('What comes back this week');
    expect([...document.querySelectorAll('tbody td')].map((td) => td.textContent)).toEqual(['0', '0', '0', '1', '0', '0', '0']);
  });
  it('asks what is due, and then it is due later', async () => {
    await show('Review', '', [answered('lambda-a-001', {correct: false}), answered('s3-a-001', {correct: false, page: '/services/s3'}), answered('lambda-a-003')]);
    await sees('2 questions are due today.');
    await press(button('Review 2 questions'));
    await sees('1 of 2');
    const asked = [await answer(true, 'Sure'), await answer(false)];
    expect(asked.sort()).toEqual(['lambda-a-001', 's3-a-001']);
    await sees('1 of 2 right');
    expect(await lastAnswer()).toMatchObject({page: '/review', mode: 'review', attempt: 2});
    await press(link('Back to the plan'));
    await sees('Nothing is due today.');
  });
  it('shows what has changed since it was answered', async () => {
    source.index = {...bank, questions: entries.map((e) => (e.id === 'lambda-a-002' ? {...e, version: 2} : e))};
    source.items = bankQuestions.map((q) => item(q.id === 'lambda-a-002' ? {...q, version: 2} : q));
    await show('Review', '', [answered('lambda-a-002', {at: Date.now(), confidence: 'sure'})]);
    await sees('1 question is due today. 1 changed since you answered.');
    await press(button('Review 1 question'));
    await sees('This question has changed since you answered it.');
    await answer(true);
    expect(await lastAnswer()).toMatchObject({version: 2, attempt: 1});
  });
  it('keeps to the daily limit, and lets the reader go on', async () => {
    const due = entries.slice(0, 6).map(({id}) => answered(id, {correct: false}));
    await show('Review', '', [...due, {type: 'setting', id: 'limit', at: 1, key: 'daily-limit', value: '3'}]);
    await sees('6 questions are due today.');
    expect(text()).toContain('Your limit is 3 a day: the others wait.');
    await press(button('Review 3 questions'));
    await answer(true);
    await press(button('End the review'));
    await press(link('Back to the plan'));
    await sees('You have done 1 of your 3 for today.');
    await press(button('Review 2 questions'));
    await answer(true);
    await answer(true);
    await press(link('Back to the plan'));
    await sees('You have done your 3 for today: the others can wait.');
    expect(button('Review 3 more')).toBeDefined();
    const select = document.querySelector('select')!;
    expect([...select.options].map((o) => o.value)).toEqual(['3', '5', '10', '20', '30', '50', '100']);
    await act(async () => {
      select.value = '50';
      select.dispatchEvent(new Event('change', {bubbles: true}));
    });
    await sees('You have done 3 of your 50 for today.');
    expect((await logged()).at(-1)).toMatchObject({type: 'setting', key: 'daily-limit', value: '50'});
  });
  it('plans to the exam', async () => {
    await show('Review', '', [answered('lambda-a-001', {at: Date.now(), confidence: 'sure'})]);
    await sees('comes back on');
    const field = document.querySelector<HTMLInputElement>('input[type=date]')!;
    const type = (value: string): Promise<void> =>
      act(async () => {
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(field, value);
        field.dispatchEvent(new Event('input', {bubbles: true}));
      });
    const before = (await logged()).length;
    const inDays = (n: number): string => new Date(Date.now() + n * dayMs).toLocaleDateString('sv');
    await type(`0${inDays(4).slice(1)}`);
    expect(await logged(), 'a year that is being typed is not kept').toHaveLength(before);
    await type(inDays(4));
    expect((await logged()).at(-1)).toMatchObject({type: 'setting', key: 'exam-date', value: inDays(4)});
    await sees('The plan to your exam');
    expect(text()).toMatch(/In 4 days\. No question is planned after [A-Z]/);
    // Due in eight days, it is asked on the third, the last one before the exam.
    expect([...document.querySelectorAll('tbody td')].map((td) => td.textContent)).toEqual(['0', '0', '0', '1']);
    expect(text()).toMatch(/On .* stands a last look at 1 question that would otherwise come after the exam\./);
    expect([...document.querySelectorAll('thead th')].map((th) => th.textContent)).toEqual(['Day', 'You answer']);
    await type(inDays(-3));
    await sees('That day has come, so it no longer changes when questions are due.');
    await type('');
    await sees('Optional. No question is planned after the day before it.');
    expect((await logged()).at(-1)).toMatchObject({key: 'exam-date', value: ''});
  });
  it('has nothing left on the eve of the exam once all was asked', async () => {
    const exam = new Date(Date.now() + dayMs).toLocaleDateString('sv');
    await show('Review', '', [answered('lambda-a-001', {at: Date.now()}), {type: 'setting', id: 'exam', at: 1, key: 'exam-date', value: exam}]);
    await sees('Nothing is due today. Nothing comes back before your exam.');
  });
});
