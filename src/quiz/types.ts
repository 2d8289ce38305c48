import type {Question} from './schema';

export type QuestionType = Question['type'];

/** Everything that grading needs: the type and the right option ids (for ordering: in the right sequence). */
export interface Key {
  readonly type: QuestionType;
  readonly right: readonly string[];
}

/** One choice, with its Markdown already rendered. */
export interface ItemOption {
  readonly id: string;
  /** Inline HTML, safe by construction (plugin/markdown.ts). */
  readonly html: string;
  readonly rationaleHtml: string;
}

/** A fact that a question rests on, with the address of its source line on a page. */
export interface ItemFact {
  /** `<folder>/<id>` */
  readonly ref: string;
  readonly statementHtml: string;
  readonly href: string;
}

/**
 * A question as the browser gets it: made at build from `quiz.yml` (plugin/item.ts), so that
 * neither YAML nor Markdown nor zod reaches the reader. Options stand in file order.
 */
export interface QuizItem extends Key {
  readonly id: string;
  readonly version: number;
  /** Its number on the page, from 1. */
  readonly n: number;
  /** Where it is taught: the address of the section and its heading as plain text. */
  readonly sectionHref: string;
  readonly sectionTitle: string;
  /** Block HTML. */
  readonly stemHtml: string;
  readonly options: readonly ItemOption[];
  readonly facts: readonly ItemFact[];
}

/** Id and version of a question: what a page's score counts. */
export type QuestionRef = readonly [id: string, version: number];

/** The end of every exhaustive switch: the compiler rejects a forgotten case, and a bad value throws. */
export function never(value: never): never {
  throw new Error(`unexpected value ${JSON.stringify(value)}`);
}

/**
 * @param question as written in `quiz.yml`
 * @returns its key; for ordering questions the file order is the right order
 */
export function keyOf(question: Question): Key {
  const {type, options} = question;
  switch (type) {
    case 'multiple-choice':
    case 'multiple-response':
      return {type, right: options.filter((o) => o.correct === true).map((o) => o.id)};
    case 'ordering':
      return {type, right: options.map((o) => o.id)};
    default:
      return never(type);
  }
}
