import {useEffect, useId, useRef, type ReactNode} from 'react';
import controls from './controls.module.css';
import styles from './ConfirmDialog.module.css';

export interface ConfirmDialogProps {
  readonly open: boolean;
  /** A question: Hand in the exam? */
  readonly title: string;
  /** What it means, in paragraphs. */
  readonly children: ReactNode;
  /** What the buttons say. */
  readonly confirm: string;
  readonly cancel: string;
  readonly onConfirm: () => void;
  /** Cancelled, by button or Escape. */
  readonly onClose: () => void;
}

/** Asks before something that cannot be taken back. The browser's own dialog: it holds the focus and gives it back. */
export function ConfirmDialog({open, title, children, confirm, cancel, onConfirm, onClose}: ConfirmDialogProps): ReactNode {
  const ref = useRef<HTMLDialogElement>(null);
  const safe = useRef<HTMLButtonElement>(null);
  const id = useId();

  useEffect(() => {
    if (!open) return;
    const dialog = ref.current;
    dialog?.showModal();
    // The first button would do it at a second Enter.
    safe.current?.focus();
    return () => dialog?.close();
  }, [open]);

  return (
    <dialog ref={ref} className={styles.dialog} aria-labelledby={`${id}-title`} aria-describedby={`${id}-text`} onClose={onClose}>
      <h2 id={`${id}-title`} className={styles.title}>
        <span>{title}</span>
      </h2>
      <div id={`${id}-text`}>{children}</div>
      <div className={styles.buttons}>
        <button type="button" className={controls.primary} onClick={onConfirm}>
          <span>{confirm}</span>
        </button>
        <button ref={safe} type="button" className={controls.quiet} onClick={onClose}>
          <span>{cancel}</span>
        </button>
      </div>
    </dialog>
  );
}
