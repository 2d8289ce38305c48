import type {ReactElement} from 'react';
import {coverageOf} from './data';
import {guides, type GuideKey} from './guides';
import {Gap, Lessons, ScrollTable} from './parts';
import styles from './exam.module.css';

/**
 * Skill × lessons × questions × facts for one domain of a guide.
 * @param props.domain '1' to '4'; an unknown one throws
 */
export default function CoverageMatrix({code, domain}: {code: GuideKey; domain: string}): ReactElement {
  const guide = guides[code];
  const found = guide.domains.find((d) => d.id === domain);
  if (found === undefined) throw new Error(`<CoverageMatrix>: ${guide.code} has no domain "${domain}"`);
  const rows = new Map(coverageOf(code).skills.map((s) => [s.id, s]));
  return (
    <ScrollTable name={`Coverage of domain ${domain} of ${guide.code}`} head={['Skill', 'Lessons', 'Questions', 'Facts behind them']}>
      {found.tasks
        .flatMap((task) => task.skills)
        .map((skill) => {
          const row = rows.get(skill.id);
          const questions = row?.questions ?? 0;
          return (
            <tr key={skill.id}>
              <th scope="row" className={styles['skillCell']}>
                <span className={styles['id']}>{skill.id}</span> <span>{skill.text}</span>
              </th>
              <td>
                <Lessons paths={row?.pages ?? []} />
              </td>
              <td className={styles['number']}>{questions === 0 ? <Gap text="no question yet" /> : <span>{questions}</span>}</td>
              <td className={styles['number']}>{row?.facts ?? 0}</td>
            </tr>
          );
        })}
    </ScrollTable>
  );
}
