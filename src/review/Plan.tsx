import {useState, type ReactNode} from 'react';
import controls from '../components/controls.module.css';
import {NumberTable} from '../components/NumberTable';
import {useAnswers, type SettingKey, type Settings} from '../progress';
import {dayOf, parseDay} from './days';
import {isPlausible, limitOf, limits, planEnd, planRows} from './plan-rows';
import styles from './review.module.css';
import type {DayCount, PlanDay} from './schedule';
import {dayWords, questions, shortDay} from './words';

function examWords(exam: number | undefined, today: number): string {
  if (exam === undefined) return 'Optional. No question is planned after the day before it.';
  if (exam <= today) return 'That day has come, so it no longer changes when questions are due.';
  return `${exam - today === 1 ? 'Tomorrow' : `In ${exam - today} days`}. No question is planned after ${dayWords(exam - 1, today)}.`;
}

/** The daily limit and the date of the exam. */
export function PlanSettings({set, now}: {readonly set: Settings; readonly now: number}): ReactNode {
  const {record} = useAnswers();
  const limit = limitOf(set['daily-limit']);
  const stored = set['exam-date'] ?? '';
  /** What stands in the field and is no date to keep (yet). */
  const [draft, setDraft] = useState<string>();
  const save = (key: SettingKey, value: string): void => {
    record({type: 'setting', key, value});
  };
  const onDate = (value: string): void => {
    setDraft(isPlausible(value) ? undefined : value);
    if (isPlausible(value) && value !== stored) save('exam-date', value);
  };
  const exam = parseDay(stored);
  return (
    <div className={styles.settings}>
      <label className={controls.field}>
        <span>Your exam is on</span>
        <input className={controls.input} type="date" value={draft ?? stored} autoComplete="off" aria-describedby="exam-note" onChange={(event) => onDate(event.target.value)} onBlur={() => setDraft(undefined)} />
      </label>
      <label className={controls.field}>
        <span>Questions a day, at most</span>
        <select className={controls.input} value={limit} autoComplete="off" onChange={(event) => save('daily-limit', event.target.value)}>
          {[...new Set([...limits, limit])]
            .sort((a, b) => a - b)
            .map((n) => (
              <option key={n} value={n}>
                {n}
              </option>
            ))}
        </select>
      </label>
      <p id="exam-note" className={controls.hint}>
        <span>{examWords(exam, dayOf(now))}</span>
      </p>
    </div>
  );
}

/** Days and counts, as short as they are. */
function DayTable({caption, head, rows}: {readonly caption: string; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[]}): ReactNode {
  return (
    <div className={styles.days}>
      <NumberTable caption={caption} head={head} rows={rows.map(([day = '', ...cells]) => ({key: day, name: <span>{day}</span>, cells}))} />
    </div>
  );
}

/** The days until the exam, and what the last of them cannot hold. */
export function PlanTable({plan, limit, now}: {readonly plan: readonly PlanDay[]; readonly limit: number; readonly now: number}): ReactNode {
  const end = planEnd(plan);
  const today = dayOf(now);
  const lines = planRows(plan);
  // A column of zeros says nothing.
  const crowded = lines.some(({left}) => left > 0);
  const rows = lines.map(({from, to, asked, left}) => [from === to ? (from === today ? 'Today' : shortDay(from)) : `${shortDay(from)} to ${shortDay(to)}`, String(asked), ...(crowded ? [String(left)] : [])]);
  return (
    <div>
      <DayTable caption="The plan to your exam" head={['Day', 'You answer', ...(crowded ? ['Left over'] : [])]} rows={rows} />
      <p className={controls.hint}>It supposes that you answer each day’s questions and know them. What you miss comes sooner.</p>
      {end !== undefined && end.lastLooks > 0 && (
        <p className={controls.hint}>
          <span>{`On ${dayWords(parseDay(end.day) ?? 0, today)} stands a last look at ${questions(end.lastLooks)} that would otherwise come after the exam.`}</span>
          {end.left > 0 && <span>{` With ${limit} a day, ${end.left} of the ${end.due} due then stay out: those that you most likely remember.`}</span>}
        </p>
      )}
    </div>
  );
}

/** What falls due in the coming days, for a reader without an exam date. */
export function ForecastTable({days}: {readonly days: readonly DayCount[]}): ReactNode {
  return <DayTable caption="What comes back this week" head={['Day', 'Due']} rows={days.map(({day, count}, i) => [i === 0 ? 'Today' : shortDay(parseDay(day) ?? 0), String(count)])} />;
}
