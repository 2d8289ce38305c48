import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import controls from '../../components/controls.module.css';
import {inAddress} from '../../components/inAddress';
import {guides} from '../guides';
import type {Attempt} from './history';
import styles from './mock.module.css';
import {mockPage} from './settle';
import {dateInWords, percent, plural, rangeInWords} from './words';

function changeInWords({change, unclear}: Attempt): string {
  if (change === null) return '';
  if (change === 0) return 'as much as the one before';
  return `${plural(Math.abs(change), 'point')} ${change > 0 ? 'more' : 'less'} than the one before${unclear ? ', which may be chance' : ''}`;
}

function Row({attempt}: {readonly attempt: Attempt}): ReactNode {
  const {exam, endedAt, result} = attempt;
  const {overall, unanswered} = result;
  const change = changeInWords(attempt);
  return (
    <tr>
      <th scope="row">
        <Link to={`${mockPage}?result=${inAddress(exam.id)}`}>{dateInWords(endedAt)}</Link>
        <span className={styles.small}>{`${guides[exam.guide].code}, ${plural(exam.questions.length, 'question')}`}</span>
      </th>
      <td>
        <strong>{percent(overall)}</strong>
        <span className={styles.small}>{`${overall.right} of ${overall.total} right`}</span>
        {unanswered > 0 && <span className={styles.small}>{`${unanswered} not answered`}</span>}
      </td>
      <td>
        {overall.total > 0 && <span>{rangeInWords(overall)}</span>}
        {change !== '' && <span className={styles.small}>{change}</span>}
      </td>
    </tr>
  );
}

/** The exams of before, newest first, with the trend in words. */
export function HistoryTable({attempts}: {readonly attempts: readonly Attempt[]}): ReactNode {
  return (
    <section aria-labelledby="history">
      <h2 id="history">Your mock exams</h2>
      {attempts.length === 0 ? (
        <p className={controls.hint}>None is finished yet.</p>
      ) : (
        <div>
          <table className={styles.history}>
            <thead>
              <tr>
                <th scope="col">Exam</th>
                <th scope="col">Right</th>
                <th scope="col">Likely range</th>
              </tr>
            </thead>
            <tbody>
              {attempts.map((attempt) => (
                <Row key={attempt.exam.id} attempt={attempt} />
              ))}
            </tbody>
          </table>
          <p className={controls.hint}>The likely range holds the share that you would get right of very many such questions, in 95 of 100 cases. While two ranges overlap, one exam says little against the other.</p>
          <p>
            <Link to="/progress">Your progress over time</Link>
          </p>
        </div>
      )}
    </section>
  );
}
