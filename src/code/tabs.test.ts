// @vitest-environment jsdom
import {beforeEach, describe, expect, it} from 'vitest';
import {wakeTabs} from './tabs';

const html = '<div class="tab-list" role="group" aria-label="Calls"><a class="tab" href="#tab-a">A</a><a class="tab" href="#tab-b">B</a></div><div class="tab-panel" id="tab-a">a</div><div class="tab-panel" id="tab-b">b</div>';
let set: HTMLElement;
const tabs = (): HTMLElement[] => [...set.querySelectorAll<HTMLElement>('[role="tab"]')];
const hidden = (): (string | null)[] => [...set.querySelectorAll('[role="tabpanel"]')].map((panel) => panel.getAttribute('hidden'));

beforeEach(() => {
  document.body.innerHTML = `<div class="tab-set">${html}</div>`;
  set = document.querySelector<HTMLElement>('.tab-set')!;
});

describe('wakeTabs', () => {
  it('makes the ARIA pattern of links and panels; a closed panel can still be found', () => {
    wakeTabs(set);
    expect(set.querySelector('.tab-list')?.getAttribute('role')).toBe('tablist');
    expect(tabs().map((tab) => [tab.getAttribute('aria-controls'), tab.getAttribute('aria-selected'), tab.tabIndex])).toEqual([['tab-a', 'true', 0], ['tab-b', 'false', -1]]);
    expect(set.querySelector('#tab-b')?.getAttribute('aria-labelledby')).toBe('tab-b-tab');
    expect(hidden()).toEqual([null, 'until-found']);
  });
  it('opens the panel that the browser found something in', () => {
    wakeTabs(set);
    set.querySelector('#tab-b')?.dispatchEvent(new Event('beforematch'));
    expect(hidden()).toEqual(['until-found', null]);
  });
  it('opens by click and by blank, and leaves clicks for a new window and other keys alone', () => {
    wakeTabs(set);
    const click = new MouseEvent('click', {cancelable: true, ctrlKey: true});
    tabs()[1]?.dispatchEvent(click);
    expect([click.defaultPrevented, hidden()[0]]).toEqual([false, null]);
    tabs()[1]?.click();
    expect(hidden()).toEqual(['until-found', null]);
    for (const [key, prevented] of [['a', false], [' ', true]] as const) {
      const event = new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true});
      tabs()[1]?.dispatchEvent(event);
      expect(event.defaultPrevented).toBe(prevented);
    }
    expect(document.activeElement).toBe(tabs()[1]);
  });
  it('refuses a list without its panels', () => {
    set.querySelector('#tab-b')?.remove();
    expect(() => wakeTabs(set)).toThrow('Tabs need a list of links and a panel for each');
  });
});
