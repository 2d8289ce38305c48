// @vitest-environment jsdom
import {act} from 'react';
import {createRoot, hydrateRoot} from 'react-dom/client';
import type {Root} from 'react-dom/client';
import {renderToString} from 'react-dom/server';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {fromData, hostileTexts} from '../components/test-hostile-dom';
import {SearchBox} from './SearchBox';
import {buildIndex} from './plugin/build';
import {fixture} from './plugin/fixture';
import {forgetSearch} from './store';

const went = vi.hoisted((): string[] => []);
vi.mock('./visit', () => ({visit: (url: string) => went.push(url)}));
vi.mock('@docusaurus/useBaseUrl', () => ({default: (url: string) => url}));

const files = buildIndex(fixture);
let online = true;
let root: Root | undefined;
let host: HTMLElement;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal('fetch', (url: string) => {
    const content = files.get(url.split('/').at(-1) ?? '');
    return online && content !== undefined ? Promise.resolve(new Response(content)) : Promise.reject(new TypeError('offline'));
  });
  Element.prototype.scrollIntoView = () => undefined;
  online = true;
  went.length = 0;
  forgetSearch();
  host = document.createElement('div');
  document.body.replaceChildren(host);
});

afterEach(() => {
  act(() => root?.unmount());
  forgetSearch();
  vi.unstubAllGlobals();
});

function show(): void {
  root = createRoot(host);
  act(() => root?.render(<SearchBox />));
}

function field(): HTMLInputElement {
  const found = host.querySelector<HTMLInputElement>('[role="combobox"]');
  if (found === null) throw new Error('no combobox');
  return found;
}

const options = (): HTMLAnchorElement[] => [...host.querySelectorAll<HTMLAnchorElement>('[role="option"]')];
const status = (): string => host.querySelector('[role="status"]')?.textContent ?? '';

/** React shows what happened inside act() only at its end, so it is left and entered again until the check holds. */
async function until(check: () => void): Promise<void> {
  for (let turn = 0; ; turn++) {
    await act(() => new Promise<void>((done) => setTimeout(done, 20)));
    try {
      check();
      return;
    } catch (error) {
      if (turn > 400) throw error;
    }
  }
}

function type(text: string): void {
  act(() => {
    field().focus();
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field(), text);
    field().dispatchEvent(new Event('input', {bubbles: true}));
  });
}

function press(key: string, target: Element = field(), more: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true, ...more});
  act(() => void target.dispatchEvent(event));
  return event;
}

describe('SearchBox', () => {
  it('is a form with a named field before any script runs', () => {
    host.innerHTML = renderToString(<SearchBox />);
    expect(field().getAttribute('aria-label')).toBe('Search');
    expect(field().getAttribute('aria-expanded')).toBe('false');
    expect(host.querySelector('form')?.getAttribute('action')).toBe('/search');
    expect(field().name).toBe('q');
  });

  it('keeps what was typed before it was alive, and answers it', async () => {
    host.innerHTML = renderToString(<SearchBox />);
    field().value = 'gsi';
    field().focus();
    act(() => {
      root = hydrateRoot(host, <SearchBox />);
    });
    await until(() => expect(options().length).toBeGreaterThan(0));
    expect(field().value).toBe('gsi');
  });

  it.each([['/', {}], ['k', {ctrlKey: true}], ['K', {metaKey: true}]])('comes at %s %j', (key, more) => {
    show();
    expect(press(key, document.body, more).defaultPrevented).toBe(true);
    expect(document.activeElement).toBe(field());
  });

  it('shows options that lead to sections, in groups by page, and says how many', async () => {
    show();
    type('gsi');
    await until(() => expect(status()).toBe('1 result in 1 page'));
    expect(options().map((option) => option.getAttribute('href'))).toEqual(['/services/dynamodb#indexes', '/search?q=gsi']);
    expect(host.querySelector('[role="group"]')?.getAttribute('aria-label')).toBe('Amazon DynamoDB');
    expect(field().getAttribute('aria-expanded')).toBe('true');
    expect(host.querySelector('[role="listbox"]')?.id).toBe(field().getAttribute('aria-controls'));
  });

  it('is worked by keys: arrows choose, Enter goes, Escape closes', async () => {
    show();
    type('gsi');
    await until(() => expect(options()).toHaveLength(2));
    press('ArrowDown');
    expect(field().getAttribute('aria-activedescendant')).toBe(options()[0]?.id);
    expect(options()[0]?.getAttribute('aria-selected')).toBe('true');
    press('End');
    expect(field().getAttribute('aria-activedescendant')).toBe(options()[1]?.id);
    press('Home');
    press('Enter');
    expect(went).toEqual(['/services/dynamodb#indexes']);
    expect(options()).toHaveLength(0);
  });

  it('closes at Escape and keeps the text', async () => {
    show();
    type('gsi');
    await until(() => expect(options()).toHaveLength(2));
    press('Escape');
    expect(options()).toHaveLength(0);
    expect(field().getAttribute('aria-expanded')).toBe('false');
    expect(field().value).toBe('gsi');
  });

  it('leads to all results when Enter comes without a choice', () => {
    show();
    type('data key');
    act(() => host.querySelector('form')?.requestSubmit());
    expect(went).toEqual(['/search?q=data%20key']);
  });

  it('leaves a click with Ctrl or the middle button to the browser', async () => {
    show();
    type('gsi');
    await until(() => expect(options()).toHaveLength(2));
    const click = new MouseEvent('click', {bubbles: true, cancelable: true, ctrlKey: true});
    const stop = (event: Event): void => {
      expect(event.defaultPrevented).toBe(false);
      event.preventDefault();
    };
    document.addEventListener('click', stop, {once: true});
    act(() => void options()[0]?.dispatchEvent(click));
    expect(went).toEqual([]);
  });

  it('says that the index cannot be had, and tries again', async () => {
    online = false;
    show();
    type('gsi');
    await until(() => expect(status()).toBe('The search index could not be loaded. Check the connection, then try again.'));
    online = true;
    const again = [...host.querySelectorAll('button')].find((button) => button.textContent === 'Try again');
    act(() => again?.click());
    await until(() => expect(options()).toHaveLength(2));
  });

  it('shows what was typed as text, whatever it is, and stays alive with half a character', async () => {
    show();
    const errors = vi.spyOn(console, 'error');
    for (const text of [...hostileTexts.map((hostile) => `${hostile} lambda`), 'lambda \ud83d', '\ude00']) {
      type(text);
      await until(() => expect(status()).toMatch(/result|No results/));
      expect(fromData(document.body)).toEqual([]);
      expect(field().value).toBe(text);
    }
    act(() => host.querySelector('form')?.requestSubmit());
    expect(went.at(-1)).toBe('/search?q=%EF%BF%BD');
    expect(errors).not.toHaveBeenCalled();
  });

  it('says that nothing was found', async () => {
    show();
    type('zzzzzz');
    await until(() => expect(status()).toBe('No results for “zzzzzz”.'));
    expect(field().getAttribute('aria-expanded')).toBe('false');
  });

  it('survives a page whose text a translator replaced', async () => {
    show();
    type('gsi');
    await until(() => expect(options()).toHaveLength(2));
    const walker = document.createTreeWalker(host, NodeFilter.SHOW_TEXT);
    const texts: Node[] = [];
    while (walker.nextNode() !== null) texts.push(walker.currentNode);
    for (const text of texts) {
      const font = document.createElement('font');
      font.textContent = `«${text.textContent ?? ''}»`;
      text.parentNode?.replaceChild(font, text);
    }
    type('kms');
    await until(() => expect(options()[0]?.getAttribute('href')).toBe('/services/kms#envelope'));
    type('zzzzzz');
    await until(() => expect(status()).toBe('No results for “zzzzzz”.'));
    type('');
    press('Escape');
    expect(options()).toHaveLength(0);
  });
});
