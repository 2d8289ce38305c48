import {useMemo, type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import clsx from 'clsx';
import controls from '../components/controls.module.css';
import {settings, type ProgressEvent} from '../progress';
import type {BankEntry, BankIndex} from '../quiz';
import {dayOf} from './days';
import {limitOf} from './plan-rows';
import {ForecastTable, PlanSettings, PlanTable} from './Plan';
import styles from './review.module.css';
import {cards as cardsOf, dueQueue, forecast, lastDayBefore, nextDue, planUntil, type ReviewCard} from './schedule';
import {entriesOf} from './session-state';
import {Session} from './Session';
import type {RoomProps} from './ToolPage';
import {useNow} from '../components/useNow';
import {useSession} from './useSession';
import {Warm} from './Warm';
import {dayWords, questions} from './words';

/** @returns how many review questions were answered on the day of `now` */
const doneOn = (events: readonly ProgressEvent[], now: number): number => events.filter((e) => e.type === 'answered' && e.mode === 'review' && dayOf(e.at) === dayOf(now)).length;

/** Why there is nothing to do, and what to do instead. */
function NothingDue({cards, next, now}: {readonly cards: readonly ReviewCard[]; readonly next: number | undefined; readonly now: number}): ReactNode {
  if (cards.length === 0) {
    return (
      <div>
        <p>You have answered no question yet. Whatever you answer in a lesson, a drill or a mock exam comes back here at the right time.</p>
        <p>
          <Link to="/practice">Start with a drill</Link>
        </p>
      </div>
    );
  }
  return (
    <p>
      <span>Nothing is due today. </span>
      <span>{next === undefined ? 'Nothing comes back before your exam.' : `The next question comes back on ${dayWords(dayOf(next), dayOf(now))}.`}</span>
    </p>
  );
}

interface TodayProps {
  readonly index: BankIndex;
  readonly cards: readonly ReviewCard[];
  readonly now: number;
  readonly limit: number;
  readonly done: number;
  readonly onStart: (entries: readonly BankEntry[]) => void;
}

/** How many are due, and the way in. */
function Today({index, cards, now, limit, done, onStart}: TodayProps): ReactNode {
  const due = dueQueue(cards, now, Infinity);
  const free = Math.max(0, limit - done);
  // Whoever has done the day's share and wants more gets another one.
  const share = free === 0 ? limit : free;
  const queue = useMemo(() => entriesOf(dueQueue(cards, now, share).map(({id}) => id), index), [cards, now, share, index]);
  const changed = due.filter((card) => card.changed).length;
  if (due.length === 0) return <NothingDue cards={cards} next={nextDue(cards, now)} now={now} />;
  return (
    <div>
      <p className={styles.ready}>
        <strong>{`${questions(due.length)} ${due.length === 1 ? 'is' : 'are'} due today.`}</strong>
        {changed > 0 && <span>{` ${changed} changed since you answered.`}</span>}
      </p>
      {(done > 0 || due.length > limit) && (
        <p>
          <span>{done === 0 ? `Your limit is ${limit} a day: the others wait.` : free === 0 ? `You have done your ${limit} for today: the others can wait.` : `You have done ${done} of your ${limit} for today.`}</span>
        </p>
      )}
      <div className={controls.row}>
        <button type="button" className={free === 0 ? controls.quiet : controls.primary} onClick={() => onStart(queue)}>
          <span>{free === 0 ? `Review ${queue.length} more` : `Review ${questions(queue.length)}`}</span>
        </button>
      </div>
      <Warm entries={queue} />
    </div>
  );
}

function Start({index, events, onStart}: Pick<RoomProps, 'index' | 'events'> & Pick<TodayProps, 'onStart'>): ReactNode {
  const now = useNow();
  const set = useMemo(() => settings(events), [events]);
  const limit = limitOf(set['daily-limit']);
  const done = useMemo(() => doneOn(events, now), [events, now]);
  const {cards, plan, week} = useMemo(() => {
    const lastDay = lastDayBefore(set['exam-date'], now);
    const cards = cardsOf(events, index, lastDay);
    return {cards, plan: lastDay === undefined ? undefined : planUntil(cards, now, lastDay, limit, done), week: forecast(cards, now, 7)};
  }, [set, now, events, index, limit, done]);

  return (
    <div>
      <section aria-labelledby="today">
        <h2 id="today">Today</h2>
        <Today index={index} cards={cards} now={now} limit={limit} done={done} onStart={onStart} />
      </section>
      <section aria-labelledby="plan">
        <h2 id="plan">Your plan</h2>
        <PlanSettings set={set} now={now} />
        {cards.length > 0 && (plan === undefined ? <ForecastTable days={week} /> : <PlanTable plan={plan} limit={limit} now={now} />)}
      </section>
    </div>
  );
}

/** The day and the plan, or the review that is under way. */
export function ReviewRoom({index, events, states, repository}: RoomProps): ReactNode {
  const {session, fresh, start, move} = useSession(index);
  if (session === undefined) return <Start index={index} events={events} onStart={(entries) => start(entries, states)} />;
  return (
    <Session
      key={session.questions.join()}
      name="review"
      mode="review"
      index={index}
      session={session}
      repository={repository}
      fresh={fresh}
      onMove={move}
      onAgain={(ids) => start(entriesOf(ids, index), states)}
      after={
        <Link className={clsx(controls.quiet)} to="/review">
          Back to the plan
        </Link>
      }
    />
  );
}
