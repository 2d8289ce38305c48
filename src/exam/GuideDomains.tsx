import type {ReactElement} from 'react';
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
      {/* Widths as attributes of SVG: the Content-Security-Policy lets no style attribute count. */}
      <svg className={styles['bar']} aria-hidden="true">
        {guide.domains.map(({id, weight}, i) => {
          const from = guide.domains.slice(0, i).reduce((sum, d) => sum + d.weight, 0);
          return (
            <svg key={id} data-domain={id} x={`${from}%`} width={`${weight}%`} height="100%">
              <rect className={styles['field']} width="100%" height="100%" />
              <rect className={styles['edge']} width="100%" height="4" />
              <text x="10" y="58%" dominantBaseline="middle">{`${weight} %`}</text>
            </svg>
          );
        })}
      </svg>
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
