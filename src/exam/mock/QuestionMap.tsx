import type {ReactNode} from 'react';
import controls from '../../components/controls.module.css';
import styles from './mock.module.css';
import type {Fill, Overview} from './overview';
import {Sign} from './Sign';

const words: Readonly<Record<Fill, string>> = {answered: 'answered', incomplete: 'not complete', open: 'not answered', lost: 'does not count'};

export interface QuestionMapProps {
  readonly overview: Overview;
  /** The number of the question that is shown, from 1. */
  readonly current: number;
  readonly onGo: (number: number) => void;
}

/** Every question of the exam as a button: its number, and what has become of it in words and signs. */
export function QuestionMap({overview, current, onGo}: QuestionMapProps): ReactNode {
  const flagged = new Set(overview.flagged);
  return (
    <nav aria-labelledby="exam-map" className={styles.map}>
      <h2 id="exam-map">All questions</h2>
      <ol className={styles.numbers}>
        {overview.fills.map((fill, i) => {
          const number = i + 1;
          const said = [words[fill], ...(flagged.has(number) ? ['flagged'] : []), ...(number === current ? ['current'] : [])];
          return (
            <li key={number}>
              <button type="button" className={styles.number} data-fill={fill} data-current={number === current || undefined} onClick={() => onGo(number)}>
                <span className={controls.hidden}>{`Question ${number}, ${said.join(', ')}`}</span>
                <span aria-hidden="true">{`${number}`}</span>
                <span className={styles.signs}>
                  {fill === 'answered' && <Sign name="done" />}
                  {fill === 'incomplete' && <Sign name="part" />}
                  {flagged.has(number) && <Sign name="flag" full />}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
      <ul className={styles.legend} aria-hidden="true">
        <li>
          <Sign name="done" /> <span>answered</span>
        </li>
        <li>
          <Sign name="part" /> <span>not complete</span>
        </li>
        <li>
          <Sign name="flag" full /> <span>flagged</span>
        </li>
      </ul>
    </nav>
  );
}
