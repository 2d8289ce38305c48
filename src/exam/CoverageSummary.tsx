import type {ReactElement} from 'react';
import {coverageOf} from './data';
import {guideKeys} from './guides';
import {ScrollTable} from './parts';
import styles from './exam.module.css';

/** How much of each guide has a lesson and a question, as plain counts. */
export default function CoverageSummary(): ReactElement {
  return (
    <ScrollTable name="Coverage of both guides" head={['Guide', 'Skills with a lesson', 'Skills with a question', 'Services in scope with a lesson']}>
      {guideKeys.map((key) => {
        const {code, skills, services, gaps} = coverageOf(key);
        return (
          <tr key={key}>
            <th scope="row">
              <a href={`#${key}`}>{code}</a>
            </th>
            <td className={styles['number']}>{`${skills.length - gaps.skillsWithoutPage.length} of ${skills.length}`}</td>
            <td className={styles['number']}>{`${skills.length - gaps.skillsWithoutQuestion.length} of ${skills.length}`}</td>
            <td className={styles['number']}>{`${services.length - gaps.servicesWithoutPage.length} of ${services.length}`}</td>
          </tr>
        );
      })}
    </ScrollTable>
  );
}
