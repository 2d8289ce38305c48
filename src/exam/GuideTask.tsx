import type {ReactElement} from 'react';
import {coverageOf} from './data';
import {domainOf, taskById, type GuideKey} from './guides';
import {Lessons} from './parts';
import styles from './exam.module.css';

/**
 * The skills of one task, each with the lessons that serve it.
 * @param props.task a task id such as '1.2'; an unknown one throws, and the build names it
 */
export default function GuideTask({code, task}: {code: GuideKey; task: string}): ReactElement {
  const rows = new Map(coverageOf(code).skills.map((s) => [s.id, s]));
  return (
    <ul className={styles['skills']} data-domain={domainOf(task)}>
      {taskById(code, task).skills.map((skill) => (
        <li key={skill.id} id={`skill-${skill.id.replaceAll('.', '-')}`}>
          <p className={styles['skill']}>
            <span className={styles['id']}>{skill.id}</span> <span>{skill.text}</span>
          </p>
          <Lessons paths={rows.get(skill.id)?.pages ?? []} />
        </li>
      ))}
    </ul>
  );
}
