import {useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode} from 'react';
import {moved} from './card';
import {Html, Icon} from './Icon';
import type {VariantProps} from './Question';
import styles from './quiz.module.css';

const directions = [
  {by: -1, name: 'up', label: 'Move up'},
  {by: 1, name: 'down', label: 'Move down'},
] as const;

/** Items to put in order: two buttons each, so that a keyboard, a switch or a thumb is enough. */
export function Ordering({item, order, view, onPick}: VariantProps): ReactNode {
  const {checked} = view;
  const [said, say] = useState('');
  const refocus = useRef<string | undefined>(undefined);
  const ids = order.map((o) => o.id);

  // Moving a list item in the document takes the focus off its button; give it back before the next paint.
  useLayoutEffect(() => {
    if (refocus.current !== undefined) document.getElementById(refocus.current)?.focus();
    refocus.current = undefined;
  });

  const move = (id: string, by: -1 | 1, button: string): void => {
    const to = moved(ids, id, by);
    const text = document.getElementById(`q-${item.id}-${id}-text`)?.textContent ?? '';
    const place = to.indexOf(id) + 1;
    if (to.join() !== ids.join()) {
      refocus.current = button;
      onPick(to);
    }
    say(`${text}: place ${place} of ${ids.length}`);
  };

  const onKey = (event: KeyboardEvent, id: string, button: string): void => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (by === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    move(id, by, button);
  };

  return (
    <>
      <ol className={styles.items}>
        {order.map((option, i) => {
          const right = item.right[i] === option.id;
          const own = `q-${item.id}-${option.id}`;
          return (
            <li key={option.id} data-option-id={option.id} className={[styles.option, checked && (right ? styles.good : styles.bad)].filter(Boolean).join(' ')}>
              <div className={styles.item}>
                <span className={styles.number} aria-hidden="true">
                  {i + 1}
                </span>
                <Html html={option.html} id={`${own}-text`} className={styles.text} />
                {!checked && (
                  <span className={styles.moves}>
                    {directions.map(({by, name, label}) => {
                      const id = `${own}-${name}`;
                      const stuck = by < 0 ? i === 0 : i === order.length - 1;
                      return (
                        <button key={name} id={id} type="button" className={styles.move} aria-labelledby={`${id}-label ${own}-text`} aria-disabled={stuck || undefined} onClick={() => move(option.id, by, id)} onKeyDown={(event) => onKey(event, option.id, id)}>
                          <Icon name={name} />
                          <span id={`${id}-label`} className={styles.hidden}>
                            {label}
                          </span>
                        </button>
                      );
                    })}
                  </span>
                )}
              </div>
              {checked && (
                <div className={styles.rationale}>
                  <span className={styles.verdict}>
                    <Icon name={right ? 'good' : 'bad'} />
                    <span>{right ? 'Right place' : `Wrong place: it belongs at ${item.right.indexOf(option.id) + 1}`}</span>
                  </span>
                  <Html as="div" html={option.rationaleHtml} />
                </div>
              )}
            </li>
          );
        })}
      </ol>
      <p role="status" className={styles.hidden}>
        <span>{said}</span>
      </p>
    </>
  );
}
