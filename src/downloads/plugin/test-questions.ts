import path from 'node:path';
import type {Question} from '../../quiz/schema';
import {exportQuestions, type ExportQuestion} from './questions';

export const root = path.resolve(__dirname, '../../..');
export const site = 'https://example.org/dva/';

/** The whole real bank, as it is exported; without the words of headings, for which all lessons would have to be parsed. */
export const bank: readonly ExportQuestion[] = exportQuestions(root, {site, sectionTitle: () => undefined});

/** @returns the first real question of a type */
export function firstOf(type: Question['type']): ExportQuestion {
  const found = bank.find((q) => q.source.type === type);
  if (found === undefined) throw new Error(`Expected a question of the type ${type} in the bank, found none.`);
  return found;
}

/** @returns the question with other words: as somebody writes them who means no harm, or some */
export function reworded(question: ExportQuestion, html: string): ExportQuestion {
  return {...question, source: {...question.source, stem: html}, item: {...question.item, stemHtml: html}};
}
