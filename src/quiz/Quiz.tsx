import type {ReactNode} from 'react';
import {Question} from './Question';
import {QuizScore} from './QuizScore';
import styles from './quiz.module.css';
import type {QuestionRef, QuizItem} from './types';

export interface QuizProps {
  readonly questions: readonly QuizItem[];
  /** The address of the page without the site's base: /services/lambda */
  readonly page: string;
  /** The level of the questions' headings: one below the heading they stand under. */
  readonly level: number;
  /** https://github.com/<owner>/<name> */
  readonly repository?: string;
  /** Every question of the page, in page order; given to the last block only, which shows the score. */
  readonly all?: readonly QuestionRef[];
}

/**
 * A block of questions. Everything is in the server's markup; the browser adds checking, memory and feedback.
 */
export function Quiz({questions, page, level, repository, all}: QuizProps): ReactNode {
  return (
    <div className={styles.quiz} data-search-ignore="">
      {questions.map((item) => (
        <Question key={item.id} item={item} page={page} level={level} repository={repository} />
      ))}
      {all !== undefined && <QuizScore page={page} all={all} />}
    </div>
  );
}
