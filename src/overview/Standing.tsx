import {useMemo, type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {RadioGroup} from '../components/RadioGroup';
import controls from '../components/controls.module.css';
import {useNow} from '../components/useNow';
import {guideKeys, guideOn, guides, type GuideKey} from '../exam';
import {attempts, examsOf} from '../exam/mock';
import {localDay, progressStore, settings, type ProgressEvent, type States} from '../progress';
import type {BankIndex} from '../quiz';
import {Calibration} from './Calibration';
import {Forecast} from './Forecast';
import {MockTable} from './MockTable';
import styles from './overview.module.css';
import {DomainTable, PartTable} from './PartTable';
import {stats} from './stats';
import {percent, plural, range} from './words';

export interface StandingProps {
  readonly index: BankIndex;
  readonly events: readonly ProgressEvent[];
  readonly states: States;
}

/** What to do before there is anything to show. */
function Empty(): ReactNode {
  return (
    <section aria-labelledby="start">
      <h2 id="start">Nothing to show yet</h2>
      <p>Answer a few questions, and this page shows what you know by domain, task and service, how well you judge yourself, and what comes back when.</p>
      <ul>
        <li>
          <Link to="/">Read a lesson</Link>
          <span> and answer the questions at its end.</span>
        </li>
        <li>
          <Link to="/practice">Start a drill</Link>
          <span> over all lessons, or only some.</span>
        </li>
        <li>
          <Link to="/mock-exam">Take a mock exam</Link>
          <span> to see where you stand.</span>
        </li>
      </ul>
      <p>Your answers are in another browser? Export them there, and import the file below.</p>
    </section>
  );
}

/** Coverage and accuracy, calibration, what is due, and mock exams, for one guide. */
export function Standing({index, events, states}: StandingProps): ReactNode {
  const now = useNow();
  const set = useMemo(() => settings(events), [events]);
  const guide: GuideKey = guideKeys.find((key) => key === set.guide) ?? guideOn(localDay(now));
  const exams = useMemo(() => attempts(examsOf(events), index, now), [events, index, now]);
  const found = useMemo(() => stats(states, index, guide), [states, index, guide]);
  if (states.size === 0 && exams.length === 0) return <Empty />;

  const {all, domains, tasks, services, changed} = found;
  const {code} = guides[guide];
  return (
    <div>
      <RadioGroup
        legend="Exam guide"
        options={guideKeys.map((key) => ({value: key, label: guides[key].code}))}
        value={guide}
        onChange={(value) => {
          progressStore().record({type: 'setting', key: 'guide', value});
        }}
      />
      <section aria-labelledby="coverage">
        <h2 id="coverage">What you know</h2>
        <p className={styles.summary}>
          <strong>{`${all.share.total} of ${plural(all.questions, 'question')} answered`}</strong>
          {all.share.total > 0 && <span>{`; ${percent(all.share)} of your last answers right, which says ${range(all.share)}.`}</span>}
        </p>
        {changed > 0 && (
          <p>
            <span>{`${plural(changed, 'question')} changed since you answered and ${changed === 1 ? 'counts' : 'count'} as not answered.`}</span>
          </p>
        )}
        <DomainTable parts={domains} guide={guide} />
        <p className={controls.hint}>The last answer to each question counts; questions of the mock exam reserve count once you were asked. “Likely” holds your share over very many such questions in 95 of 100 cases: a wide range means few answers. None of this is a score: AWS weighs its questions and does not say how.</p>
        <details className={styles.more}>
          <summary>By task</summary>
          <PartTable caption={`${code}, by task`} first="Task" parts={tasks} name={({id, title}) => `${id} ${title}`} guide={guide} by="task" />
        </details>
        <details className={styles.more}>
          <summary>By service and topic</summary>
          <PartTable caption={`${code}, by lesson`} first="Lesson" parts={services} name={({title}) => title} guide={guide} by="service" />
        </details>
      </section>
      <Calibration calibration={found.calibration} sureAndWrong={found.sureAndWrong} />
      <Forecast events={events} index={index} examDate={set['exam-date']} now={now} />
      <MockTable attempts={exams.filter(({exam}) => exam.guide === guide)} code={code} />
    </div>
  );
}
