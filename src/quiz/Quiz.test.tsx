// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import {IDBFactory} from 'fake-indexeddb';
import {act} from 'react';
import {hydrateRoot, type Root} from 'react-dom/client';
import {renderToString} from 'react-dom/server';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {orderOptions} from './order';
import type {QuizProps} from './Quiz';
import {item, ordering, question, response} from './test-questions';

(globalThis as {IS_REACT_ACT_ENVIRONMENT?: boolean}).IS_REACT_ACT_ENVIRONMENT = true;

const questions = [item(question(), 1), item(response(), 2), item(ordering(), 3)];
const props: QuizProps = {questions, page: '/services/lambda', level: 3, repository: 'https://github.com/o/r', all: questions.map((q) => [q.id, q.version] as const)};

let root: Root | undefined;
let errors: ReturnType<typeof vi.spyOn>;

/** Each test gets modules of its own: the store and the retries of a tab live in them. */
async function render(before: (host: HTMLElement) => void = () => {}): Promise<HTMLElement> {
  vi.resetModules();
  const {Quiz} = await import('./Quiz');
  document.body.innerHTML = `<main>${renderToString(<Quiz {...props} />)}</main>`;
  const host = document.querySelector('main')!;
  before(host);
  const {progressStore} = await import('../progress/useAnswers');
  await act(async () => {
    root = hydrateRoot(host, <Quiz {...props} />);
  });
  await act(async () => {
    await vi.waitFor(() => expect(progressStore().snapshot().loaded).toBe(true));
  });
  return host;
}
const leave = async (): Promise<void> => act(async () => root?.unmount());

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  Element.prototype.scrollIntoView = () => {};
  errors = vi.spyOn(console, 'error');
  location.hash = '';
});
afterEach(async () => {
  await leave();
  root = undefined;
  expect(errors).not.toHaveBeenCalled();
});

const card = (n: number): HTMLElement => document.getElementById(`q-${questions[n]!.id}`)!;
const input = (n: number, id: string): HTMLInputElement => card(n).querySelector<HTMLInputElement>(`[data-option-id="${id}"] input`)!;
const button = (name: string, inside: ParentNode = document): HTMLButtonElement | undefined => [...inside.querySelectorAll('button')].find((b) => b.textContent.startsWith(name));
const click = async (element: HTMLElement | undefined): Promise<void> => act(async () => element!.click());
const press = async (element: Element, key: string, more: KeyboardEventInit = {}): Promise<void> => act(async () => void element.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true, ...more})));
const result = (n: number): HTMLElement | undefined => [...card(n).querySelectorAll<HTMLElement>('h4')].find((h) => /^(Correct|Incorrect)/.test(h.textContent));
const score = (): string => document.querySelector('[data-quiz-score] p')!.textContent;
const status = (n: number): string => [...card(n).querySelectorAll('[role=status]')].map((s) => s.textContent).join('');
const shown = (n: number): string[] => [...card(n).querySelectorAll<HTMLElement>('[data-option-id]')].map((o) => o.dataset['optionId']!);

describe('the markup of the server', () => {
  it('keeps the contract', async () => {
    const {Quiz} = await import('./Quiz');
    document.body.innerHTML = renderToString(<Quiz {...props} />);
    for (const [n, q] of questions.entries()) {
      expect(card(n).dataset['questionId']).toBe(q.id);
      expect(card(n).closest('[data-search-ignore]')).not.toBeNull();
      expect(shown(n)).toEqual(orderOptions(q.id, 1, q.options.map((o) => o.id), q.type));
      expect(button('Check answer', card(n))).toBeDefined();
      const group = card(n).querySelector('fieldset')!;
      expect(group.getAttribute('aria-labelledby')!.split(' ').map((id) => document.getElementById(id)!.textContent)).toEqual([`Question ${n + 1}`, ['Choose one', 'Choose two', 'Put in order'][n]]);
      // Code in a group name or a label is not read out: the stem stands outside.
      expect(group.textContent).not.toContain('?');
      expect(card(n).querySelectorAll('details:not([open]) li')).toHaveLength(q.options.length);
    }
    expect(card(0).querySelectorAll('label input[type=radio]')).toHaveLength(4);
    expect(card(1).querySelectorAll('label input[type=checkbox]')).toHaveLength(5);
  });
  it('holds the whole key for readers without JavaScript', async () => {
    const {Quiz} = await import('./Quiz');
    document.body.innerHTML = renderToString(<Quiz {...props} />);
    const key = card(2).querySelector('details')!;
    expect([...key.querySelectorAll('li > span')].map((s) => s.textContent)).toEqual(questions[2]!.options.map((o) => o.html));
    const marks = [...card(0).querySelectorAll('details li')].map((li) => li.querySelector('strong')!.textContent);
    expect(marks.indexOf('Right answer')).toBe(shown(0).indexOf('b'));
  });
  it('is what the browser renders first', async () => {
    let before = '';
    await render((host) => (before = host.innerHTML));
    // Nothing stored: hydration has nothing to say (an error would fail the test) and nothing to change.
    expect(document.querySelector('main')!.innerHTML).toBe(before);
  });
});

describe('answering', () => {
  it('checks only when asked, says Correct and moves the focus there', async () => {
    await render();
    await click(input(0, 'b'));
    expect(result(0)).toBeUndefined();
    await click(button('Check answer', card(0)));
    expect(result(0)!.textContent).toBe('Correct');
    expect(document.activeElement).toBe(result(0));
    expect(button('Check answer', card(0))).toBeUndefined();
    expect(score()).toBe('1 of 3 answered, 1 right at first try');
  });
  it('says Incorrect, names the answer and explains every option in words', async () => {
    await render();
    await click(input(0, 'a'));
    await click(button('Check answer', card(0)));
    expect(result(0)!.textContent).toBe('Incorrect');
    expect(result(0)!.parentElement!.textContent).toContain('The answer isReserved concurrency on the function');
    const text = (id: string): string => card(0).querySelector(`[data-option-id="${id}"]`)!.textContent;
    expect(text('a')).toMatch(/WrongYour choiceIt keeps environments warm/);
    expect(text('b')).toMatch(/Right answerIt sets a part/);
    expect(text('c')).toMatch(/WrongA call then/);
    expect([...card(0).querySelectorAll('a[href^="#"]')].map((a) => a.getAttribute('href'))).toEqual(['#concurrency', '#fact-concurrency-default']);
  });
  it('prompts for the right number instead of marking a mistake', async () => {
    await render();
    await click(button('Check answer', card(1)));
    expect(card(1).querySelector('[role=status]')!.textContent).toBe('Choose two. You have chosen none.');
    await click(input(1, 'a'));
    expect(card(1).querySelector('[role=status]')!.textContent).toBe('');
    await click(button('Check answer', card(1)));
    expect(card(1).querySelector('[role=status]')!.textContent).toBe('Choose two. You have chosen one.');
    expect(result(1)).toBeUndefined();
    await click(input(1, 'b'));
    await click(input(1, 'b'));
    await click(input(1, 'c'));
    await click(button('Check answer', card(1)));
    expect(result(1)!.textContent).toBe('Correct');
  });
  it('keeps an answered question readable and unchangeable', async () => {
    await render();
    await click(input(0, 'b'));
    await click(button('Check answer', card(0)));
    expect(input(0, 'a').disabled).toBe(false);
    expect(input(0, 'a').getAttribute('aria-disabled')).toBe('true');
    await click(input(0, 'a'));
    expect(input(0, 'b').checked).toBe(true);
  });
  it('takes number keys only from inside the question, and without modifiers', async () => {
    await render();
    await press(card(0), '2');
    expect(input(0, shown(0)[1]!).checked).toBe(true);
    await press(document.body, '3');
    await press(card(0), '3', {ctrlKey: true});
    await press(card(0), '9');
    expect(input(0, shown(0)[1]!).checked).toBe(true);
    await press(card(1), '1');
    await press(card(1), '5');
    expect([...card(1).querySelectorAll('input:checked')]).toHaveLength(2);
  });
  it('takes over what was chosen before hydration', async () => {
    await render((host) => {
      host.querySelector<HTMLInputElement>('[data-option-id="b"] input')!.checked = true;
    });
    expect(input(0, 'b').checked).toBe(true);
    await click(button('Check answer', card(0)));
    expect(result(0)!.textContent).toBe('Correct');
  });
});

describe('ordering', () => {
  const move = (id: string, by: 'up' | 'down'): HTMLButtonElement => document.getElementById(`q-${questions[2]!.id}-${id}-${by}`) as HTMLButtonElement;
  const name = (b: HTMLElement): string => b.getAttribute('aria-labelledby')!.split(' ').map((id) => document.getElementById(id)!.textContent).join(' ');

  it('is done by keyboard alone', async () => {
    await render();
    expect(shown(2)).not.toEqual(['a', 'b', 'c', 'd']);
    expect(name(move('a', 'up'))).toBe('Move up Download the code');
    // Bring each item to the top, the last first.
    for (const id of ['d', 'c', 'b', 'a']) {
      while (shown(2)[0] !== id) {
        const at = shown(2).indexOf(id);
        move(id, 'up').focus();
        await (at % 2 === 0 ? press(move(id, 'up'), 'ArrowUp') : click(move(id, 'up')));
        expect(document.activeElement).toBe(move(id, 'up'));
        expect(status(2)).toMatch(new RegExp(`: place ${at} of 4$`));
      }
    }
    expect(shown(2)).toEqual(['a', 'b', 'c', 'd']);
    expect(move('a', 'up').getAttribute('aria-disabled')).toBe('true');
    await click(move('a', 'up'));
    expect(shown(2)).toEqual(['a', 'b', 'c', 'd']);
    await click(button('Check answer', card(2)));
    expect(result(2)!.textContent).toBe('Correct');
    expect(move('a', 'up')).toBeNull();
  });
  it('says where each item belongs', async () => {
    await render();
    await click(button('Check answer', card(2)));
    expect(result(2)!.textContent).toBe('Incorrect');
    const [first] = shown(2);
    const place = 'abcd'.indexOf(first!) + 1;
    expect(card(2).querySelector(`[data-option-id="${first}"]`)!.textContent).toContain(place === 1 ? 'Right place' : `Wrong place: it belongs at ${place}`);
    expect([...result(2)!.parentElement!.querySelectorAll('ol li')].map((li) => li.textContent)).toEqual(questions[2]!.options.map((o) => o.html));
  });
});

describe('what is remembered', () => {
  it('appears after mounting, and not before', async () => {
    await render();
    await click(input(0, 'a'));
    await click(button('Check answer', card(0)));
    await leave();
    await render();
    expect(result(0)!.textContent).toBe('Incorrect');
    expect(document.activeElement).toBe(document.body);
    expect(score()).toBe('1 of 3 answered, 0 right at first try');
  });
  it('comes back in another order with "Try the missed ones again"', async () => {
    await render();
    await click(input(0, 'a'));
    await click(button('Check answer', card(0)));
    const before = shown(0);
    const again = button('Try the missed ones again');
    expect(again!.textContent).toBe('Try the missed ones again1');
    await click(again);
    expect(document.activeElement).toBe(card(0));
    expect(shown(0)).not.toEqual(before);
    expect(card(0).querySelectorAll('input:checked')).toHaveLength(0);
    expect(button('Try the missed ones again')).toBeUndefined();
    await click(input(0, 'b'));
    await click(button('Check answer', card(0)));
    expect(result(0)!.textContent).toBe('Correct');
    expect(score()).toBe('1 of 3 answered, 0 right at first try');
  });
  it('is reset for the page, and the reset can be undone', async () => {
    await render();
    expect(button('Reset')).toBeUndefined();
    await click(input(0, 'b'));
    await click(button('Check answer', card(0)));
    const reset = button('Reset this page’s answers')!;
    await click(reset);
    expect(score()).toBe('0 of 3 answered, 0 right at first try');
    expect(result(0)).toBeUndefined();
    expect(reset.isConnected && reset.textContent).toBe('Undo the reset');
    await click(reset);
    expect(score()).toBe('1 of 3 answered, 1 right at first try');
    expect(result(0)!.textContent).toBe('Correct');
  });
  it('is not, where storage is blocked: the quiz works and says so', async () => {
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    await render();
    expect(document.querySelector('[data-quiz-score]')!.textContent).toContain('Your answers are not being remembered: this browser blocks storage for this site.');
    await click(input(0, 'b'));
    await click(button('Check answer', card(0)));
    expect(result(0)!.textContent).toBe('Correct');
  });
});

describe('around it', () => {
  it('#q-<id> focuses the question, on load and later', async () => {
    location.hash = `#q-${questions[1]!.id}`;
    await render();
    expect(document.activeElement).toBe(card(1));
    location.hash = `#q-${questions[2]!.id}`;
    await act(async () => void window.dispatchEvent(new HashChangeEvent('hashchange')));
    expect(document.activeElement).toBe(card(2));
  });
  it('links to a filled-in report', async () => {
    await render();
    const url = new URL(card(0).querySelector<HTMLAnchorElement>('a[href*="issues/new"]')!.href);
    expect(url.searchParams.get('title')).toBe('Question lambda-concurrency-001 (version 1)');
  });
  it('opens the key for paper and closes it after', async () => {
    await render();
    const key = card(0).querySelector('details')!;
    window.dispatchEvent(new Event('beforeprint'));
    expect(key.open).toBe(true);
    window.dispatchEvent(new Event('afterprint'));
    expect(key.open).toBe(false);
  });
  it('survives a browser that translates the page', async () => {
    await render();
    // What Chrome does: each text node goes, a <font> with other words comes.
    const translate = (): void => {
      const walker = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      for (const text of texts) {
        const font = document.createElement('font');
        font.textContent = text.data.toUpperCase();
        text.replaceWith(font);
      }
    };
    const heading = (n: number): string | undefined => card(n).querySelector('h4')?.textContent.toLowerCase();
    translate();
    await click(button('CHECK ANSWER', card(1)));
    await click(input(0, 'a'));
    await click(button('CHECK ANSWER', card(0)));
    expect(heading(0)).toBe('incorrect');
    translate();
    await click(button('TRY THE MISSED ONES AGAIN'));
    expect(heading(0)).toBeUndefined();
    translate();
    await click(document.getElementById(`q-${questions[2]!.id}-b-up`)!);
    await click(document.getElementById(`q-${questions[2]!.id}-b-down`)!);
    await click(button('CHECK ANSWER', card(2)));
    translate();
    await click(button('RESET THIS PAGE’S ANSWERS'));
    expect(heading(2)).toBeUndefined();
    translate();
    await click(document.querySelector<HTMLElement>('[data-quiz-score] button')!);
    expect(heading(2)).toMatch(/correct$/);
  });
});
