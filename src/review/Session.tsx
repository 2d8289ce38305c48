import {useEffect, useLayoutEffect, useMemo, useState, type ReactNode} from 'react';
import controls from '../components/controls.module.css';
import {Failed} from '../components/Failed';
import {RadioGroup} from '../components/RadioGroup';
import {confidences, flagged, useAnswers, type Confidence} from '../progress';
import {QuestionCard, retries, useItems, type BankIndex, type QuizItem} from '../quiz';
import styles from './review.module.css';
import {entriesOf, outcomes, type Session as SessionState} from './session-state';
import {Summary} from './Summary';

export interface SessionProps {
  /** What it is called in sentences: drill, review. */
  readonly name: string;
  readonly mode: 'practice' | 'review';
  readonly index: BankIndex;
  readonly session: SessionState;
  /** https://github.com/<owner>/<name> */
  readonly repository: string | undefined;
  /** The focus goes to the question that is shown first: the reader has started it just now. */
  readonly fresh: boolean;
  readonly onMove: (at: number) => void;
  /** Asks these again, as a session of their own. */
  readonly onAgain: (ids: readonly string[]) => void;
  /** At the end, below the result: where to go from here. */
  readonly after: ReactNode;
}

const labels: Readonly<Record<Confidence, string>> = {guess: 'Guess', unsure: 'Unsure', sure: 'Sure'};
const confidenceOptions = confidences.map((value) => ({value, label: labels[value]}));
const said: Readonly<Record<Confidence, string>> = {guess: 'You said that it was a guess.', unsure: 'You were unsure.', sure: 'You were sure.'};

/** A flag, drawn beside the word. */
function FlagIcon({on}: {readonly on: boolean}): ReactNode {
  return (
    <svg viewBox="0 0 20 20" width="18" height="18" fill={on ? 'currentColor' : 'none'} stroke="currentColor" strokeWidth="1.8" strokeLinejoin="round" strokeLinecap="round" aria-hidden="true" focusable="false">
      <path d="M5 18V3m0 0h10l-2.5 3.5L15 10H5" />
    </svg>
  );
}

interface AskedProps {
  readonly item: QuizItem;
  /** The attempt at which it is asked. */
  readonly attempt: number;
  readonly page: string;
  readonly repository: string | undefined;
  readonly mode: 'practice' | 'review';
  /** What the reader said before checking, once it is checked. */
  readonly confidence: Confidence | undefined;
  readonly last: boolean;
  readonly takesFocus: boolean;
  readonly onNext: () => void;
}

/** One question, open at its attempt, with the reader's confidence before the check and the way on after it. */
function Asked({item, attempt, page, repository, mode, confidence, last, takesFocus, onNext}: AskedProps): ReactNode {
  const [sure, setSure] = useState<Confidence>();
  const [open, setOpen] = useState(false);

  // Before anything is painted: the feedback of an earlier attempt would give the answer away.
  useLayoutEffect(() => {
    retries.set({[item.id]: attempt});
    setOpen(true);
    // A lesson that shows the question later shows what was answered, not an attempt that was left.
    return () => retries.set({[item.id]: 0});
  }, [item.id, attempt]);

  useEffect(() => {
    if (!open || !takesFocus) return;
    const card = document.getElementById(`q-${item.id}`);
    card?.focus({preventScroll: true});
    // With the line above it: how far the reader is, and the flag.
    card?.parentElement?.scrollIntoView({block: 'start'});
  }, [open, takesFocus, item.id]);

  if (!open) return null;
  return (
    <QuestionCard
      item={item}
      page={page}
      level={2}
      repository={repository}
      beforeCheck={
        <div className={styles.sure}>
          <RadioGroup legend="How sure are you? (optional)" options={confidenceOptions} value={sure} onChange={setSure} />
        </div>
      }
      about={() => ({mode, ...(sure && {confidence: sure})})}
      afterVerdict={
        <div className={styles.next}>
          <button type="button" className={controls.primary} onClick={onNext}>
            <span>{last ? 'See the result' : 'Next question'}</span>
          </button>
          {confidence !== undefined && (
            <p className={controls.hint}>
              <span>{said[confidence]}</span>
            </p>
          )}
        </div>
      }
    />
  );
}

/** One question after the other, with feedback after each, and what came of it at the end. */
export function Session({name, mode, index, session, repository, fresh, onMove, onAgain, after}: SessionProps): ReactNode {
  const {states, events, record} = useAnswers();
  const {questions, at} = session;
  const key = questions.map(([id]) => id).join(' ');
  // The words are loaded once for all: a question must not wait, nor fail, in the middle.
  const entries = useMemo(() => entriesOf(key.split(' '), index), [key, index]);
  const items = useItems(entries);
  const results = outcomes(session, index, states);
  const [id = '', attempt = 1] = questions[at] ?? [];
  const item = items.phase === 'ready' ? items.value.find((i) => i.id === id) : undefined;
  const flag = flagged(events).has(id);
  const ended = at >= questions.length;

  /** After a reload the browser puts the reader where they were; after that the focus goes with the questions. */
  const [moved, setMoved] = useState(fresh);
  const move = (to: number): void => {
    setMoved(true);
    onMove(to);
  };

  if (items.phase === 'loading') return <p className={controls.hint}>Loading the questions…</p>;
  if (items.phase === 'failed') return <Failed text="The questions could not be loaded. Are you offline?" retry={items.retry} />;
  if (ended) return <Summary name={name} items={items.value} results={results} takesFocus={moved} onAgain={onAgain} after={after} />;
  return (
    <section aria-label={`Your ${name}`} className={styles.session}>
      <div className={styles.bar}>
        <p className={styles.place}>
          <span>{`${at + 1} of ${questions.length}`}</span>
        </p>
        <button type="button" className={controls.quiet} aria-pressed={flag} onClick={() => record({type: 'flagged', question: id, on: !flag})}>
          <FlagIcon on={flag} />
          <span>Flag</span>
        </button>
        <button type="button" className={controls.quiet} onClick={() => move(questions.length)}>
          <span>{`End the ${name}`}</span>
        </button>
      </div>
      {item === undefined ? (
        <div>
          <p className={controls.warning}>This question is not in the bank any more.</p>
          <button type="button" className={controls.primary} onClick={() => move(at + 1)}>
            Next question
          </button>
        </div>
      ) : (
        <Asked key={id} item={{...item, n: at + 1}} attempt={attempt} page={`/${mode}`} repository={repository} mode={mode} confidence={results[at]?.answer?.confidence} last={at + 1 === questions.length} takesFocus={moved} onNext={() => move(at + 1)} />
      )}
    </section>
  );
}
