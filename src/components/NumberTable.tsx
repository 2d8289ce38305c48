import type {ReactNode} from 'react';
import styles from './NumberTable.module.css';

export interface NumberTableProps {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly {readonly key: string; readonly name: ReactNode; readonly cells: readonly string[]}[];
}

/** A table of numbers: the first column names the line, the others stand at its end. */
export function NumberTable({caption, head, rows}: NumberTableProps): ReactNode {
  return (
    <table className={styles.table}>
      <caption>
        <span>{caption}</span>
      </caption>
      <thead>
        <tr>
          {head.map((text) => (
            <th key={text} scope="col">
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({key, name, cells}) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {cells.map((text, i) => (
              <td key={i}>
                <span>{text}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
