import type {ReactElement} from 'react';
import {listChanges, skillChanges, type SkillMove} from './changes';
import {guides, skillById, type GuideKey} from './guides';
import {ScrollTable} from './parts';
import styles from './exam.module.css';

const before = guides['dva-c02'];
const after = guides['dva-c03'];

function difference(points: number): string {
  if (points === 0) return 'no change';
  return points > 0 ? `${points} points more` : `${-points} points less`;
}

function Weights(): ReactElement {
  return (
    <ScrollTable name="Domain weights of both exams" head={['Domain', before.code, after.code, 'Change']}>
      {after.domains.map((domain) => {
        const old = before.domains.find((d) => d.id === domain.id);
        const name = old === undefined || old.title === domain.title ? domain.title : `${domain.title} (before: ${old.title})`;
        return (
          <tr key={domain.id}>
            <th scope="row">{`${domain.id}. ${name}`}</th>
            <td className={styles['number']}>{old?.weight ?? 0} %</td>
            <td className={styles['number']}>{domain.weight} %</td>
            <td>{difference(domain.weight - (old?.weight ?? 0))}</td>
          </tr>
        );
      })}
    </ScrollTable>
  );
}

function SkillList({code, ids}: {code: GuideKey; ids: readonly string[]}): ReactElement {
  return (
    <ul>
      {ids.map((id) => (
        <li key={id}>
          <span className={styles['id']}>{id}</span> <span>{skillById(code, id)?.text}</span>
        </li>
      ))}
    </ul>
  );
}

/** '2.2.1 to 2.2.7' reads better than seven ids. */
export function idRanges(ids: readonly string[]): string {
  const byTask = new Map<string, string[]>();
  for (const id of ids) {
    const task = id.slice(0, id.lastIndexOf('.'));
    byTask.set(task, [...(byTask.get(task) ?? []), id]);
  }
  return [...byTask.values()].map((group) => (group.length > 2 ? `${group[0] ?? ''} to ${group.at(-1) ?? ''}` : group.join(', '))).join(', ');
}

function Moves({name, moves}: {name: string; moves: readonly SkillMove[]}): ReactElement {
  return (
    <ScrollTable name={name} head={['What', `Skills in ${before.code}`, `Skills in ${after.code}`]}>
      {moves.map(({what, from, to}) => (
        <tr key={what}>
          <th scope="row">{what}</th>
          <td>{idRanges(from)}</td>
          <td>{idRanges(to)}</td>
        </tr>
      ))}
    </ScrollTable>
  );
}

function Services(): ReactElement {
  const rows = [
    ['Now in scope', listChanges.inScope.added],
    ['No longer on the list of services in scope', listChanges.inScope.dropped],
    ['Now on the list of services out of scope', listChanges.outOfScope.added],
    ['No longer on the list of services out of scope', listChanges.outOfScope.dropped],
  ] as const;
  return (
    <ScrollTable name="Services that the guides list differently" head={['Change', 'Services']}>
      {rows.map(([what, names]) => (
        <tr key={what}>
          <th scope="row">{what}</th>
          <td>{names.join(', ')}</td>
        </tr>
      ))}
    </ScrollTable>
  );
}

function JobTasks(): ReactElement {
  return (
    <ul>
      {listChanges.outOfScopeTasks.added.map((task) => (
        <li key={task}>{task}</li>
      ))}
    </ul>
  );
}

type Part = 'weights' | 'added-skills' | 'moved-skills' | 'merged-skills' | 'not-named-skills' | 'services' | 'job-tasks';

/** What changes from DVA-C02 to DVA-C03, one part at a time, so that the page's headings stay in its Markdown. */
export default function GuideChanges({part}: {part: Part}): ReactElement {
  switch (part) {
    case 'weights':
      return <Weights />;
    case 'added-skills':
      return <SkillList code="dva-c03" ids={skillChanges.added} />;
    case 'moved-skills':
      return <Moves name="Skills that moved" moves={skillChanges.moved} />;
    case 'merged-skills':
      return <Moves name="Skills that were merged" moves={skillChanges.merged} />;
    case 'not-named-skills':
      return <SkillList code="dva-c02" ids={skillChanges.noLongerNamed} />;
    case 'services':
      return <Services />;
    case 'job-tasks':
      return <JobTasks />;
    default:
      throw new Error(`<GuideChanges part> does not know "${String(part)}"`);
  }
}
