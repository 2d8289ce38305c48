import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import type {Question} from '../src/quiz/schema';
import {expect, type Locator, type Page} from './fixtures';

const build = path.join(__dirname, '..', 'build');

function read(name: string): string {
  const file = path.join(build, name);
  if (!existsSync(file)) throw new Error(`Expected build/${name}, found no such file. Build the site first: npm run build`);
  return readFileSync(file, 'utf8');
}

/** A question of /data/questions.json: as its author wrote it, with the address of its page. */
export type Published = Question & {readonly page: string};

/** @returns all published questions, the mock reserve too */
export function questions(): Published[] {
  return JSON.parse(read('data/questions.json')) as Published[];
}

/** @returns the paths of all pages, from the sitemap and those that the sitemap leaves out on purpose */
export function pages(): string[] {
  const listed = [...read('sitemap.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => new URL(match[1] ?? '').pathname);
  const all = [...new Set([...listed, '/search'])];
  if (all.length < 5) throw new Error(`Expected build/sitemap.xml to list the site's pages, found ${all.length}.`);
  return all;
}

/** @returns the questions that a page shows, in file order */
export function onPages(type?: Question['type']): Published[] {
  return questions().filter((question) => question.pool.includes('page') && (type === undefined || question.type === type));
}

/** @returns the first question of a type that a page shows */
export function anyOf(type: Question['type']): Published {
  const found = onPages(type)[0];
  if (found === undefined) throw new Error(`Expected a question of the type ${type} on some page, found none in build/data/questions.json.`);
  return found;
}

/** @returns a page with at least so many questions with radios or checkboxes, and these */
export function pageWith(count: number): {page: string; list: Published[]} {
  const all = onPages().filter(({type}) => type !== 'ordering');
  for (const page of new Set(all.map((question) => question.page))) {
    const list = all.filter((question) => question.page === page);
    if (list.length >= count) return {page, list};
  }
  throw new Error(`Expected a page with ${count} questions, found none in build/data/questions.json.`);
}

/** Waits until React runs and the islands in the text are awake. */
export async function hydrated(page: Page): Promise<void> {
  await page.locator('html[data-has-hydrated="true"][data-awake]').waitFor({state: 'attached'});
}

/** Opens a page of the site and waits until it works. */
export async function open(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await hydrated(page);
}

/** @returns the question's element */
export function questionOn(page: Page, id: string): Locator {
  return page.locator(`[id="q-${id}"]`);
}

/** @returns the element of one option of a question */
export function optionOf(question: Locator, id: string): Locator {
  return question.locator(`[data-option-id="${id}"]`);
}

/** @returns the radio or checkbox of one option */
export function inputOf(question: Locator, id: string): Locator {
  return optionOf(question, id).locator('input');
}

/** @returns ids of the right options, in the right order for ordering questions */
export function rightIds(question: Question): string[] {
  return question.options.filter(({correct}) => question.type === 'ordering' || correct === true).map(({id}) => id);
}

/** @returns as many option ids as the question asks for, but not the key */
export function wrongIds(question: Question): string[] {
  const right = rightIds(question);
  if (question.type === 'ordering') return right.toReversed();
  const wrong = question.options.filter(({correct}) => correct !== true).map(({id}) => id);
  return [...wrong, ...right].slice(0, right.length);
}

/** @returns some words of a Markdown text that stand on the page as they are: the longest piece without markup */
export function plainWords(markdown: string): string {
  const pieces = markdown.split(/[`*_[\]()\n"'<>&]|--/).map((piece) => piece.trim());
  return (pieces.toSorted((a, b) => b.length - a.length)[0] ?? '').slice(0, 60).trim();
}

/** @returns the heading that stands there once a question is checked */
export function feedbackOf(question: Locator): Locator {
  return question.getByRole('heading', {name: /^(Correct|Incorrect)/});
}

/** @returns the ids of the items of an ordering question as they stand now */
export function orderOf(question: Locator): Promise<string[]> {
  return question.locator('[data-option-id]').evaluateAll((items) => items.map((item) => item.getAttribute('data-option-id') ?? ''));
}

/** Brings the items of an ordering question into an order, with the Move up buttons and the keyboard alone. */
export async function putInOrder(question: Locator, wanted: readonly string[]): Promise<void> {
  for (const [place, id] of wanted.entries()) {
    for (let at = (await orderOf(question)).indexOf(id); at > place; at--) {
      const button = optionOf(question, id).getByRole('button', {name: /^Move up/});
      await button.focus();
      await button.press('Enter');
      await expect.poll(() => orderOf(question).then((now) => now.indexOf(id)), 'one press moves one place').toBe(at - 1);
    }
  }
}

/** Gives an answer with the mouse (or a finger) and checks it. */
export async function answer(page: Page, question: Question, ids: readonly string[]): Promise<Locator> {
  const element = questionOn(page, question.id);
  if (question.type === 'ordering') await putInOrder(element, ids);
  else for (const id of ids) await inputOf(element, id).check();
  await element.getByRole('button', {name: 'Check answer'}).click();
  await expect(feedbackOf(element)).toBeVisible();
  return element;
}

/** What a browser's translation does: each text node goes, a <font> with other text comes, now and for whatever appears later. */
export async function translate(page: Page): Promise<void> {
  await page.evaluate(() => {
    const skip = 'script, style, svg, textarea, [translate="no"], .notranslate';
    const replace = (root: Node): void => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) texts.push(node as Text);
      for (const text of texts) {
        const parent = text.parentElement;
        if (parent === null || parent.tagName === 'FONT' || parent.closest(skip) !== null || text.data.trim() === '') continue;
        const outer = document.createElement('font');
        const inner = document.createElement('font');
        inner.textContent = text.data;
        outer.append(inner);
        text.replaceWith(outer);
      }
    };
    replace(document.body);
    new MutationObserver((records) => {
      for (const {addedNodes} of records) for (const node of addedNodes) replace(node.nodeType === Node.TEXT_NODE ? (node.parentNode ?? node) : node);
    }).observe(document.body, {childList: true, subtree: true});
  });
}
