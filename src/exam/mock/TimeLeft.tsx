import {useEffect, useRef, useState, type ReactNode} from 'react';
import controls from '../../components/controls.module.css';
import styles from './mock.module.css';
import {hideTime, timeIsHidden} from './tab';
import {announcement, timeInWords} from './words';

/**
 * The time left as text, which can be hidden. It is not announced as it runs: a screen reader hears of it at a few marks.
 * @param props.left milliseconds
 */
export function TimeLeft({left}: {readonly left: number}): ReactNode {
  const [hidden, setHidden] = useState(timeIsHidden);
  const [said, say] = useState('');
  const before = useRef(left);

  useEffect(() => {
    const text = announcement(before.current, left);
    before.current = left;
    if (text !== null) say(text);
  }, [left]);

  return (
    <div className={styles.time}>
      {!hidden && (
        <span role="timer" aria-live="off" className={styles.left}>
          {`${timeInWords(left)} left`}
        </span>
      )}
      <button
        type="button"
        className={styles.link}
        onClick={() => {
          hideTime(!hidden);
          setHidden(!hidden);
        }}
      >
        <span>{hidden ? 'Show the time' : 'Hide the time'}</span>
      </button>
      <p role="status" className={controls.hidden}>
        <span>{said}</span>
      </p>
    </div>
  );
}
