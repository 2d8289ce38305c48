import {useMemo, useState, type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {useHistory, useLocation} from '@docusaurus/router';
import clsx from 'clsx';
import controls from '../components/controls.module.css';
import {guideKeys, guideOn} from '../exam';
import {flagged, settings, useAnswers} from '../progress';
import type {BankEntry} from '../quiz';
import {confusions} from './confusions';
import {dayOf, nameOf} from './days';
import {drillSearch, parseDrill, type Drill} from './drill';
import {DrillForm} from './DrillForm';
import {known, selectQuestions} from './select';
import {entriesOf} from './session-state';
import {Session} from './Session';
import type {RoomProps} from './ToolPage';
import {useSession} from './useSession';
import {Warm} from './Warm';

/** 1 to 2³² − 1: 0 says that none was drawn. */
const newSeed = (): number => 1 + Math.floor(Math.random() * 0xfffffffe);

function Form({index, events, states, drill, onStart}: Omit<RoomProps, 'repository'> & {readonly drill: Drill; readonly onStart: (entries: readonly BankEntry[], search: string) => void}): ReactNode {
  const history = useHistory();
  const {search} = useLocation();
  const {record} = useAnswers();
  // Only what the page was opened with: while somebody is choosing, the form stays open.
  const [given] = useState(search !== '');
  const reader = useMemo(() => ({states, flags: flagged(events), confusions: confusions(events, index)}), [states, events, index]);
  // Drawn before it is needed, so that the words can be loaded before they are.
  const [seed] = useState(newSeed);
  const ready = useMemo(() => (drill.seed === 0 ? {...drill, seed} : drill), [drill, seed]);
  const entries = useMemo(() => selectQuestions(index, reader.states, reader.flags, reader.confusions, ready), [index, reader, ready]);
  // Another drill needs another draw.
  const change = (next: Drill): void => history.replace({search: drillSearch({...known(next, index), seed: 0})});
  return (
    <>
      <DrillForm
        index={index}
        reader={reader}
        drill={drill}
        given={given}
        onChange={change}
        onGuide={(guide) => {
          record({type: 'setting', key: 'guide', value: guide});
          change({...drill, guide});
        }}
        onStart={() => onStart(entries, drillSearch(ready))}
      />
      <Warm entries={entries} />
    </>
  );
}

/** The form, or the drill that is under way. */
export function PracticeRoom({index, events, states, repository}: RoomProps): ReactNode {
  const {search} = useLocation();
  const [today] = useState(() => nameOf(dayOf(Date.now())));
  const {session, fresh, start, move} = useSession(index);
  const guide = guideKeys.find((key) => key === settings(events).guide) ?? guideOn(today);
  const drill = useMemo(() => known(parseDrill(search, guide), index), [search, guide, index]);

  if (session === undefined) return <Form index={index} events={events} states={states} drill={drill} onStart={(entries, at) => start(entries, states, at)} />;
  return (
    <Session
      key={session.questions.join()}
      name="drill"
      mode="practice"
      index={index}
      session={session}
      repository={repository}
      fresh={fresh}
      onMove={move}
      onAgain={(ids) => start(entriesOf(ids, index), states)}
      after={
        <Link className={clsx(controls.quiet)} to={`/practice${drillSearch({...drill, seed: 0})}`}>
          Another drill
        </Link>
      }
    />
  );
}
