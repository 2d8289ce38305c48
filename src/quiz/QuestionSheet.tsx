import {useRef, type KeyboardEvent, type ReactNode, type RefObject} from 'react';
import {sequenceOf, type CardView} from './card';
import {Feedback, ReadOn} from './Feedback';
import {cue, grade} from './grade';
import {Html} from './Icon';
import {chooseByDigit} from './keys';
import {orderOptions} from './order';
import {Variant} from './Question';
import styles from './quiz.module.css';
import type {QuizItem} from './types';

export interface QuestionSheetProps {
  readonly item: QuizItem;
  /** What it is called here: Question 5 of 65 */
  readonly name: string;
  /** The level of its heading. */
  readonly level: number;
  /** Seeds the order of the options: the same one gives the same order. */
  readonly seed: string;
  /** Option ids that are chosen; for ordering questions the reader's sequence, [] before the first move. */
  readonly picked: readonly string[];
  /** Shows the verdict, the rationales and the links, and takes no more choices. Before that the page holds nothing of the key. */
  readonly checked?: boolean;
  readonly onPick?: (picked: readonly string[]) => void;
  /** A key that no option took, while the focus is in the question. */
  readonly onKey?: (event: KeyboardEvent) => void;
  /** Beside the name. */
  readonly note?: ReactNode;
  /** Below the options. */
  readonly children?: ReactNode;
  readonly ref?: RefObject<HTMLElement | null>;
}

/**
 * A question as a sheet of an exam: it looks like the card of a lesson, but knows nothing of the log, checks nothing and
 * remembers nothing. Whoever shows it says what is chosen, and whether the answer is open.
 */
export function QuestionSheet({item, name, level, seed, picked, checked = false, onPick, onKey, note, children, ref}: QuestionSheetProps): ReactNode {
  const root = useRef<HTMLFieldSetElement>(null);
  const verdict = useRef<HTMLHeadingElement>(null);
  const shuffled = orderOptions(seed, 1, item.options.map((o) => o.id), item.type);
  const ids = item.type === 'ordering' ? sequenceOf(shuffled, picked) : shuffled;
  const order = ids.flatMap((id) => item.options.find((o) => o.id === id) ?? []);
  const correct = grade(item, picked).kind === 'correct';
  const view: CardView = {attempt: 1, picked, checked, correct, changed: false};
  const id = `q-${item.id}`;
  const Heading = `h${level}` as 'h2';

  const onKeyDown = (event: KeyboardEvent): void => {
    if (checked || (item.type !== 'ordering' && chooseByDigit(event, order, root.current))) return;
    onKey?.(event);
  };

  return (
    <article ref={ref} id={id} data-question-id={item.id} data-version={item.version} aria-labelledby={`${id}-name ${id}-cue`} tabIndex={-1} className={styles.card} onKeyDown={onKeyDown}>
      <header className={styles.head}>
        <Heading id={`${id}-name`} className={styles.name}>
          <span>{name}</span>
        </Heading>
        <span id={`${id}-cue`} className={styles.cue}>
          {cue(item)}
        </span>
        {note}
      </header>
      <Html as="div" html={item.stemHtml} className={styles.stem} />
      {checked && <Feedback item={item} correct={correct} level={level + 1} headingRef={verdict} />}
      <fieldset ref={root} className={styles.options} aria-labelledby={`${id}-name ${id}-cue`}>
        <Variant item={item} order={order} view={view} rootRef={root} onPick={(to) => onPick?.(to)} />
      </fieldset>
      {checked && <ReadOn item={item} />}
      {children}
    </article>
  );
}
