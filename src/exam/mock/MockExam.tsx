import {useEffect, useMemo, type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {useHistory, useLocation} from '@docusaurus/router';
import controls from '../../components/controls.module.css';
import {Failed} from '../../components/Failed';
import {inAddress} from '../../components/inAddress';
import {progressStore, useAnswers, type Status} from '../../progress';
import {useBankIndex, type BankIndex} from '../../quiz';
import {ExamRoom} from './ExamRoom';
import styles from './mock.module.css';
import {ResultPage} from './ResultPage';
import {endOf, examsOf, type Exam} from './session';
import {mockPage, settle} from './settle';
import {StartPage} from './StartPage';
import {useNow} from './useNow';

/** What the server renders, and what stands while answers and questions are read. */
function Opening({retry}: {readonly retry: (() => void) | undefined}): ReactNode {
  return (
    <main className={styles.page}>
      <h1>Mock exam</h1>
      <p>As many questions and as much time as in the real exam, from a reserve that the lessons never show. Feedback comes at the end.</p>
      <noscript>
        <p>A mock exam runs in your browser and needs JavaScript. Without it, the lessons have questions too: their answers unfold.</p>
      </noscript>
      {retry === undefined ? (
        <p className={controls.hint}>Loading your answers…</p>
      ) : (
        <Failed text="The questions could not be loaded. Are you offline?" retry={retry} />
      )}
    </main>
  );
}

function Unknown(): ReactNode {
  return (
    <main className={styles.page}>
      <h1>Mock exam</h1>
      <p>This browser holds no exam of this address: it was taken in another browser, or your data was removed.</p>
      <p>
        <Link to={mockPage}>All mock exams of this browser</Link>
      </p>
    </main>
  );
}

interface RoomsProps {
  readonly exams: readonly Exam[];
  readonly index: BankIndex;
  readonly now: number;
  readonly status: Status;
  readonly repository: string | undefined;
}

/** Which view the address asks for: `?exam=<id>`, `?result=<id>`, or the start. */
function Rooms({exams, index, now, status, repository}: RoomsProps): ReactNode {
  const {search} = useLocation();
  const history = useHistory();
  const params = new URLSearchParams(search);
  const sitting = params.get('exam');
  const id = sitting ?? params.get('result');
  const exam = exams.find((e) => e.id === id);
  const over = exam !== undefined && endOf(exam, now) !== null;

  // Handed in here or in another tab, out of time, or an old address: the result has one of its own.
  useEffect(() => {
    if (over && sitting !== null) history.replace({search: `?result=${inAddress(sitting)}`});
  }, [history, over, sitting]);

  const open = (examId: string): void => history.push({search: `?exam=${inAddress(examId)}`});

  if (id === null) return <StartPage exams={exams} index={index} now={now} status={status} onOpen={open} />;
  if (exam === undefined) return <Unknown />;
  if (over) return <ResultPage key={id} exam={exam} index={index} arrived={sitting !== null} status={status} repository={repository} />;
  if (sitting === null) return <StartPage exams={exams} index={index} now={now} status={status} onOpen={open} />;
  return <ExamRoom key={id} exam={exam} index={index} now={now} status={status} />;
}

/**
 * /mock-exam. Everything that it shows is derived from the log of answers and from the clock on the wall, so that a
 * reload, a crash, a second tab and a closed laptop all see the same exam.
 * @param props.repository where a question can be reported: https://github.com/<owner>/<name>
 */
export function MockExam({repository}: {readonly repository: string | undefined}): ReactNode {
  const {events, loaded, status} = useAnswers();
  const bank = useBankIndex();
  const exams = useMemo(() => examsOf(events), [events]);
  const now = useNow(exams.reduce((last, e) => Math.max(last, e.endedAt === null ? (e.deadline ?? 0) : 0), 0));
  const index = bank.phase === 'ready' ? bank.value : undefined;

  // Reviews and statistics live on answers. Written for exams that ended while nobody looked, too.
  const over = exams.filter((e) => endOf(e, now) !== null).length;
  useEffect(() => {
    if (!loaded || index === undefined || over === 0) return;
    const {events: log} = progressStore().snapshot();
    const answers = settle(examsOf(log), log, index, Date.now());
    if (answers.length > 0) void progressStore().append(answers);
  }, [loaded, index, over]);

  if (!loaded || index === undefined || now === 0) return <Opening retry={bank.phase === 'failed' ? bank.retry : undefined} />;
  return <Rooms exams={exams} index={index} now={now} status={status} repository={repository} />;
}
