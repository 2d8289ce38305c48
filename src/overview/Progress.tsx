import type {ReactNode} from 'react';
import controls from '../components/controls.module.css';
import {Failed} from '../components/Failed';
import {useLoading} from '../components/useLoading';
import {useAnswers} from '../progress';
import {useBankIndex} from '../quiz';
import styles from './overview.module.css';
import {YourData} from './YourData';

type Standing = typeof import('./Standing').Standing;

/** The statistics, in a chunk of their own: they bring both exam guides with them. */
const loadStanding = async (): Promise<Standing> => (await import('./Standing')).Standing;

/** /progress: where the reader stands, and the reader's data. */
export function Progress(): ReactNode {
  const bank = useBankIndex();
  const standing = useLoading(loadStanding);
  const {events, states, loaded, status} = useAnswers();
  const failed = [bank, standing].find((part) => part.phase === 'failed');
  const again = failed?.phase === 'failed' ? failed.retry : undefined;
  const Standing = standing.phase === 'ready' ? standing.value : undefined;
  const ready = loaded && bank.phase === 'ready' && Standing !== undefined;
  return (
    <main className={styles.page}>
      <h1>Progress</h1>
      <p className={styles.lead}>Where you stand, as far as your answers can tell, and your data to take with you.</p>
      <noscript>
        <p>Your progress is kept in your browser and needs JavaScript. Without it, every lesson ends with its questions and a closed key.</p>
      </noscript>
      <div role="status">
        {!ready && again === undefined && <p className={styles.loading}>Loading your answers…</p>}
        {!status.remembering && (
          <p className={controls.warning}>
            <span>{`Your answers are not being remembered: ${status.reason}`}</span>
          </p>
        )}
      </div>
      {again !== undefined && <Failed text="The questions could not be loaded. Are you offline?" retry={again} />}
      {ready && <Standing index={bank.value} events={events} states={states} />}
      {loaded && (ready || again !== undefined) && <YourData events={events} />}
    </main>
  );
}
