import {useId, type ReactNode} from 'react';
import controls from './controls.module.css';
import styles from './RadioGroup.module.css';

export interface RadioOption<T extends string> {
  readonly value: T;
  readonly label: string;
  /** Beside the label, a little quieter: how many there are. */
  readonly note?: string | undefined;
}

export interface RadioGroupProps<T extends string> {
  readonly legend: string;
  readonly options: readonly RadioOption<T>[];
  /** undefined: none is chosen. */
  readonly value: T | undefined;
  readonly onChange: (value: T) => void;
}

/** Native radio buttons beside each other, as many on a line as fit. Arrow keys choose; nothing happens until a button is pressed. */
export function RadioGroup<T extends string>({legend, options, value, onChange}: RadioGroupProps<T>): ReactNode {
  const name = useId();
  return (
    <fieldset className={controls.group}>
      <legend>{legend}</legend>
      <div className={styles.line}>
        {options.map((option) => (
          <label key={option.value} className={controls.choice}>
            <input type="radio" name={name} value={option.value} checked={option.value === value} autoComplete="off" onChange={() => onChange(option.value)} />
            <span>
              <span>{option.label}</span>
              {option.note !== undefined && <span className={styles.note}>{` ${option.note}`}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
