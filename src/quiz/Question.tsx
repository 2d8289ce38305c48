import {useEffect, useRef, useState, useSyncExternalStore, type KeyboardEvent, type ReactNode, type RefObject} from 'react';
import {useAnswers, type Confidence, type Mode} from '../progress';
import {AnswerKey} from './AnswerKey';
import {cardView, reportUrl, sequenceOf, type CardView, type Draft} from './card';
import {Choice} from './Choice';
import {Feedback, ReadOn} from './Feedback';
import {cue, grade, inWords} from './grade';
import {Html} from './Icon';
import {chooseByDigit} from './keys';
import {orderOptions} from './order';
import {Ordering} from './Ordering';
import styles from './quiz.module.css';
import {retries} from './retries';
import {never, type ItemOption, type QuizItem} from './types';

/** What a variant gets: one component for each way of answering. */
export interface VariantProps {
  readonly item: QuizItem;
  /** The options in the order in which they stand. */
  readonly order: readonly ItemOption[];
  readonly view: CardView;
  /** The element that holds the inputs. */
  readonly rootRef: RefObject<HTMLElement | null>;
  readonly onPick: (picked: readonly string[]) => void;
}

/** The inputs of a question, by its type. */
export function Variant(props: VariantProps): ReactNode {
  const {type} = props.item;
  switch (type) {
    case 'multiple-choice':
    case 'multiple-response':
      return <Choice {...props} />;
    case 'ordering':
      return <Ordering {...props} />;
    default:
      return never(type);
  }
}

export interface QuestionProps {
  readonly item: QuizItem;
  /** Where it stands, as the log keeps it: /services/lambda, /practice */
  readonly page: string;
  /** The level of its heading. */
  readonly level: number;
  readonly repository?: string | undefined;
  /** What stands before the button while the question is open: how sure the reader is. */
  readonly beforeCheck?: ReactNode;
  /** What stands right behind the verdict, in view and in the order of the Tab key: the way on. */
  readonly afterVerdict?: ReactNode;
  /** What the log keeps beside the answer; asked at the check. */
  readonly about?: () => {readonly confidence?: Confidence; readonly mode?: Mode};
  /** After an answer was recorded. */
  readonly onChecked?: (correct: boolean) => void;
}

/** A question with its options, its check and its feedback. */
export function Question({item, page, level, repository, beforeCheck, afterVerdict, about, onChecked}: QuestionProps): ReactNode {
  const {states, record} = useAnswers();
  const retry = useSyncExternalStore(retries.subscribe, retries.get, retries.get)[item.id] ?? 0;
  const [draft, setDraft] = useState<Draft | null>(null);
  const [prompt, setPrompt] = useState('');
  const checkedNow = useRef(false);
  const root = useRef<HTMLFieldSetElement>(null);
  const verdict = useRef<HTMLHeadingElement>(null);

  const view = cardView(item, states.get(item.id), retry, draft);
  const shuffled = orderOptions(item.id, view.attempt, item.options.map((o) => o.id), item.type);
  const ordering = item.type === 'ordering';
  // For ordering the reader's own sequence is the order; before the first move it is the shuffled one.
  const ids = ordering ? sequenceOf(shuffled, view.picked) : shuffled;
  const order = ids.flatMap((id) => item.options.find((o) => o.id === id) ?? []);
  const id = `q-${item.id}`;
  const Heading = `h${level}` as 'h3';

  const pick = (picked: readonly string[]): void => {
    setPrompt('');
    setDraft({attempt: view.attempt, picked});
  };

  const check = (): void => {
    const picked = ordering ? ids : view.picked;
    const result = grade(item, picked);
    switch (result.kind) {
      case 'incomplete':
        setPrompt(`${cue(item)}. You have chosen ${inWords(result.have)}.`);
        return;
      case 'correct':
      case 'incorrect':
        checkedNow.current = true;
        record({type: 'answered', question: item.id, version: item.version, attempt: view.attempt, picked, correct: result.kind === 'correct', page, ...about?.()});
        setDraft(null);
        onChecked?.(result.kind === 'correct');
        return;
      default:
        never(result);
    }
  };

  useEffect(() => {
    if (!view.checked || !checkedNow.current) return;
    checkedNow.current = false;
    verdict.current?.focus();
  }, [view.checked]);

  // The browser alone would scroll to #q-<id> and leave the focus behind. Not on every render: that would steal it.
  useEffect(() => {
    const go = (): void => {
      const card = location.hash === `#${id}` ? document.getElementById(id) : null;
      card?.focus({preventScroll: true});
      card?.scrollIntoView({block: 'start'});
    };
    go();
    addEventListener('hashchange', go);
    return () => removeEventListener('hashchange', go);
  }, [id]);

  // Only while the focus is inside.
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!ordering && !view.checked) chooseByDigit(event, order, root.current);
  };

  return (
    <article id={id} data-question-id={item.id} data-version={item.version} data-search-ignore="" data-unsaved={draft === null ? undefined : ''} aria-labelledby={`${id}-name`} tabIndex={-1} className={styles.card} onKeyDown={onKeyDown}>
      <header className={styles.head}>
        <Heading id={`${id}-name`} className={styles.name}>{`Question ${item.n}`}</Heading>
        <span id={`${id}-cue`} className={styles.cue}>
          {cue(item)}
        </span>
      </header>
      {view.changed && <p className={styles.note}>This question has changed since you answered it.</p>}
      <Html as="div" html={item.stemHtml} className={styles.stem} />
      {view.checked && <Feedback item={item} correct={view.correct} level={level + 1} headingRef={verdict} />}
      {view.checked && afterVerdict}
      <fieldset ref={root} className={styles.options} aria-labelledby={`${id}-name ${id}-cue`}>
        <Variant key={view.attempt} item={item} order={order} view={view} rootRef={root} onPick={pick} />
      </fieldset>
      {view.checked && <ReadOn item={item} />}
      {!view.checked && beforeCheck}
      <div className={styles.foot}>
        <AnswerKey item={item} order={order} />
        {!view.checked && (
          <button type="button" className={styles.check} onClick={check}>
            Check answer
          </button>
        )}
        <p role="status" className={styles.prompt}>
          <span>{prompt}</span>
        </p>
        {repository !== undefined && (
          <a className={styles.report} href={reportUrl(repository, item, page)} rel="noopener">
            <span>Report this question</span>
            <span className={styles.hidden}>{` (${item.n})`}</span>
          </a>
        )}
      </div>
    </article>
  );
}
