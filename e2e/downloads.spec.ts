// cspell:words CCBY Editthispage
import {readFileSync} from 'node:fs';
import {tooWide} from './checks';
import {expect, test} from './fixtures';
import {onPages, questions} from './helpers';
import {readPdf} from './pdf';

const files = [
  ['Anki deck (.apkg)', 'dva-study.apkg', 'application/octet-stream', 'PK\u0003\u0004'],
  ['Anki text file (.txt)', 'dva-study-anki.txt', 'text/plain;charset=utf-8', '#separator:tab'],
  ['spreadsheet (.csv)', 'dva-study-questions.csv', 'text/csv;charset=utf-8', '\u00ef\u00bb\u00bfid,'],
  ['Moodle GIFT file (.txt)', 'dva-study-gift.txt', 'text/plain;charset=utf-8', '// DVA Study'],
  ['JSON file (.json)', 'questions.json', 'application/json', '['],
] as const;

test('each file can be taken away, with its size and count beside it', async ({page, request}) => {
  await page.goto('/downloads');
  for (const [what, name, type, start] of files) {
    const link = page.getByRole('link', {name: `Download the ${what}`, exact: true});
    const waiting = page.waitForEvent('download');
    await link.click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe(name);
    const bytes = readFileSync(await download.path());
    expect(bytes.toString('latin1', 0, start.length), name).toBe(start);
    expect((await request.head((await link.getAttribute('href')) ?? '')).headers()['content-type']).toBe(type);
    const count = name === 'questions.json' ? questions().length : onPages().length;
    const size = bytes.length < 1_000_000 ? `${Math.round(bytes.length / 1000)} kB` : `${(bytes.length / 1_000_000).toFixed(1)} MB`;
    await expect(link.locator('xpath=..')).toContainText(`${count} questions, ${size}, CC BY 4.0`);
  }
});

test('the files lead from the start page, the progress page and the footer', async ({page}) => {
  for (const [url, where] of [['/start', 'main'], ['/progress', 'main'], ['/', 'footer']] as const) {
    await page.goto(url);
    await expect(page.locator(where).locator('a[href="/downloads"]').first()).toBeVisible();
  }
});

test('the reader of PDFs refuses what it cannot read', () => {
  expect(() => readPdf(Buffer.from('%PDF-1.4\n%%EOF'))).toThrow(/pages as Chromium writes it, found none/);
});

test('the cheat sheet prints whole, on A4 and on Letter', async ({page}) => {
  await page.goto('/downloads/cheat-sheet');
  const squeeze = (text: string): string => text.replace(/[\s\u00ad\u200b]+/g, '');
  await page.emulateMedia({media: 'print'});
  const names = (await page.locator('.cheat-sheet > h3').allInnerTexts()).map(squeeze);
  const facts = (await page.locator('.cheat-sheet li').allInnerTexts()).map(squeeze);
  expect(facts.length).toBeGreaterThan(1000);
  for (const [format, width, height] of [
    ['A4', 595, 842],
    ['Letter', 612, 792],
  ] as const) {
    const sheet = readPdf(await page.pdf({format}));
    expect(sheet.length, format).toBeGreaterThan(10);
    expect(sheet.length, format).toBeLessThan(facts.length / 40);
    sheet.forEach((paper, i) => {
      expect([Math.round(paper.width - width), Math.round(paper.height - height)].map((d) => Math.abs(d) <= 1), `${format} size`).toEqual([true, true]);
      expect(paper.text, `${format} page ${i + 1}`).toContain(`${i + 1}/${sheet.length}`);
      expect(paper.text.length, `${format} page ${i + 1} is not empty`).toBeGreaterThan(200);
    });
    const margins = sheet.map((paper, i) => paper.text.replace('DVAStudy,CCBY4.0', '').replace(`${i + 1}/${sheet.length}`, '')).join('');
    // A line cut by the end of a page would be painted on both; a lost one on none.
    const missing = facts.filter((fact) => margins.split(fact).length !== 2);
    expect(missing.slice(0, 3), `${format}: facts that are not there once`).toEqual([]);
    expect(sheet[0]?.text).toContain(names[0]);
    expect(sheet.slice(-3).map((p) => p.text).join('')).toContain(names.at(-1));
    // Site furniture stays off the paper.
    expect(margins).not.toContain('Editthispage');
  }
  // The width between the margins of A4, in CSS pixels: nothing may stick out of it.
  await page.setViewportSize({width: Math.floor(((210 - 22) / 25.4) * 96), height: 1000});
  expect(await tooWide(page)).toEqual([]);
});
