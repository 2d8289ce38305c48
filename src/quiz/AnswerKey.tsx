import {useEffect, useRef, type ReactNode} from 'react';
import {Html} from './Icon';
import styles from './quiz.module.css';
import type {ItemOption, QuizItem} from './types';

/**
 * The key for readers without JavaScript and on paper: closed, in the same order as the options above it.
 * The style sheet hides it once the page is hydrated (unless somebody opened it before) and shows it in print.
 */
export function AnswerKey({item, order}: {readonly item: QuizItem; readonly order: readonly ItemOption[]}): ReactNode {
  const ref = useRef<HTMLDetailsElement>(null);

  // Paper cannot be clicked. The style sheet opens it by ::details-content; browsers before 2025 need this.
  useEffect(() => {
    let closed = false;
    const open = (): void => {
      closed = ref.current?.open === false;
      if (ref.current) ref.current.open = true;
    };
    const close = (): void => {
      if (closed && ref.current) ref.current.open = false;
    };
    addEventListener('beforeprint', open);
    addEventListener('afterprint', close);
    return () => {
      removeEventListener('beforeprint', open);
      removeEventListener('afterprint', close);
    };
  }, []);

  const ordering = item.type === 'ordering';
  const listed = ordering ? item.right.flatMap((id) => item.options.find((o) => o.id === id) ?? []) : order;
  return (
    <details className={styles.key} ref={ref}>
      <summary>Answer and explanations</summary>
      <ol>
        {listed.map((option) => (
          <li key={option.id}>
            {ordering ? <Html html={option.html} /> : <strong>{item.right.includes(option.id) ? 'Right answer' : 'Wrong'}</strong>}
            <Html as="div" html={option.rationaleHtml} />
          </li>
        ))}
      </ol>
    </details>
  );
}
