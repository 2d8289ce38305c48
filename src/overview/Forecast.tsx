import {useEffect, useMemo, useState, type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import controls from '../components/controls.module.css';
import {NumberTable} from '../components/NumberTable';
import type {ProgressEvent} from '../progress';
import type {BankIndex} from '../quiz';
import {loadSchedule} from '../review';
import {Chart} from './Chart';
import {dueBars} from './series';
import {dayWords, plural} from './words';

const days = 14;

export interface ForecastProps {
  readonly events: readonly ProgressEvent[];
  readonly index: BankIndex;
  readonly examDate: string | undefined;
  readonly now: number;
}

type Schedule = Awaited<ReturnType<typeof loadSchedule>>;

/** What comes back in the next two weeks, as /review plans it. */
export function Forecast({events, index, examDate, now}: ForecastProps): ReactNode {
  const [schedule, setSchedule] = useState<Schedule>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let current = true;
    loadSchedule().then(
      (module) => current && setSchedule(module),
      () => current && setFailed(true),
    );
    return () => {
      current = false;
    };
  }, []);
  const counts = useMemo(() => schedule?.forecast(schedule.cards(events, index, schedule.lastDayBefore(examDate, now)), now, days), [schedule, events, index, examDate, now]);
  const total = counts?.reduce((sum, {count}) => sum + count, 0) ?? 0;
  return (
    <section aria-labelledby="due">
      <h2 id="due">What comes back</h2>
      {failed && <p className={controls.hint}>The schedule could not be loaded. Are you offline?</p>}
      {!failed && counts === undefined && <p className={controls.hint}>Loading the schedule…</p>}
      {counts !== undefined && (
        <div>
          <p>
            <span>{total === 0 ? 'Nothing is due in the next 14 days. ' : `${plural(total, 'question')} of either guide ${total === 1 ? 'falls' : 'fall'} due in the next 14 days. `}</span>
            <Link to="/review">To the review</Link>
          </p>
          {total > 0 && <NumberTable caption="Due in the next 14 days" head={['Day', 'Due']} rows={counts.map(({day, count}, i) => ({key: day, name: <span>{i === 0 ? 'Today' : dayWords(day)}</span>, cells: [String(count)]}))} />}
          {total > 0 && <Chart kind="bars" title="Due by day" {...dueBars(counts)} />}
        </div>
      )}
    </section>
  );
}
