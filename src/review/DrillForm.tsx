import type {FormEvent, ReactNode} from 'react';
import Link from '@docusaurus/Link';
import clsx from 'clsx';
import controls from '../components/controls.module.css';
import {RadioGroup} from '../components/RadioGroup';
import {guideKeys, guides, type GuideKey} from '../exam';
import type {BankIndex} from '../quiz';
import {choices as kinds, drillSearch, places, sizes, type By, type Drill} from './drill';
import {byLabels, emptyOf, onlyLabels, titleOf} from './drill-words';
import styles from './review.module.css';
import {counts, nearest, slugOf, type Reader} from './select';

export interface DrillFormProps {
  readonly index: BankIndex;
  readonly reader: Reader;
  readonly drill: Drill;
  /** The address brought a drill: it is ready, and the form is folded away. */
  readonly given: boolean;
  readonly onChange: (drill: Drill) => void;
  readonly onGuide: (guide: GuideKey) => void;
  readonly onStart: () => void;
}

type Counts = ReturnType<typeof counts>;

/** @returns what a place begins with when it is chosen: the first domain, task or pair; no lesson */
function firstOf(by: By, guide: GuideKey, index: BankIndex): readonly string[] {
  const [domain] = guides[guide].domains;
  const first: Readonly<Record<By, string | undefined>> = {all: undefined, service: undefined, domain: domain?.id, task: domain?.tasks[0]?.id, pair: index.pairs[0]?.id};
  return [first[by] ?? []].flat();
}

function Lessons({index, drill, onChange}: Pick<DrillFormProps, 'index' | 'drill' | 'onChange'>): ReactNode {
  const toggle = (slug: string): void => {
    const of = index.pages.map(([page]) => slugOf(page)).filter((s) => (s === slug) !== drill.of.includes(s));
    onChange({...drill, of});
  };
  return (
    <fieldset className={controls.group}>
      <legend>Which lessons</legend>
      <div className={styles.lessons}>
        {index.pages.map(([page, title]) => (
          <label key={page} className={controls.choice}>
            <input type="checkbox" checked={drill.of.includes(slugOf(page))} autoComplete="off" onChange={() => toggle(slugOf(page))} />
            <span>{title}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The second choice, where the first one needs it. */
function Place({index, drill, onChange}: Pick<DrillFormProps, 'index' | 'drill' | 'onChange'>): ReactNode {
  const {domains} = guides[drill.guide];
  const select = (label: string, options: ReactNode): ReactNode => (
    <label className={controls.field}>
      <span>{label}</span>
      <select className={controls.input} value={drill.of[0] ?? ''} autoComplete="off" onChange={(event) => onChange({...drill, of: [event.target.value]})}>
        {options}
      </select>
    </label>
  );
  const option = (id: string, text: string): ReactNode => (
    <option key={id} value={id}>
      {text}
    </option>
  );
  switch (drill.by) {
    case 'all':
      return null;
    case 'service':
      return <Lessons index={index} drill={drill} onChange={onChange} />;
    case 'domain':
      return select(
        'Which domain',
        domains.map(({id, title}) => option(id, `${id}. ${title}`)),
      );
    case 'task':
      return select(
        'Which task',
        domains.map(({id, title, tasks}) => (
          <optgroup key={id} label={`${id}. ${title}`}>
            {tasks.map((task) => option(task.id, `${task.id} ${task.title}`))}
          </optgroup>
        )),
      );
    case 'pair':
      return select(
        'Which two',
        index.pairs.map(({id, title}) => option(id, title)),
      );
    default:
      throw new Error(`unexpected value ${JSON.stringify(drill.by satisfies never)}`);
  }
}

/** What the drill is, and the way in; or why it has no questions, and what to ask instead. */
function Start({index, reader, drill, count}: Pick<DrillFormProps, 'index' | 'reader' | 'drill'> & {readonly count: Counts}): ReactNode {
  const fit = count[drill.only];
  const asked = Math.min(fit, drill.n);
  const chosen = drill.by !== 'service' || drill.of.length > 0;
  const offers = fit === 0 && chosen ? nearest(index, reader, drill) : [];
  return (
    <div className={styles.start}>
      <div role="status">
        <p className={styles.ready}>
          {fit > 0 ? <strong>{titleOf(drill, asked, index)}</strong> : <span>{emptyOf(drill)}</span>}
          {asked < fit && <span className={controls.hint}>{` (${fit} fit)`}</span>}
        </p>
      </div>
      <div className={controls.row}>
        {fit > 0 && (
          <button type="submit" className={controls.primary}>
            Start
          </button>
        )}
        {offers.map((near) => (
          <Link key={drillSearch(near)} className={clsx(controls.quiet)} to={`/practice${drillSearch(near)}`}>
            <span>{`Drill ${titleOf(near, Math.min(near.n, counts(index, reader, near)[near.only]), index)}`}</span>
          </Link>
        ))}
      </div>
      {fit > 0 && <p className={controls.hint}>The address of this page is the drill: bookmark it, or send it to somebody.</p>}
    </div>
  );
}

/** Builds a drill. Its state is the address, so what stands in the form can be kept and sent. */
export function DrillForm({index, reader, drill, given, onChange, onGuide, onStart}: DrillFormProps): ReactNode {
  const count = counts(index, reader, drill);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (count[drill.only] > 0) onStart();
  };
  const start = <Start key="start" index={index} reader={reader} drill={drill} count={count} />;
  const choices = (
    <details key="choices" className={styles.form} open={!given}>
      <summary>{given ? 'Change the drill' : 'Choose the questions'}</summary>
      <RadioGroup legend="Exam guide" options={guideKeys.map((value) => ({value, label: guides[value].code}))} value={drill.guide} onChange={onGuide} />
      <RadioGroup legend="Questions from" options={places.map((value) => ({value, label: byLabels[value]}))} value={drill.by} onChange={(by) => onChange({...drill, by, of: firstOf(by, drill.guide, index)})} />
      <Place index={index} drill={drill} onChange={onChange} />
      <RadioGroup legend="Which of them" options={kinds.map((value) => ({value, label: onlyLabels[value], note: `(${count[value]})`}))} value={drill.only} onChange={(only) => onChange({...drill, only})} />
      <RadioGroup legend="How many" options={sizes.map((n) => ({value: String(n), label: String(n)}))} value={String(drill.n)} onChange={(n) => onChange({...drill, n: Number(n)})} />
    </details>
  );
  return (
    <form onSubmit={submit} aria-label="Drill">
      {given ? [start, choices] : [choices, start]}
    </form>
  );
}
