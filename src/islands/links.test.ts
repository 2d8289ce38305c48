// @vitest-environment jsdom
import {beforeAll, beforeEach, describe, expect, it, vi} from 'vitest';
import {isVisit, keepLinksNative} from './links';

const link = (href: string): HTMLAnchorElement => Object.assign(document.createElement('a'), {href});

describe('a visit to another page', () => {
  it.each([
    ['/services/lambda', {}, true],
    ['/services/lambda#traps', {}, true],
    ['#traps', {}, false],
    ['/?by=service', {}, false],
    ['https://docs.aws.amazon.com/', {}, false],
    ['/services/lambda', {ctrlKey: true}, false],
    ['/services/lambda', {button: 1}, false],
  ])('%s %o: %s', (href, init, expected) => {
    expect(isVisit(new MouseEvent('click', init), link(href), window.location)).toBe(expected);
  });
});

describe('links of the page', () => {
  const heard = vi.fn((event: Event) => event.preventDefault());
  beforeAll(() => {
    document.body.innerHTML = '<div><a href="/services/lambda"><b>Lambda</b></a><a href="#here">here</a><a href="/x.csv" download>x</a></div>';
    document.querySelector('div')?.addEventListener('click', heard);
    keepLinksNative(window);
  });
  beforeEach(() => {
    heard.mockClear();
    document.head.replaceChildren();
  });

  it('keeps the router from a click that leads to another page, and leaves it the others', () => {
    document.querySelector('b')?.click();
    expect(heard).not.toHaveBeenCalled();
    document.querySelector<HTMLElement>('a[href="#here"]')?.click();
    expect(heard).toHaveBeenCalledOnce();
  });

  it('asks for a page when the reader points at its link, once, and never for a download', () => {
    const point = (selector: string): void => void document.querySelector(selector)?.dispatchEvent(new Event('pointerover', {bubbles: true}));
    point('b');
    point('b');
    point('a[download]');
    point('a[href="#here"]');
    expect([...document.head.querySelectorAll('link[rel=prefetch]')].map((hint) => hint.getAttribute('href'))).toEqual(['/services/lambda']);
  });

  it('lets Docusaurus prefetch nothing, even after it has set its own', () => {
    Object.assign(window, {docusaurus: {prefetch: () => 'fetched'}});
    expect((window as unknown as {docusaurus: {prefetch: () => unknown}}).docusaurus.prefetch()).toBe(false);
  });
});
