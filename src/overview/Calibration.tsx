import {useMemo, type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import controls from '../components/controls.module.css';
import {wordsOf} from '../components/wordsOf';
import {NumberTable} from '../components/NumberTable';
import {useItems, type BankEntry} from '../quiz';
import styles from './overview.module.css';
import type {Stats} from './stats';
import {confidenceWord, percent, plural, range} from './words';

/** The words of so many questions are loaded; nobody reads more at a time. */
const shown = 10;

/** The questions themselves, with the way to each. */
function Questions({all}: {readonly all: readonly BankEntry[]}): ReactNode {
  const entries = useMemo(() => all.slice(0, shown), [all]);
  const items = useItems(entries);
  if (items.phase === 'loading') return <p className={controls.hint}>Loading the questions…</p>;
  return (
    <ol className={styles.questions} aria-label="Sure and wrong">
      {entries.map(({id, page, pool}) => {
        const item = items.phase === 'ready' ? items.value.find((i) => i.id === id) : undefined;
        return (
          <li key={id}>
            <p>
              <span>{item === undefined ? id : wordsOf(item.stemHtml)}</span>
            </p>
            <p className={controls.hint}>
              {pool === 'page' && <Link to={`${page}#q-${id}`}>To the question</Link>}
              {pool === 'page' && item !== undefined && <span>{' · '}</span>}
              {item !== undefined && <span>{'Taught in '}</span>}
              {item !== undefined && <Link to={item.sectionHref}>{item.sectionTitle}</Link>}
            </p>
          </li>
        );
      })}
    </ol>
  );
}

/** How well the reader judges what they know. */
export function Calibration({calibration, sureAndWrong}: Pick<Stats, 'calibration' | 'sureAndWrong'>): ReactNode {
  const said = calibration.some(({share}) => share.total > 0);
  return (
    <section aria-labelledby="calibration">
      <h2 id="calibration">How well you judge yourself</h2>
      {sureAndWrong.length > 0 && (
        <div>
          <p>
            <strong>{`You were sure and wrong in ${plural(sureAndWrong.length, 'question')}. `}</strong>
            <span>{`Read ${sureAndWrong.length === 1 ? 'it' : sureAndWrong.length > shown ? `these ${shown}` : 'them'} first: what you do not doubt, you do not look up.`}</span>
          </p>
          <Questions all={sureAndWrong} />
        </div>
      )}
      {said ? (
        <NumberTable
          caption="Right answers, by how sure you were"
          head={['You said', 'Answers', 'Right', 'Likely']}
          rows={calibration.map(({confidence, share}) => ({key: confidence, name: <span>{confidenceWord(confidence)}</span>, cells: [String(share.total), share.total === 0 ? '–' : `${share.right} (${percent(share)})`, range(share)]}))}
        />
      ) : (
        <p className={controls.hint}>Drills and reviews ask how sure you are. Say it now and then, and this shows how often you are right when you guess and when you are sure.</p>
      )}
    </section>
  );
}
