import {useEffect, useRef, useState, type KeyboardEvent, type ReactNode} from 'react';
import clsx from 'clsx';
import {ConfirmDialog} from '../../components/ConfirmDialog';
import controls from '../../components/controls.module.css';
import {Failed} from '../../components/Failed';
import type {Status} from '../../progress';
import {QuestionSheet, useItems, type BankIndex} from '../../quiz';
import {guides} from '../guides';
import {act} from './actions';
import styles from './mock.module.css';
import {NotKept} from './NotKept';
import {entriesOf, overview, type Overview} from './overview';
import {QuestionMap} from './QuestionMap';
import {timeLeft, type Exam} from './session';
import {Sign} from './Sign';
import {keepPlace, readPlace} from './tab';
import {TimeLeft} from './TimeLeft';
import {wallClock} from './useNow';
import {plural, runs} from './words';

/** Where to begin: where this tab was, or where the last choice was made in another, or at the first question. */
function placeOf(exam: Exam): number {
  const found = [readPlace(exam.id), exam.lastTouched].map((id) => exam.questions.findIndex((q) => q.id === id)).find((i) => i >= 0);
  return (found ?? 0) + 1;
}

/** What is still to do, before it is too late. */
function StillOpen({overview: {open, incomplete, flagged}}: {readonly overview: Overview}): ReactNode {
  const wrong = [
    ...(open.length > 0 ? [`${plural(open.length, 'question is', 'questions are')} not answered: ${runs(open)}.`] : []),
    ...(incomplete.length > 0 ? [`${plural(incomplete.length, 'question has', 'questions have')} the wrong number of choices: ${runs(incomplete)}.`] : []),
  ];
  return (
    <>
      {wrong.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {wrong.length > 0 && <p>They count as wrong.</p>}
      {flagged.length > 0 && <p>{`${plural(flagged.length, 'question is', 'questions are')} flagged for a second look: ${runs(flagged)}.`}</p>}
      {wrong.length + flagged.length === 0 && <p>Every question is answered, and none is flagged.</p>}
      <p>Once handed in, nothing can be changed.</p>
    </>
  );
}

export interface ExamRoomProps {
  readonly exam: Exam;
  readonly index: BankIndex;
  readonly now: number;
  readonly status: Status;
}

/** An exam while it runs: one question at a time, and nothing in the page that tells right from wrong. */
export function ExamRoom({exam, index, now, status}: ExamRoomProps): ReactNode {
  const [entries] = useState(() => entriesOf(exam, index.questions));
  const [asked] = useState(() => [...entries.values()]);
  const items = useItems(asked);
  const [current, setCurrent] = useState(() => placeOf(exam));
  const [asking, ask] = useState(false);
  const [said, say] = useState('');
  const top = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLElement>(null);

  const total = exam.questions.length;
  const id = exam.questions[current - 1]?.id ?? '';
  const item = items.phase === 'ready' ? items.value.find((i) => i.id === id) : undefined;
  const ready = items.phase === 'ready';
  const picked = exam.picked.get(id) ?? [];
  const flagged = exam.flagged.has(id);
  const seen = overview(exam, entries);
  const left = timeLeft(exam, now);

  // The focus goes along, so that a screen reader hears the question and the keys work at once.
  useEffect(() => {
    if (!ready) return;
    const y = top.current?.getBoundingClientRect().top ?? 0;
    if (y < 0 || y > innerHeight / 3) top.current?.scrollIntoView({block: 'start'});
    sheet.current?.focus({preventScroll: true});
  }, [ready, current]);

  const go = (number: number): void => {
    if (number < 1 || number > total) return;
    keepPlace(exam.id, exam.questions[number - 1]?.id ?? '');
    say('');
    setCurrent(number);
    // Already there: the map was asked for the current question.
    if (number === current) sheet.current?.focus();
  };
  const pick = (to: readonly string[]): void => {
    // A choice that the log has already: inputs report what stood there when they came.
    const same = item?.type === 'ordering' ? to.join() === picked.join() : [...to].sort().join() === [...picked].sort().join();
    if (!same) act(exam, wallClock(), {type: 'exam-picked', question: id, picked: to});
  };
  const flag = (): void => {
    act(exam, wallClock(), {type: 'exam-flagged', question: id, on: !flagged});
    say(flagged ? 'No longer flagged' : 'Flagged for a second look');
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const action = {n: () => go(current + 1), p: () => go(current - 1), f: flag}[event.key.toLowerCase()];
    if (action === undefined) return;
    event.preventDefault();
    if (!event.repeat) action();
  };

  const name = `Question ${current} of ${total}`;
  const moves = (
    <div className={styles.moves}>
      <button type="button" className={controls.quiet} aria-disabled={current === 1 || undefined} onClick={() => go(current - 1)}>
        Previous
      </button>
      <button type="button" className={controls.primary} aria-disabled={current === total || undefined} onClick={() => go(current + 1)}>
        Next
      </button>
      <button type="button" className={clsx(controls.quiet, styles.flag)} aria-pressed={flagged} onClick={flag}>
        <Sign name="flag" full={flagged} />
        <span>Flag for a second look</span>
      </button>
    </div>
  );

  return (
    <main className={styles.room}>
      <div ref={top} className={styles.top}>
        <h1 className={styles.title}>{`Mock exam ${guides[exam.guide].code}`}</h1>
        {left === null ? <span className={styles.left}>No clock</span> : <TimeLeft left={left} />}
      </div>
      <NotKept status={status} />
      <div className={styles.desk}>
        <div>
          {items.phase === 'loading' && <p className={controls.hint}>Loading the questions…</p>}
          {items.phase === 'failed' && <Failed text="The questions could not be loaded. Are you offline?" retry={items.retry} />}
          {item !== undefined && (
            <QuestionSheet
              key={id}
              ref={sheet}
              item={item}
              name={name}
              level={2}
              seed={`${exam.id}/${id}`}
              picked={picked}
              onPick={pick}
              onKey={onKey}
              note={
                flagged ? (
                  <p className={styles.badge}>
                    <Sign name="flag" full />
                    <span>Flagged</span>
                  </p>
                ) : null
              }
            >
              {moves}
            </QuestionSheet>
          )}
          {ready && item === undefined && (
            <article ref={sheet} tabIndex={-1} className={styles.lost} aria-labelledby="lost" onKeyDown={onKey}>
              <h2 id="lost">{name}</h2>
              <p>This question has changed or left the bank since the exam began. It does not count.</p>
              {moves}
            </article>
          )}
          {ready && (
            <p className={styles.keys}>
              <span>Keys, while you are in the question: </span>
              {item !== undefined && item.type !== 'ordering' && (
                <span>
                  <kbd>1</kbd> <span>to</span> <kbd>{`${item.options.length}`}</kbd> <span>choose, </span>
                </span>
              )}
              <kbd>n</kbd> <span>next,</span> <kbd>p</kbd> <span>previous,</span> <kbd>f</kbd> <span>flag.</span>
            </p>
          )}
          <p role="status" className={controls.hidden}>
            <span>{said}</span>
          </p>
        </div>
        <div className={styles.side}>
          <p className={styles.count}>
            <span>{`${seen.answered.length} of ${total} answered`}</span>
            {seen.flagged.length > 0 && <span>{`, ${seen.flagged.length} flagged`}</span>}
          </p>
          <button type="button" className={controls.quiet} onClick={() => ask(true)}>
            Hand in the exam
          </button>
          <QuestionMap overview={seen} current={current} onGo={go} />
        </div>
      </div>
      <ConfirmDialog open={asking} title="Hand in the exam?" confirm="Hand in now" cancel="Go on with the exam" onClose={() => ask(false)} onConfirm={() => act(exam, wallClock(), {type: 'exam-ended'})}>
        <StillOpen overview={seen} />
      </ConfirmDialog>
    </main>
  );
}
