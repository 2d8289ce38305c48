import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {inAddress} from '../components/inAddress';
import {NumberTable} from '../components/NumberTable';
import type {Attempt} from '../exam/mock';
import {Chart} from './Chart';
import {mockLine} from './series';
import {momentWords, percent, range} from './words';

/** @returns '+4 points', '−3 points, may be chance' */
function changeWords({change, unclear}: Attempt): string {
  if (change === null) return '–';
  const points = `${change > 0 ? '+' : change < 0 ? '−' : '±'}${Math.abs(change)}`;
  return unclear ? `${points}, may be chance` : points;
}

/** The mock exams of a guide that are over, newest first. */
export function MockTable({attempts, code}: {readonly attempts: readonly Attempt[]; readonly code: string}): ReactNode {
  return (
    <section aria-labelledby="mock">
      <h2 id="mock">Mock exams</h2>
      {attempts.length === 0 ? (
        <p>
          <span>{`You have finished no ${code} mock exam yet. `}</span>
          <Link to="/mock-exam">To the mock exam</Link>
        </p>
      ) : (
        <div>
          <NumberTable
            caption={`${code} mock exams, newest first`}
            head={['Exam', 'Right', 'Likely', 'Points against the one before']}
            rows={attempts.map((attempt) => {
              const {exam, endedAt, result} = attempt;
              const {overall} = result;
              return {
                key: exam.id,
                name: <Link to={`/mock-exam?result=${inAddress(exam.id)}`}>{momentWords(endedAt) ?? 'Some day'}</Link>,
                cells: [overall.total === 0 ? '–' : `${overall.right} of ${overall.total} (${percent(overall)})`, range(overall), changeWords(attempt)],
              };
            })}
          />
          {attempts.length > 1 && <Chart kind="line" title="Right answers in each mock exam, oldest first" {...mockLine(attempts)} high={100} unit=" %" />}
        </div>
      )}
    </section>
  );
}
