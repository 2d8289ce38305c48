// @vitest-environment jsdom
import {describe, expect, it} from 'vitest';
import {moveActive} from './move';
import {isSearchKey} from './shortcut';
import type {KeyPress} from './shortcut';

describe('moveActive', () => {
  it.each([
    ['ArrowDown', -1, 0],
    ['ArrowDown', 0, 1],
    ['ArrowDown', 2, -1],
    ['ArrowUp', -1, 2],
    ['ArrowUp', 0, -1],
    ['Home', 2, 0],
    ['End', 0, 2],
    ['Home', -1, undefined],
    ['End', -1, undefined],
    ['a', 1, undefined],
  ])('%s from %i of three leads to %s', (key, from, to) => {
    expect(moveActive(key, from, 3)).toBe(to);
  });

  it('does nothing without options', () => {
    expect(moveActive('ArrowDown', -1, 0)).toBeUndefined();
  });
});

describe('isSearchKey', () => {
  const press = (key: string, target: EventTarget, more: Partial<KeyPress> = {}): KeyPress => ({key, target, ctrlKey: false, metaKey: false, altKey: false, ...more});
  const element = (html: string): Element => {
    document.body.innerHTML = html;
    const found = document.body.firstElementChild;
    if (found === null) throw new Error('no element');
    return found;
  };

  it('hears / on the page and on things that take no text', () => {
    expect(isSearchKey(press('/', element('<p>a</p>')))).toBe(true);
    expect(isSearchKey(press('/', element('<input type="radio">')))).toBe(true);
  });

  it.each(['<input>', '<input type="search">', '<textarea></textarea>', '<select></select>', '<div contenteditable="true"></div>'])('leaves / to %s', (html) => {
    expect(isSearchKey(press('/', element(html)))).toBe(false);
  });

  it('hears Ctrl K and ⌘ K anywhere, and nothing else', () => {
    const field = element('<input>');
    expect(isSearchKey(press('k', field, {ctrlKey: true}))).toBe(true);
    expect(isSearchKey(press('K', field, {metaKey: true}))).toBe(true);
    expect(isSearchKey(press('k', field))).toBe(false);
    expect(isSearchKey(press('k', field, {ctrlKey: true, altKey: true}))).toBe(false);
    expect(isSearchKey(press('/', document.body, {ctrlKey: true}))).toBe(false);
    expect(isSearchKey(press('/', document.body, {defaultPrevented: true}))).toBe(false);
  });
});
