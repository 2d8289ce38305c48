import {useState, type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import controls from '../../components/controls.module.css';
import {RadioGroup} from '../../components/RadioGroup';
import type {BankIndex} from '../../quiz';
import {allocate} from '../blueprint';
import {guideKeys, guides, type Guide, type GuideKey} from '../guides';
import {startExam} from './actions';
import {repeats, shortages, shortageText} from './draw';
import styles from './mock.module.css';
import type {Exam} from './session';
import {wallClock} from './useNow';
import {list, minutesInWords, plural} from './words';

const lengths = ['full', 'half'] as const;
type Length = (typeof lengths)[number];
/** What the time is multiplied by; 0 for no clock. */
const factors = ['1', '1.5', '2', '0'] as const;
type Factor = (typeof factors)[number];

const sizeOf = ({format}: Guide, length: Length): {readonly n: number; readonly minutes: number} =>
  length === 'full' ? {n: format.questions, minutes: format.minutes} : {n: Math.ceil(format.questions / 2), minutes: format.minutes / 2};

/** What the reader should know before the clock starts. */
function Rules({guide, n, minutes, again}: {readonly guide: Guide; readonly n: number; readonly minutes: number; readonly again: number}): ReactNode {
  const seats = allocate(guide.domains.map((d) => d.weight), n);
  return (
    <section aria-labelledby="what-happens">
      <h2 id="what-happens">What will happen</h2>
      <ul className={styles.rules}>
        <li>
          <span>{`You get ${n} questions, ${list(seats)} of the domains 1 to ${seats.length}, as ${guide.code} weighs them.`}</span>
          {again > 0 && <span>{` ${plural(again, 'is one', 'are ones')} that an earlier exam of yours has asked: the reserve has no more new ones.`}</span>}
        </li>
        <li>
          <span>{minutes === 0 ? 'There is no clock.' : `You have ${minutesInWords(minutes)}. The clock goes on when you close the page or the laptop; at the end of the time the exam is handed in by itself.`}</span>
        </li>
        <li>You can answer in any order, change an answer, and flag a question for a second look. Nothing tells you whether you are right before the end.</li>
        <li>Every choice is kept in this browser at once. After a reload or a crash you go on where you were.</li>
        <li>A question without an answer counts as wrong. Where several answers are right, you need all of them and no other.</li>
        <li>At the end you see your share of right answers by domain and task, and every question explained. There is no scaled score.</li>
      </ul>
    </section>
  );
}

export interface StartFormProps {
  readonly exams: readonly Exam[];
  readonly index: BankIndex;
  /** The guide that is chosen at first. */
  readonly preferred: GuideKey;
  readonly onOpen: (exam: string) => void;
}

/** Guide, length and time of a new exam. */
export function StartForm({exams, index, preferred, onOpen}: StartFormProps): ReactNode {
  const [key, setKey] = useState(preferred);
  const [length, setLength] = useState<Length>('full');
  const [factor, setFactor] = useState<Factor>('1');
  const guide = guides[key];
  const {n, minutes: base} = sizeOf(guide, length);
  const minutes = Math.ceil(base * Number(factor));
  const missing = shortages(index, guide, n);
  const lengthLabel = (of: Length): string => {
    const size = sizeOf(guide, of);
    return `${of === 'full' ? 'Full' : 'Half'}: ${size.n} questions in ${size.minutes} minutes`;
  };
  const factorLabel = (of: Factor): string => (of === '0' ? 'No clock' : of === '1' ? `As in the exam: ${minutesInWords(base)}` : `× ${of}: ${minutesInWords(Math.ceil(base * Number(of)))}`);

  return (
    <>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (missing.length === 0) onOpen(startExam(index, guide, n, minutes, exams, wallClock()));
        }}
      >
        <RadioGroup legend="Exam" value={key} onChange={setKey} options={guideKeys.map((value) => ({value, label: guides[value].code}))} />
        <RadioGroup legend="Length" value={length} onChange={setLength} options={lengths.map((value) => ({value, label: lengthLabel(value)}))} />
        <RadioGroup legend="Time" value={factor} onChange={setFactor} options={factors.map((value) => ({value, label: factorLabel(value)}))} />
        <div role="status">
          {missing.length > 0 && (
            <p className={controls.warning}>
              <span>{`The reserve has too few questions for this exam yet: ${shortageText(missing)}.`}</span>
            </p>
          )}
        </div>
        <button type="submit" className={controls.primary} aria-disabled={missing.length > 0 || undefined}>
          Start the exam
        </button>
      </form>
      <Rules guide={guide} n={n} minutes={minutes} again={missing.length > 0 ? 0 : repeats(index, guide, n, exams.map((exam) => exam.questions.map((q) => q.id)))} />
      <p>
        <Link to={`/exam/${key}`}>{`What ${guide.code} asks`}</Link>
      </p>
    </>
  );
}
