import {expect, it} from 'vitest';
import {classesIn, usedStyles} from './styles';

const left = async (css: string, pages: string[], scripts: string[] = []): Promise<string> => (await usedStyles(css, {pages, scripts})).css.replace(/\s/g, '');

it('leaves out what no page and no script names', async () => {
  expect(await left('.a{color:red}.b{color:red}', ['<p class=a>b</p>'])).toBe('.a{color:red}');
});

it('keeps classes that scripts set, and attributes that they set through dataset', async () => {
  expect(await left('.a{color:red}[data-open-at]{color:red}[data-x]{color:red}', [], ['e.classList.add("a");e.dataset.openAt=1'])).toBe('.a{color:red}[data-open-at]{color:red}');
});

it('names a style sheet by what is in it', async () => {
  const {hash} = await usedStyles('.a{color:red}', {pages: ['<p class=a>'], scripts: []});
  expect(hash).toMatch(/^[0-9a-f]{8}$/);
  expect((await usedStyles('.a{color:blue}', {pages: ['<p class=a>'], scripts: []})).hash).not.toBe(hash);
});

it('finds the classes of a style sheet', () => {
  expect([...classesIn('.a .b_c4:hover{background:url(x.svg)}@media print{.d{width:1.5em}}')]).toEqual(['a', 'b_c4', 'd']);
});
