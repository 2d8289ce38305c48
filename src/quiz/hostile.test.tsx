// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import {IDBFactory} from 'fake-indexeddb';
import {act} from 'react';
import {createRoot, type Root} from 'react-dom/client';
import {renderToString} from 'react-dom/server';
import {afterEach, describe, expect, it, vi} from 'vitest';
import {fromData, hostileTexts} from '../components/test-hostile-dom';
import {progressStore, type ProgressEvent} from '../progress';
import {renderMarkdown} from './plugin/markdown';
import {Quiz} from './Quiz';
import {item, ordering, question, response} from './test-questions';
import type {QuizItem} from './types';

(globalThis as {IS_REACT_ACT_ENVIRONMENT?: boolean}).IS_REACT_ACT_ENVIRONMENT = true;
globalThis.indexedDB = new IDBFactory();
Element.prototype.scrollIntoView = () => {};

let root: Root | undefined;
afterEach(async () => act(async () => root?.unmount()));

/** A question all of whose words are hostile, as the build makes it. */
const hostile = (base: QuizItem, text: string): QuizItem => ({
  ...base,
  stemHtml: renderMarkdown(text, 'block'),
  sectionTitle: text,
  options: base.options.map(({id}) => ({id, html: renderMarkdown(`${id} ${text}`, 'label'), rationaleHtml: renderMarkdown(text, 'inline')})),
  facts: base.facts.map((fact) => ({...fact, statementHtml: renderMarkdown(text, 'inline')})),
});
const items = [item(question(), 1), item(response(), 2), item(ordering(), 3)];

describe('hostile text in a question and in the log', () => {
  it('would be seen here', () => {
    const host = document.createElement('div');
    // One by one: an open quotation mark of one swallows the next.
    for (const text of hostileTexts.slice(0, 5)) {
      host.innerHTML = text;
      expect(fromData(host), text).not.toEqual([]);
    }
  });

  it.each(hostileTexts)('is printed as text, before and after the check: %s', async (text) => {
    const questions = items.map((base) => hostile(base, text));
    const quiz = <Quiz questions={questions} page={text} level={3} repository="https://github.com/o/r" all={questions.map((q) => [q.id, q.version] as const)} />;
    document.body.innerHTML = `<div id="host">${renderToString(quiz)}</div>`;
    expect(fromData(document.body)).toEqual([]);

    const errors = vi.spyOn(console, 'error');
    const host = document.getElementById('host')!;
    host.replaceChildren();
    root = createRoot(host);
    await act(async () => root!.render(quiz));
    await act(async () => {
      await vi.waitFor(() => expect(progressStore().snapshot().loaded).toBe(true));
      const log = questions.map((q, i): ProgressEvent => ({type: 'answered', id: `${text} ${i}`, at: i, question: q.id, version: q.version, attempt: 1, picked: q.options.map(() => text), correct: false, page: text}));
      await progressStore().append([...log, {type: 'setting', id: `${text} set`, at: 9, key: 'guide', value: text}, {type: 'flagged', id: `${text} flag`, at: 9, question: text, on: true}]);
    });
    expect(host.textContent).toContain('Incorrect');
    // An ordering question shows each of its items, whatever sequence the log holds.
    expect(document.querySelectorAll(`#q-${questions[2]!.id} [data-option-id]`)).toHaveLength(4);
    expect(fromData(document.body)).toEqual([]);
    expect(errors).not.toHaveBeenCalled();
  });
});
