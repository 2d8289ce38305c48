import {lessons, shortName} from '../../content/pages';
import {loadFacts} from '../../facts/plugin/load';
import type {BankEntry, BankIndex} from '../bank';
import {pairRules, pairsOf} from '../pairs';
import {keyOf, type QuizItem} from '../types';
import {toItem, type ItemContext} from './item';
import {loadQuestions, type LoadedQuestion} from './load';

/** The bank as the browser gets it: an index without words, and parts with them. */
export interface BankFiles {
  readonly index: BankIndex;
  readonly parts: ReadonlyMap<string, readonly QuizItem[]>;
}

/** Questions of lessons and of the reserve stand apart: a drill never loads the reserve, and an exam loads nothing else. */
const partOf = (question: LoadedQuestion): string => (question.pool.includes('mock') ? `${question.page.slug}-mock` : question.page.slug);

function entryOf(question: LoadedQuestion): BankEntry {
  const {id, version, type, page, difficulty, skills} = question;
  const pairs = pairsOf(question.options);
  return {id, version, type, page: page.url, pool: question.pool.includes('mock') ? 'mock' : 'page', difficulty, skills, right: keyOf(question).right, ...(pairs && {pairs}), part: partOf(question)};
}

/**
 * @param root the repository root, absolute
 * @param baseUrl of the site, put before links
 * @param sectionTitle the words of a heading: `/services/lambda`, `concurrency`
 * @returns every question, in the order of the lessons
 */
export function bankFiles(root: string, baseUrl: string, sectionTitle: (page: string, section: string) => string | undefined): BankFiles {
  const {questions} = loadQuestions(root);
  const facts = new Map(loadFacts(root).facts.map((f) => [f.ref, {statement: f.statement, pageUrl: `/${f.page.kind}/${f.page.slug}`}]));
  const parts = new Map<string, QuizItem[]>();
  for (const question of questions) {
    const context: ItemContext = {baseUrl, fact: (ref) => facts.get(ref), onOwnPage: false, sectionTitle: (section) => sectionTitle(question.page.url, section)};
    const name = partOf(question);
    parts.set(name, [...(parts.get(name) ?? []), toItem(question, 0, context)]);
  }
  const order = new Map(lessons.map((l, i) => [`/${l.kind}/${l.slug}`, i]));
  const entries = questions.map(entryOf);
  const size = (pair: string): number => entries.filter((e) => e.pairs?.[pair] !== undefined).length;
  const index: BankIndex = {
    questions: entries.sort((a, b) => (order.get(a.page) ?? 0) - (order.get(b.page) ?? 0)),
    pages: lessons.map((l) => [`/${l.kind}/${l.slug}`, shortName(l.name)] as const),
    // One question alone is no drill.
    pairs: pairRules.filter(({id}) => size(id) >= 2).map(({id, title}) => ({id, title})),
  };
  return {index, parts};
}

/** @returns the source of a module that loads each part by name, each in a chunk of its own */
export function partsModule(names: Iterable<string>): string {
  const lines = [...names].sort().map((name) => `  ${JSON.stringify(name)}: () => import(${JSON.stringify(`./part-${name}.json`)}),`);
  return `export default {\n${lines.join('\n')}\n};\n`;
}
