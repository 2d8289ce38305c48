import {useState, useSyncExternalStore, type ReactNode} from 'react';
import {useAnswers} from '../progress';
import {pageScore} from './card';
import styles from './quiz.module.css';
import {retries} from './retries';
import type {QuestionRef} from './types';

/** The page's score, the way back to missed questions, the reset, and whether answers are kept. */
export function QuizScore({page, all}: {readonly page: string; readonly all: readonly QuestionRef[]}): ReactNode {
  const {states, status, record} = useAnswers();
  const open = useSyncExternalStore(retries.subscribe, retries.get, retries.get);
  /** The id of a reset that can still be taken back. */
  const [reset, setReset] = useState<string | null>(null);
  const {total, answered, firstTry, missed} = pageScore(all, states, open);

  const again = (): void => {
    retries.set(Object.fromEntries(missed));
    const first = document.getElementById(`q-${missed[0]?.[0] ?? ''}`);
    first?.focus();
    first?.scrollIntoView({block: 'start'});
  };
  const undoable = reset !== null && answered === 0;
  // One button for both, so that the focus stays where it is.
  const clearOrUndo = (): void => {
    setReset(undoable ? null : record({type: 'reset', page}));
    if (undoable) record({type: 'undo', reset});
    else retries.set(Object.fromEntries(all.map(([id]) => [id, 0])));
  };

  return (
    <div className={styles.score} data-quiz-score="" data-search-ignore="">
      <p className={styles.numbers}>
        <span>{`${answered} of ${total} answered, ${firstTry} right at first try`}</span>
      </p>
      <div className={styles.buttons}>
        {missed.length > 0 && (
          <button type="button" className={styles.check} onClick={again}>
            <span>Try the missed ones again</span>
            <span className={styles.count}>{`${missed.length}`}</span>
          </button>
        )}
        {(answered > 0 || undoable) && (
          <button type="button" className={styles.quiet} onClick={clearOrUndo}>
            <span>{undoable ? 'Undo the reset' : 'Reset this page’s answers'}</span>
          </button>
        )}
      </div>
      <div role="status">
        {undoable && <p className={styles.numbers}>The answers of this page were reset.</p>}
        {!status.remembering && (
          <p className={styles.warning}>
            <span>{`Your answers are not being remembered: ${status.reason}`}</span>
          </p>
        )}
      </div>
    </div>
  );
}
