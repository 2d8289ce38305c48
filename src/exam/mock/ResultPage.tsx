import {useEffect, useRef, useState, type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import clsx from 'clsx';
import controls from '../../components/controls.module.css';
import type {Status} from '../../progress';
import type {BankIndex} from '../../quiz';
import {guides} from '../guides';
import type {Share} from '../wilson';
import styles from './mock.module.css';
import {NotKept} from './NotKept';
import {result, type DomainResult, type PartResult} from './result';
import {ResultQuestions} from './ResultQuestions';
import {minuteMs, type Exam} from './session';
import {mockPage} from './settle';
import {dateInWords, minutesInWords, percent, plural, rangeInWords, rangeOf} from './words';

/** The range as a band, the share as a line in it. What it shows stands beside it in words. */
function Bar({share}: {readonly share: Share}): ReactNode {
  const [low, high] = rangeOf(share);
  return (
    <svg className={styles.bar} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect className={styles.track} x="0" y="3" width="100" height="2" />
      <rect className={styles.band} x={low} y="1" width={Math.max(1, high - low)} height="6" />
      <rect className={styles.point} x={Math.min(99, Math.max(0, (100 * share.right) / share.total - 0.5))} y="0" width="1" height="8" />
    </svg>
  );
}

function Part({part: {id, title, share}, label}: {readonly part: PartResult; readonly label: string}): ReactNode {
  return (
    <>
      <p className={styles.part}>
        <span className={styles.partName}>{`${label}${id}: ${title}`}</span>
        <span>{`${share.right} of ${share.total} right, ${percent(share)}; likely ${rangeInWords(share)}`}</span>
      </p>
      <Bar share={share} />
    </>
  );
}

function DomainPart({domain}: {readonly domain: DomainResult}): ReactNode {
  return (
    <li>
      <Part part={domain} label="Domain " />
      <ul className={clsx(styles.parts, styles.tasks)}>
        {domain.tasks.map((task) => (
          <li key={task.id}>
            <Part part={task} label="Task " />
          </li>
        ))}
      </ul>
    </li>
  );
}

/** How long it took, or that the time was up. */
function took({startedAt, endedAt, minutes}: Exam): string {
  if (endedAt === null) return `The time of ${minutesInWords(minutes)} was up.`;
  return `Handed in after ${minutesInWords(Math.max(1, Math.round((endedAt - startedAt) / minuteMs)))}.`;
}

export interface ResultPageProps {
  /** An exam that has ended. */
  readonly exam: Exam;
  readonly index: BankIndex;
  /** The reader comes from the exam: the focus comes along. */
  readonly arrived: boolean;
  readonly status: Status;
  readonly repository: string | undefined;
}

/** What came of an exam. Counts, shares and ranges; a scaled score is AWS's alone. */
export function ResultPage({exam, index, arrived, status, repository}: ResultPageProps): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  const [toHeading] = useState(arrived);
  const guide = guides[exam.guide];
  const {overall, domains, questions, unanswered, leftOut} = result(exam, index, guide);
  const {passingScore, scaleMax} = guide.format;
  const missed = overall.total - overall.right;

  useEffect(() => {
    if (!toHeading) return;
    heading.current?.scrollIntoView({block: 'start'});
    heading.current?.focus({preventScroll: true});
  }, [toHeading]);

  return (
    <main className={styles.page}>
      <h1 ref={heading} tabIndex={-1} className={styles.result}>
        Result of your mock exam
      </h1>
      <p>
        <span>{`${guide.code}, begun on ${dateInWords(exam.startedAt)}. `}</span>
        <span>{took(exam)}</span>
      </p>
      <NotKept status={status} />
      {overall.total === 0 ? (
        <p>Every question of this exam has changed or left the bank since. Nothing is left to count.</p>
      ) : (
        <section aria-label="In all">
          <p className={styles.overall}>
            <strong>{percent(overall)}</strong>
            <span>{`${overall.right} of ${plural(overall.total, 'question')} right`}</span>
          </p>
          <Bar share={overall} />
          <p>
            <span>{`Of very many such questions you would likely get ${rangeInWords(overall)} right: ${plural(overall.total, 'question')} cannot say it more exactly. `}</span>
            {unanswered > 0 && <span>{`${plural(unanswered, 'question')} without an answer ${unanswered === 1 ? 'counts' : 'count'} as wrong. `}</span>}
            {leftOut > 0 && <span>{`${plural(leftOut, 'question')} changed or left the bank since, and ${leftOut === 1 ? 'is' : 'are'} left out.`}</span>}
          </p>
          <p>
            <span>{`AWS passes a scaled score of ${passingScore} of ${scaleMax.toLocaleString('en-GB')}. That is not ${Math.round((100 * passingScore) / scaleMax)} % of the questions: AWS does not publish how many right answers it takes, so nobody can turn your percent into a score or a pass. `}</span>
            <Link to={`/exam/${exam.guide}#scaled-score`}>{`What ${passingScore} means`}</Link>
          </p>
        </section>
      )}
      <div className={styles.actions}>
        {missed > 0 && (
          <Link className={clsx(controls.primary)} to={`/practice?guide=${exam.guide}&only=missed&n=20`}>
            Drill what I missed
          </Link>
        )}
        <Link className={clsx(controls.quiet)} to={mockPage}>
          All mock exams
        </Link>
      </div>
      {overall.total > 0 && (
        <section aria-labelledby="by-domain">
          <h2 id="by-domain">By domain and task</h2>
          <p className={controls.hint}>The band is the likely range, the line in it your share. Few questions give a wide band: do not read much into a single task.</p>
          <ul className={styles.parts}>
            {domains
              .filter((d) => d.share.total > 0)
              .map((d) => (
                <DomainPart key={d.id} domain={d} />
              ))}
          </ul>
        </section>
      )}
      <ResultQuestions exam={exam} questions={questions} pages={index.pages} repository={repository} />
    </main>
  );
}
