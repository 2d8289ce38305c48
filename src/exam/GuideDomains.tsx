import type {CSSProperties, ReactElement} from 'react';
import {allocate} from './blueprint';
import {guides, type GuideKey} from './guides';
import {ScrollTable} from './parts';
import styles from './exam.module.css';

/** The domains of an exam with their weights: a bar for the eye, the numbers in a table for everybody. */
export default function GuideDomains({code}: {code: GuideKey}): ReactElement {
  const guide = guides[code];
  const counts = allocate(
    guide.domains.map((d) => d.weight),
    guide.format.scored,
  );
  return (
    <>
      <div className={styles['bar']} aria-hidden="true">
        {guide.domains.map((domain) => (
          <span key={domain.id} data-domain={domain.id} style={{'--weight': domain.weight} as CSSProperties}>
            {domain.weight} %
          </span>
        ))}
      </div>
      <ScrollTable name={`Domains of ${guide.code}`} head={['Domain', 'Weight', `About, of ${guide.format.scored} scored questions`, 'Skills']}>
        {guide.domains.map((domain, i) => (
          <tr key={domain.id}>
            <th scope="row">
              <span className={styles['swatch']} data-domain={domain.id} aria-hidden="true" />
              <a href={`#domain-${domain.id}`}>{`${domain.id}. ${domain.title}`}</a>
            </th>
            <td className={styles['number']}>{domain.weight} %</td>
            <td className={styles['number']}>{counts[i]}</td>
            <td className={styles['number']}>{domain.tasks.reduce((sum, t) => sum + t.skills.length, 0)}</td>
          </tr>
        ))}
      </ScrollTable>
    </>
  );
}
