import {keyOf, type ItemFact, type QuizItem} from '../types';
import type {LoadedQuestion} from './load';
import {renderMarkdown} from './markdown';

/** What a question needs from the rest of the site to become an item. */
export interface ItemContext {
  /** The site's baseUrl, with its slashes. */
  readonly baseUrl: string;
  /**
   * A fact by `<folder>/<id>`: its statement in Markdown and the address (without baseUrl) of the page that lists it.
   * undefined for an unknown fact: the lint reports that, the item leaves it out.
   */
  readonly fact?: ((ref: string) => {readonly statement: string; readonly pageUrl: string} | undefined) | undefined;
  /** The plain text of a heading of the question's page. */
  readonly sectionTitle?: ((section: string) => string | undefined) | undefined;
  /** True where the item stands on its own page, so that links can be short: #section. */
  readonly onOwnPage: boolean;
}

const address = (pageUrl: string, hash: string, here: boolean, baseUrl: string): string => (here ? hash : baseUrl.replace(/\/$/, '') + pageUrl + hash);

/**
 * Makes what the browser gets from what the author wrote.
 * @param n the number printed beside it
 */
export function toItem(question: LoadedQuestion, n: number, context: ItemContext): QuizItem {
  const {baseUrl} = context;
  const {page} = question;
  const facts = question.facts.flatMap((ref): ItemFact[] => {
    const fact = context.fact?.(ref);
    if (fact === undefined) return [];
    const id = ref.split('/')[1] ?? ref;
    const here = context.onOwnPage && fact.pageUrl === page.url;
    return [{ref, statementHtml: renderMarkdown(fact.statement, 'inline', {baseUrl}), href: address(fact.pageUrl, `#fact-${id}`, here, baseUrl)}];
  });
  return {
    id: question.id,
    version: question.version,
    ...keyOf(question),
    n,
    sectionHref: address(page.url, `#${question.section}`, context.onOwnPage, baseUrl),
    sectionTitle: context.sectionTitle?.(question.section) ?? question.section.replace(/-/g, ' '),
    stemHtml: renderMarkdown(question.stem, 'block', {baseUrl}),
    options: question.options.map((o) => ({
      id: o.id,
      html: renderMarkdown(o.text, 'label', {baseUrl}),
      rationaleHtml: renderMarkdown(o.rationale, 'inline', {baseUrl}),
    })),
    facts,
  };
}
