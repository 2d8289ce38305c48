import {useEffect, useRef, type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import controls from '../components/controls.module.css';
import {wordsOf} from '../components/wordsOf';
import type {QuizItem} from '../quiz';
import styles from './review.module.css';
import type {Outcome} from './session-state';
import {questions} from './words';

export interface SummaryProps {
  readonly name: string;
  readonly items: readonly QuizItem[];
  readonly results: readonly Outcome[];
  readonly takesFocus: boolean;
  readonly onAgain: (ids: readonly string[]) => void;
  readonly after: ReactNode;
}

/** What came of a session: how many were right, and the missed ones with where to read, those that the reader was sure of first. */
export function Summary({name, items, results, takesFocus, onAgain, after}: SummaryProps): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  const focus = useRef(takesFocus);
  useEffect(() => {
    if (!focus.current) return;
    heading.current?.focus({preventScroll: true});
    scrollTo(0, 0);
  }, []);

  const answered = results.filter(({answer}) => answer !== undefined);
  const missed = answered.filter(({answer}) => answer?.correct === false);
  const right = answered.length - missed.length;
  const left = results.length - answered.length;
  const sure = missed.filter(({answer}) => answer?.confidence === 'sure');
  const ordered = [...sure, ...missed.filter((m) => !sure.includes(m))];
  return (
    <section aria-labelledby="result">
      <h2 id="result" ref={heading} tabIndex={-1}>
        <span>{answered.length === 0 ? 'Nothing answered' : `${right} of ${answered.length} right`}</span>
      </h2>
      <p>
        {answered.length > 0 && <span>{missed.length === 0 ? 'You missed none. ' : `${missed.length} missed. `}</span>}
        {left > 0 && <span>{`You ended the ${name} with ${questions(left)} left. `}</span>}
        {sure.length > 0 && <span>{`You were sure of ${sure.length} that you missed: read ${sure.length === 1 ? 'that one' : 'those'} first.`}</span>}
      </p>
      {ordered.length > 0 && (
        <ol className={styles.missed} aria-label="Missed questions">
          {ordered.map(({id, answer}) => {
            const item = items.find((i) => i.id === id);
            return (
              item && (
                <li key={id}>
                  <p>
                    <span>{wordsOf(item.stemHtml)}</span>
                  </p>
                  <p className={controls.hint}>
                    {answer?.confidence === 'sure' && <strong>{'You were sure. '}</strong>}
                    <span>{answer?.picked.length === 0 ? 'Left unanswered. Taught in ' : 'Taught in '}</span>
                    <Link to={item.sectionHref}>{item.sectionTitle}</Link>
                  </p>
                </li>
              )
            );
          })}
        </ol>
      )}
      <div className={controls.row}>
        {missed.length > 0 && (
          <button type="button" className={controls.primary} onClick={() => onAgain(missed.map(({id}) => id))}>
            Drill the missed ones
          </button>
        )}
        {after}
      </div>
    </section>
  );
}
