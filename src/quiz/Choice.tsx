import {useEffect, type ReactNode} from 'react';
import {Html, Icon} from './Icon';
import type {VariantProps} from './Question';
import styles from './quiz.module.css';

/** Words and icon of an option after checking. */
function Verdict({right, picked}: {readonly right: boolean; readonly picked: boolean}): ReactNode {
  return (
    <span className={styles.verdict}>
      <Icon name={right ? 'good' : 'bad'} />
      <span>{right ? 'Right answer' : 'Wrong'}</span>
      {picked && <span className={styles.yours}>Your choice</span>}
    </span>
  );
}

/** Multiple choice (radio buttons) and multiple response (checkboxes). */
export function Choice({item, order, view, rootRef, onPick}: VariantProps): ReactNode {
  const single = item.type === 'multiple-choice';
  const {checked, picked} = view;

  // A reader may choose before React is here; the server's inputs already work. Once, at hydration.
  // (A layout effect would be too early: the fieldset's ref is set after its children's.)
  useEffect(() => {
    const early = [...(rootRef.current?.querySelectorAll<HTMLInputElement>('input:checked') ?? [])].map((input) => input.value);
    if (early.length > 0 && !checked) onPick(early);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only what stood there at mounting
  }, []);

  const toggle = (id: string): void => {
    // Not `disabled`: an answered question stays readable and reachable.
    if (checked) return;
    onPick(single ? [id] : picked.includes(id) ? picked.filter((p) => p !== id) : [...picked, id]);
  };

  return order.map((option, i) => {
    const chosen = picked.includes(option.id);
    const right = item.right.includes(option.id);
    const state = checked ? (right ? styles.good : chosen ? styles.bad : styles.other) : chosen ? styles.chosen : undefined;
    const about = `q-${item.id}-${option.id}`;
    return (
      <div key={option.id} data-option-id={option.id} className={[styles.option, state].filter(Boolean).join(' ')}>
        <label className={styles.label}>
          <input
            type={single ? 'radio' : 'checkbox'}
            name={`q-${item.id}`}
            value={option.id}
            checked={chosen}
            autoComplete="off"
            aria-disabled={checked || undefined}
            aria-describedby={checked ? about : undefined}
            onChange={() => toggle(option.id)}
          />
          <span className={styles.number} aria-hidden="true">
            {i + 1}
          </span>
          <Html html={option.html} className={styles.text} />
        </label>
        {checked && (
          <div id={about} className={styles.rationale}>
            <Verdict right={right} picked={chosen} />
            <Html as="div" html={option.rationaleHtml} />
          </div>
        )}
      </div>
    );
  });
}
