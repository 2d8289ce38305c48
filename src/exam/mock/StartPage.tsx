import {useState, type ReactNode} from 'react';
import {ConfirmDialog} from '../../components/ConfirmDialog';
import controls from '../../components/controls.module.css';
import {settings, useAnswers, type Status} from '../../progress';
import type {BankIndex} from '../../quiz';
import {guideOn, guides, type GuideKey} from '../guides';
import {act} from './actions';
import {attempts} from './history';
import {HistoryTable} from './HistoryTable';
import styles from './mock.module.css';
import {NotKept} from './NotKept';
import {entriesOf, overview} from './overview';
import {endOf, timeLeft, type Exam} from './session';
import {StartForm} from './StartForm';
import {wallClock} from './useNow';
import {dateInWords, dayOf, plural, timeInWords} from './words';

interface UnfinishedProps {
  readonly exam: Exam;
  readonly index: BankIndex;
  readonly now: number;
  readonly onOpen: (exam: string) => void;
}

function Unfinished({exam, index, now, onOpen}: UnfinishedProps): ReactNode {
  const [asking, ask] = useState(false);
  const left = timeLeft(exam, now);
  const {answered} = overview(exam, entriesOf(exam, index.questions));
  const done = `${answered.length} of ${plural(exam.questions.length, 'question')} answered`;
  return (
    <section className={styles.unfinished} aria-label="An exam that is not finished">
      <p>
        <strong>{`Your ${guides[exam.guide].code} exam is not finished.`}</strong>
      </p>
      <p>
        <span>{`Begun on ${dateInWords(exam.startedAt)}. ${done}. `}</span>
        <span>{left === null ? 'It has no clock.' : `${timeInWords(left)} left, and the clock runs.`}</span>
      </p>
      <div className={styles.actions}>
        <button type="button" className={controls.primary} onClick={() => onOpen(exam.id)}>
          Resume
        </button>
        <button type="button" className={controls.quiet} onClick={() => ask(true)}>
          Give up
        </button>
      </div>
      <ConfirmDialog
        open={asking}
        title="Give up this exam?"
        confirm="Give up now"
        cancel="Keep it"
        onClose={() => ask(false)}
        onConfirm={() => {
          ask(false);
          act(exam, wallClock(), {type: 'exam-ended'});
        }}
      >
        <p>
          <span>{`It ends as it stands: ${done}. Questions without an answer count as wrong, and you see the result of all of them. This cannot be undone.`}</span>
        </p>
      </ConfirmDialog>
    </section>
  );
}

export interface StartPageProps {
  readonly exams: readonly Exam[];
  readonly index: BankIndex;
  readonly now: number;
  readonly status: Status;
  /** Goes to an exam that runs. */
  readonly onOpen: (exam: string) => void;
}

/** What a mock exam is, how to begin one, and those of before. One at a time: a second would let the clock of the first run out. */
export function StartPage({exams, index, now, status, onOpen}: StartPageProps): ReactNode {
  const {events} = useAnswers();
  const chosen = settings(events).guide;
  const guide: GuideKey = chosen === 'dva-c02' || chosen === 'dva-c03' ? chosen : (exams.at(-1)?.guide ?? guideOn(dayOf(now)));
  const running = exams.filter((exam) => endOf(exam, now) === null);
  return (
    <main className={styles.page}>
      <h1>Mock exam</h1>
      <p>As many questions and as much time as in the real exam, from a reserve that the lessons never show. Feedback comes at the end.</p>
      <NotKept status={status} />
      {running.map((exam) => (
        <Unfinished key={exam.id} exam={exam} index={index} now={now} onOpen={onOpen} />
      ))}
      {running.length === 0 && <StartForm exams={exams} index={index} preferred={guide} onOpen={onOpen} />}
      <HistoryTable attempts={attempts(exams, index, now)} />
    </main>
  );
}
