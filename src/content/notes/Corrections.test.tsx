// @vitest-environment jsdom
import type {ReactNode} from 'react';
import {renderToStaticMarkup} from 'react-dom/server';
import {expect, test, vi} from 'vitest';
import {countVerdicts, groupClaims, lineLabel, type Claim} from './claims';

const claims = vi.hoisted(() => [
  {from: 1, to: 1, note: 'DVA notes', verdict: 'empty', truth: 'The line says nothing.', page: null, dropped: 'A remark.'},
  {from: 5, to: 6, note: 'HTTP', verdict: 'wrong', truth: 'It enforces `https`.', page: '/services/s3', section: 'traps', sectionTitle: 'Traps'},
  {from: 9, to: 9, note: 'Alias', verdict: 'right', truth: 'An alias is a pointer.', page: '/services/lambda', section: 'how-it-works', sectionTitle: 'How it works'},
]) as Claim[];
vi.mock('./data', () => ({
  data: {claims},
  Link: ({to, children}: {to: string; children: ReactNode}) => <a href={to}>{children}</a>,
}));
const {default: Corrections, VerdictCounts} = await import('./Corrections');
const {wake} = await import('./wake');

test('without JavaScript every claim is shown and the filter is not', () => {
  document.body.innerHTML = renderToStaticMarkup(<Corrections />);
  for (const {note} of claims) expect(document.body.innerHTML).toContain(`<q>${note}</q>`);
  expect([...document.querySelectorAll('[hidden]')].map((hidden) => hidden.hasAttribute('data-filter'))).toEqual([true]);
  expect(document.body.innerHTML).toContain('<a href="/services/s3#traps">Read “Traps”</a>');
  expect(document.body.innerHTML).toContain('<code>https</code>');
  expect(document.body.innerHTML).toContain('Dropped: A remark.');
});

test('the filter hides the other claims and says how many are left', () => {
  document.body.innerHTML = renderToStaticMarkup(<Corrections />);
  const host = document.querySelector<HTMLElement>('[data-island]') as HTMLElement;
  wake(host);
  expect(host.querySelector('[data-filter]:not([hidden]) [role=status]')?.textContent).toBe('3 of 3 entries');
  host.querySelector<HTMLInputElement>('input[value=wrong]')?.click();
  expect(host.querySelector('[role=status]')?.textContent).toBe('1 of 3 entries');
  expect([...host.querySelectorAll('li:not([hidden]) q')].map((q) => q.textContent)).toEqual(['HTTP']);
  expect(host.querySelectorAll('section:not([hidden])')).toHaveLength(1);
  host.querySelector<HTMLInputElement>('input[value=all]')?.click();
  expect(host.querySelectorAll('section:not([hidden])')).toHaveLength(3);
});

test('a filter without its parts says what is missing', () => {
  document.body.innerHTML = '<div data-island="corrections"></div>';
  expect(() => wake(document.querySelector('div') as HTMLElement)).toThrow(/filter and its line of words/);
});

test('counts and explains each verdict in words', () => {
  const html = renderToStaticMarkup(<VerdictCounts />);
  expect(html).toContain('the note says something that is not so');
  expect(countVerdicts(claims)).toEqual({wrong: 1, outdated: 0, ambiguous: 0, misplaced: 0, right: 1, empty: 1, heading: 0});
});

test('groups by lesson in reading order, dropped notes last', () => {
  expect(groupClaims(claims).map((g) => [g.id, g.claims.length])).toEqual([['lambda', 1], ['s3', 1], ['dropped', 1]]);
  expect(lineLabel({from: 5, to: 6})).toBe('lines 5–6');
  expect(lineLabel({from: 5, to: 5})).toBe('line 5');
});
