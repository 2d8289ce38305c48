// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import {IDBFactory} from 'fake-indexeddb';
import {act} from 'react';
import {createRoot, type Root} from 'react-dom/client';
import {renderToString} from 'react-dom/server';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import type {ProgressEvent} from '../progress';
import type {ChartProps} from './Chart';
import {fromData, hostileTexts} from '../components/test-hostile-dom';
import {answered, bank} from '../review/test-review';

const source = vi.hoisted(() => ({fail: false, index: {}}));
vi.mock('../quiz/bank-data', () => ({
  siteBank: {
    index: () => (source.fail ? Promise.reject(new Error('offline')) : Promise.resolve(source.index)),
    part: () => Promise.resolve([]),
  },
}));

/** Chartist measures, which jsdom does not do. The charts are looked at in e2e/progress.spec.ts. */
vi.mock('./Chart', () => ({Chart: ({title, labels, values}: ChartProps) => <p>{`${title}: ${labels.join()} ${JSON.stringify(values)}`}</p>}));

(globalThis as {IS_REACT_ACT_ENVIRONMENT?: boolean}).IS_REACT_ACT_ENVIRONMENT = true;

let root: Root | undefined;

/** React shows what happened inside act() only at its end, so it is left and entered again until the check holds. */
async function until(check: () => void): Promise<void> {
  for (let turn = 0; ; turn++) {
    await act(() => new Promise<void>((done) => setTimeout(done, 5)));
    try {
      check();
      return;
    } catch (error) {
      if (turn > 400) throw error;
    }
  }
}
const text = (): string => document.querySelector('main')!.textContent;
const sees = (words: string | RegExp): Promise<void> => until(() => (typeof words === 'string' ? expect(text()).toContain(words) : expect(text()).toMatch(words)));
const button = (name: string): HTMLButtonElement => [...document.querySelectorAll('button')].find((b) => b.textContent === name)!;
const press = async (name: string): Promise<void> => {
  await act(async () => button(name).click());
};

/** A new tab. */
async function show(events: readonly ProgressEvent[] = []): Promise<void> {
  vi.resetModules();
  const {Progress} = await import('.');
  const {progressStore} = await import('../progress');
  document.body.innerHTML = '<div id="host"></div>';
  root = createRoot(document.getElementById('host')!);
  await act(async () => root!.render(<Progress />));
  await until(() => expect(progressStore().snapshot().loaded).toBe(true));
  await act(() => progressStore().append(events));
  await sees('Your data');
}

async function importText(content: string): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
  // jsdom's File has no text().
  const file = {name: 'file.json', size: content.length, text: () => Promise.resolve(content)};
  Object.defineProperty(input, 'files', {value: [file], configurable: true});
  Object.defineProperty(input, 'value', {value: '', writable: true, configurable: true});
  await act(async () => input.dispatchEvent(new Event('change', {bubbles: true})));
}

let errors: ReturnType<typeof vi.spyOn>;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
  source.fail = false;
  source.index = bank;
  errors = vi.spyOn(console, 'error');
});
afterEach(async () => {
  await act(async () => root?.unmount());
  root = undefined;
  expect(errors).not.toHaveBeenCalled();
});

describe('/progress', () => {
  it('the server renders what it is, that it loads, and what to do without JavaScript', async () => {
    const {Progress} = await import('.');
    const html = renderToString(<Progress />);
    expect(html).toContain('<h1>Progress</h1>');
    expect(html).toContain('Loading your answers…');
    expect(html).toMatch(/<noscript><p>[^<]*every lesson ends with its questions/);
    expect(html).not.toContain('<input');
  });

  it('is a friendly start without answers', async () => {
    await show();
    await sees('Nothing to show yet');
    await sees('Nothing yet');
    expect(button('Export').getAttribute('aria-disabled')).toBe('true');
  });

  it('counts by domain, names what was sure and wrong, and changes the guide', async () => {
    await show([answered('q-01'), answered('q-02', {correct: false, confidence: 'sure'})]);
    await sees(/2 of \d+ questions answered/);
    await sees('You were sure and wrong in 1 question.');
    await sees(/Due in the next 14 days/);
    await sees(/Right answers by domain: Domain 1,Domain 2,Domain 3,Domain 4 \[.*null/);
    const radio = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].find(({value}) => value === 'dva-c02')!;
    await act(async () => radio.click());
    await sees('DVA-C02, by task');
  });

  it('imports what is new, says when nothing is, and refuses what it cannot read', async () => {
    await show([answered('q-01')]);
    const file = JSON.stringify({format: 'dva-study-progress', version: 2, exportedAt: '', events: [answered('q-02'), answered('q-03')]});
    await importText(file);
    await sees('Imported: 2 of 2 entries were new.');
    await sees(/3 of \d+ questions answered/);
    await importText(file);
    await sees('Nothing new: everything in the file (2 entries) was here already.');
    await importText('{}');
    await sees('This is no export of this site: the file has another format. Nothing was changed.');
    await sees(/3 of \d+ questions answered/);
  });

  it('shows a log of hostile texts as text, and leads to exams with odd ids', async () => {
    const texts = [...hostileTexts, '?a=b&c#d %', '\ud800'];
    const exams = texts.flatMap((text, i): ProgressEvent[] => {
      const id = text.slice(0, 100);
      return [
        {type: 'exam-started', id, at: i, guide: 'dva-c03', minutes: 1, questions: ['q-03@1', text]},
        {type: 'exam-picked', id: `${i}p`, at: i + 1, exam: id, question: 'q-03', picked: [text]},
        {...answered('q-01', {correct: false, confidence: 'sure'}), picked: [text], page: text},
        {type: 'setting', id: `${i}s`, at: i, key: 'exported', value: text},
        {type: 'setting', id: `${i}d`, at: i, key: 'exam-date', value: text},
      ];
    });
    await show([...exams, {type: 'setting', id: 'guide', at: 99, key: 'guide', value: 'dva-c03'}]);
    await sees('You were sure and wrong in 1 question.');
    const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href*="result="]')].map((a) => new URL(a.href).searchParams.get('result'));
    expect(links.sort()).toEqual([...hostileTexts.map((text) => text.slice(0, 100)), '?a=b&c#d %', '\ufffd'].sort());
    expect(fromData(document.body)).toEqual([]);
  });

  it('deletes after a question, and takes it back', async () => {
    await show([answered('q-01')]);
    await sees(/1 of \d+ questions answered/);
    await press('Delete everything');
    const dialog = document.querySelector('dialog')!;
    expect(dialog.open).toBe(true);
    await act(async () => dialog.querySelector('button')!.click());
    await sees('Nothing to show yet');
    await press('Undo: bring it back');
    await sees(/1 of \d+ questions answered/);
    await sees('Everything is back.');
    expect(button('Undo: bring it back')).toBeUndefined();
  });

  it('lets the reader take the data away where the questions cannot be loaded', async () => {
    source.fail = true;
    await show([answered('q-01')]);
    await sees('The questions could not be loaded. Are you offline?');
    expect(button('Export').getAttribute('aria-disabled')).toBe('false');
    source.fail = false;
    await press('Try again');
    await sees(/1 of \d+ questions answered/);
  });
});
