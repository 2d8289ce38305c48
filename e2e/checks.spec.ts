// The watchmen watched: each check of the harness sees what it is there for.
import {tooWide, violations} from './checks';
import {expect, test} from './fixtures';
import {open} from './helpers';

for (const [what, act] of [
  ['an error in the console', () => console.error('broken')],
  ['a warning in the console', () => console.warn('doubtful')],
  ['an exception', () => void setTimeout(() => { throw new Error('thrown'); })],
  ['a request to another site', () => void fetch('https://example.invalid/', {mode: 'no-cors'}).catch(() => undefined)],
  ['a picture from another site', () => void (new Image().src = 'https://example.invalid/pixel.gif')],
  ['a file of the site that is missing', () => void fetch('/no-such-file.json')],
] as const) {
  test(`the journal notes ${what}`, async ({page, journal}) => {
    await open(page, '/start');
    expect(journal.faults()).toEqual([]);
    await page.evaluate(act);
    await expect.poll(() => journal.faults()).not.toEqual([]);
    journal.allow(/./);
  });
}

test('axe sees grey on white and a field without a name', async ({page}) => {
  await open(page, '/start');
  await page.evaluate(() => {
    document.querySelector('main')?.insertAdjacentHTML('afterbegin', '<p id="pale">pale</p><input type="text" />');
    // The Content-Security-Policy lets no style attribute of markup count; a script may set styles.
    Object.assign(document.getElementById('pale')?.style ?? {}, {color: '#aaa', background: '#fff'});
  });
  const faults = (await violations(page)).join('\n');
  expect(faults).toContain('color-contrast');
  expect(faults).toContain('label');
});

test('a box that is too wide is seen, one that scrolls inside itself is not', async ({page}) => {
  await page.setViewportSize({width: 360, height: 740});
  await open(page, '/start');
  /** Boxes in each other, the outermost first; a style attribute of markup would not count under the site's policy. */
  const add = (...boxes: {className?: string; style: Record<string, string>}[]): Promise<void> =>
    page.evaluate((all) => {
      let parent = document.querySelector('main');
      for (const {className = '', style} of all) {
        const box = document.createElement('div');
        box.className = className;
        Object.assign(box.style, style);
        parent?.prepend(box);
        parent = box;
      }
      parent?.append('wide');
    }, boxes);
  await add({style: {overflowX: 'auto', maxWidth: '100%'}}, {style: {width: '900px'}});
  expect(await tooWide(page)).toEqual([]);
  await add({className: 'too-wide', style: {minWidth: '900px'}});
  expect((await tooWide(page)).join('\n')).toContain('div.too-wide');
});
