import {lessons, shortName, type Lesson} from '../../content/pages';
import {cue} from '../../quiz/grade';
import {orderOptions} from '../../quiz/order';
import {toItem} from '../../quiz/plugin/item';
import {loadQuestions, type LoadedQuestion} from '../../quiz/plugin/load';
import type {ItemOption, QuizItem} from '../../quiz/types';

/** A question as files outside the site need it: every link leads to the site by its full address. */
export interface ExportQuestion {
  readonly source: LoadedQuestion;
  /** Rendered: stem, options and rationales as safe HTML (src/quiz/plugin/markdown.ts), options in file order. */
  readonly item: QuizItem;
  readonly lesson: Lesson;
  /** `Lambda`: the lesson's name without AWS or Amazon. */
  readonly lessonName: string;
  /** Choose one, Choose two, Put in order. */
  readonly cue: string;
  /**
   * The options as a card or a sheet shows them. For choices that is the file order. The file order of an ordering
   * question is its key, so there the order is that of the site's first attempt, which is never the key.
   */
  readonly shown: readonly ItemOption[];
}

export interface ExportContext {
  /** The site's address with its base: https://example.org/dva/ */
  readonly site: string;
  /** The words of a heading: `/services/lambda`, `concurrency`. */
  readonly sectionTitle: (page: string, section: string) => string | undefined;
}

/** @returns what the site renders for its own pages, fit for a file: nothing to tab to, no address relative to a page */
function portable(html: string, page: string): string {
  return html.replaceAll(' tabindex="0"', '').replaceAll('href="#', `href="${page}#`);
}

function portableItem(item: QuizItem, page: string): QuizItem {
  return {
    ...item,
    stemHtml: portable(item.stemHtml, page),
    options: item.options.map((o) => ({...o, html: portable(o.html, page), rationaleHtml: portable(o.rationaleHtml, page)})),
  };
}

/**
 * The questions that leave the site in files for other programs: those of lessons. The reserve of the mock exams
 * stays out, so that nobody meets its questions before an exam (`/data/questions.json` holds all, as its contract says).
 * @param root the repository root, absolute
 * @returns in the order of the lessons, then of the files
 * @throws {Error} for a question of a folder that is no lesson
 */
export function exportQuestions(root: string, context: ExportContext): ExportQuestion[] {
  const place = new Map(lessons.map((lesson, i) => [`${lesson.kind}/${lesson.slug}`, {lesson, i}]));
  const site = context.site.replace(/\/$/, '');
  return loadQuestions(root)
    .questions.filter((source) => !source.pool.includes('mock'))
    .map((source) => {
      const found = place.get(`${source.page.kind}/${source.page.slug}`);
      if (found === undefined) throw new Error(`Expected ${source.file} to stand beside a lesson of src/content/pages.ts, found no lesson "${source.page.slug}". Add the lesson, or move the file.`);
      const rendered = toItem(source, 0, {baseUrl: `${site}/`, onOwnPage: false, sectionTitle: (section) => context.sectionTitle(source.page.url, section)});
      const item = portableItem(rendered, site + source.page.url);
      const byId = new Map(item.options.map((o) => [o.id, o]));
      const ids = source.type === 'ordering' ? orderOptions(source.id, 1, [...byId.keys()], source.type) : [...byId.keys()];
      return {place: found.i, question: {source, item, lesson: found.lesson, lessonName: shortName(found.lesson.name), cue: cue(item), shown: ids.flatMap((id) => byId.get(id) ?? [])}};
    })
    .sort((a, b) => a.place - b.place || a.question.source.index - b.question.source.index)
    .map(({question}) => question);
}

/** @returns the letter of the nth option, from 0: A, B, … */
export function letter(n: number): string {
  return String.fromCharCode(65 + n);
}

/** @returns the letters of the key as the options are shown: `B`, `A, C`; for ordering in the right sequence */
export function keyLetters({item, shown}: Pick<ExportQuestion, 'item' | 'shown'>): string {
  const at = new Map(shown.map((o, i) => [o.id, i]));
  return item.right.map((id) => letter(at.get(id) ?? 0)).join(', ');
}
