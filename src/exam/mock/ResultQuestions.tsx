import {useState, type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import controls from '../../components/controls.module.css';
import {Failed} from '../../components/Failed';
import {QuestionSheet, reportUrl, useItems, type BankIndex, type QuizItem} from '../../quiz';
import styles from './mock.module.css';
import {counts, type QuestionResult} from './result';
import type {Exam} from './session';
import {mockPage} from './settle';
import {Sign} from './Sign';

/** A question that cannot be graded any more. */
function Lost({question: {number, mark, entry}, pages}: {readonly question: QuestionResult; readonly pages: BankIndex['pages']}): ReactNode {
  const title = pages.find(([address]) => address === entry?.page)?.[1];
  return (
    <article className={styles.lost} aria-labelledby={`lost-${number}`}>
      <h3 id={`lost-${number}`}>{`Question ${number}`}</h3>
      <p>{mark === 'changed' ? 'This question has changed since you took the exam, so your answer is not counted.' : 'This question has left the bank since you took the exam, so your answer is not counted.'}</p>
      {entry !== undefined && title !== undefined && (
        <p>
          <span>Its lesson: </span>
          <Link to={entry.page}>{title}</Link>
        </p>
      )}
    </article>
  );
}

function Notes({question: {mark, flagged}}: {readonly question: QuestionResult}): ReactNode {
  return (
    <div className={styles.notes}>
      {mark === 'unanswered' && <p className={styles.badge}>You did not answer.</p>}
      {flagged && (
        <p className={styles.badge}>
          <Sign name="flag" full />
          <span>You flagged it.</span>
        </p>
      )}
    </div>
  );
}

interface SheetProps {
  readonly exam: Exam;
  readonly question: QuestionResult;
  readonly item: QuizItem;
  readonly repository: string | undefined;
}

function Sheet({exam, question, item, repository}: SheetProps): ReactNode {
  return (
    <QuestionSheet item={item} name={`Question ${question.number}`} level={3} seed={`${exam.id}/${item.id}`} picked={question.picked} checked note={<Notes question={question} />}>
      {repository !== undefined && (
        <p className={styles.report}>
          <a href={reportUrl(repository, item, mockPage)} rel="noopener">
            <span>Report this question</span>
            <span className={controls.hidden}>{` (${question.number})`}</span>
          </a>
        </p>
      )}
    </QuestionSheet>
  );
}

export interface ResultQuestionsProps {
  readonly exam: Exam;
  readonly questions: readonly QuestionResult[];
  readonly pages: BankIndex['pages'];
  readonly repository: string | undefined;
}

/** Every question of an exam that is over: the reader's choice, all rationales, the links. */
export function ResultQuestions({exam, questions, pages, repository}: ResultQuestionsProps): ReactNode {
  const [onlyWrong, setOnlyWrong] = useState(false);
  const [entries] = useState(() => questions.flatMap((q) => (q.entry !== undefined && counts(q.mark) ? [q.entry] : [])));
  const items = useItems(entries);
  const byId = new Map(items.phase === 'ready' ? items.value.map((item) => [item.id, item]) : []);
  const wrong = questions.filter((q) => q.mark === 'wrong' || q.mark === 'unanswered');
  const shown = onlyWrong ? wrong : questions;
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">Every question</h2>
      <label className={controls.choice}>
        <input type="checkbox" checked={onlyWrong} onChange={(event) => setOnlyWrong(event.target.checked)} />
        <span>{`Only the wrong ones (${wrong.length})`}</span>
      </label>
      <p role="status" className={controls.hint}>
        <span>{items.phase === 'loading' ? 'Loading the questions…' : `${shown.length} of ${questions.length} questions`}</span>
      </p>
      {items.phase === 'failed' && <Failed text="The questions could not be loaded. Are you offline?" retry={items.retry} />}
      {items.phase === 'ready' && (
        <ol className={styles.questions}>
          {shown.map((question) => {
            const item = byId.get(question.id);
            return (
              <li key={question.id}>
                {item !== undefined && counts(question.mark) ? <Sheet exam={exam} question={question} item={item} repository={repository} /> : <Lost question={question} pages={pages} />}
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
}
