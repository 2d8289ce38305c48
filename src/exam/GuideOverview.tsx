import type {ReactElement} from 'react';
import {guides, type Guide, type GuideKey} from './guides';
import {longDay} from './parts';
import styles from './exam.module.css';

function rows({format: f, ...guide}: Guide): readonly (readonly [string, string])[] {
  return [
    ['Exam', `${guide.title} (${guide.code})`],
    ['Guide', guide.version === null || guide.published === null ? 'AWS gives no version number' : `version ${guide.version}, published ${longDay(guide.published)}`],
    ['Can be taken', guide.lastDay === null ? `from ${guide.firstDay === null ? 'now' : longDay(guide.firstDay)}` : `until ${longDay(guide.lastDay)}`],
    ['Questions', `${f.questions}: ${f.scored} that count and ${f.unscored} that do not; the exam does not show which`],
    ['Time', f.minutesInGuide ? `${f.minutes} minutes` : `The guide does not state it. DVA-C02 gives ${f.minutes} minutes for the same number of questions`],
    ['Score', `a scale from ${f.scaleMin} to ${f.scaleMax.toLocaleString('en-GB')}; ${f.passingScore} passes`],
    ['What must be passed', 'only the exam as a whole; no domain has a minimum of its own'],
    ['No answer', 'counts as a wrong answer; a guess costs nothing'],
    ...f.types.map((t) => [t.name, t.rule] as const),
    ['Made for', guide.candidate],
  ];
}

/** The format of an exam, from its guide. */
export default function GuideOverview({code}: {code: GuideKey}): ReactElement {
  return (
    <dl className={styles['overview']}>
      {rows(guides[code]).map(([term, text]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
