import {describe, expect, it} from 'vitest';
import {classesOf, finish, hashSource, inlineScripts, type Parts} from './html';
import {contentSecurityPolicy} from './policy';

const page = (head = '', body = ''): string =>
  `<!doctype html><html><head><meta charset=UTF-8><link rel=stylesheet href=/assets/css/styles.1.css>${head}<script src=/assets/js/runtime~main.1.js defer></script><script src=/assets/js/main.2.js defer></script></head><body><button class="clean-btn toggleButton_a toggleButtonDisabled_b" type=button disabled title=x></button>${body}</body></html>`;
const parts: Parts = {
  styles: {was: '/assets/css/styles.1.css', is: '/assets/css/styles.9.css'},
  extra: [{href: '/assets/css/rooms.3.css', classes: new Set(['room_x'])}],
};

describe('a finished page', () => {
  it('loads its scripts by the inline one, in order', () => {
    const html = finish(page(), parts, 'a.html');
    expect(html).not.toContain('defer');
    expect(html).toContain('<script data-scripts="/assets/js/runtime~main.1.js /assets/js/main.2.js">');
    expect(inlineScripts(html)).toHaveLength(1);
  });

  it('has the final style sheet, and another only where one of its classes is', () => {
    expect(finish(page(), parts, 'a.html')).toContain('/assets/css/styles.9.css');
    expect(finish(page(), parts, 'a.html')).not.toContain('rooms.3.css');
    expect(finish(page('', '<p class="a room_x">'), parts, 'a.html')).toContain('<link rel=stylesheet href=/assets/css/rooms.3.css>');
  });

  it('lets the switch of the theme be clicked at once', () => {
    expect(finish(page(), parts, 'a.html')).toContain('<button class="clean-btn toggleButton_a" type=button title=x>');
  });

  it.each([
    ['no scripts', page().replace(/<script.*?<\/script>/g, ''), /expected two deferred scripts/],
    ['another style sheet', page().replace('styles.1', 'other'), /expected the style sheet/],
    ['another switch', page().replace(' disabled', ''), /expected the disabled switch/],
  ])('refuses a page with %s', (_name, html, message) => {
    expect(() => finish(html, parts, 'a.html')).toThrow(message);
  });
});

describe('the policy', () => {
  it('names each inline script that runs, and no block of data', () => {
    expect(inlineScripts('<script>a()</script><script type="application/json">{}</script><script type=application/ld+json>{}</script><script src=/x.js></script><script type=module>b()</script>')).toEqual(['a()', 'b()']);
  });

  it('writes hashes as the browser does', () => {
    // The example of https://www.w3.org/TR/CSP2/#script-src-hash-usage.
    expect(hashSource("alert('Hello, world.');")).toBe("'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='");
  });

  it('allows nothing inline by itself, and nobody else', () => {
    const policy = contentSecurityPolicy(["'sha256-b'", "'sha256-a'"]);
    expect(policy).toContain("default-src 'none'; script-src 'self' 'sha256-a' 'sha256-b'; style-src 'self' 'unsafe-hashes' 'sha256-");
    expect(policy).not.toMatch(/unsafe-(?!hashes)|\*|https?:/);
  });
});

it('finds classes in quoted and bare attributes', () => {
  expect([...classesOf('<p class="a b"><p class=c><p data-class=d>')]).toEqual(['a', 'b', 'c']);
});
