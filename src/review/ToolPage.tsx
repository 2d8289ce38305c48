import type {ComponentType, ReactNode} from 'react';
import controls from '../components/controls.module.css';
import {Failed} from '../components/Failed';
import {useLoading} from '../components/useLoading';
import {useAnswers, type Snapshot} from '../progress';
import {useBankIndex, type BankIndex} from '../quiz';
import styles from './review.module.css';

/** What a room gets: the bank and the answers are there. */
export interface RoomProps extends Pick<Snapshot, 'events' | 'states'> {
  readonly index: BankIndex;
  /** https://github.com/<owner>/<name> */
  readonly repository: string | undefined;
}

type Room = ComponentType<RoomProps>;

export interface ToolPageProps {
  readonly title: string;
  /** One sentence: what the page is for. */
  readonly lead: string;
  /** What a reader without JavaScript can do instead. */
  readonly noscript: string;
  /** Loads what stands below, in a chunk of its own: whoever wants an address or a type of this room gets no page with it. */
  readonly load: () => Promise<Room>;
  readonly repository: string | undefined;
}

/** A page that works on the reader's answers. The server renders its heading and what it is for. */
export function ToolPage({title, lead, noscript, load, repository}: ToolPageProps): ReactNode {
  const bank = useBankIndex();
  const room = useLoading(load);
  const {events, states, loaded, status} = useAnswers();
  const failed = [bank, room].find((part) => part.phase === 'failed');
  const Room = room.phase === 'ready' ? room.value : undefined;
  const ready = bank.phase === 'ready' && Room !== undefined && loaded;
  return (
    <main className={styles.page}>
      <h1>{title}</h1>
      <p className={styles.lead}>{lead}</p>
      <noscript>
        <p>{noscript}</p>
      </noscript>
      <div role="status">
        {!ready && failed === undefined && <p className={styles.loading}>Loading your answers…</p>}
        {!status.remembering && (
          <p className={controls.warning}>
            <span>{`Your answers are not being remembered: ${status.reason}`}</span>
          </p>
        )}
      </div>
      {failed?.phase === 'failed' && <Failed text="The questions could not be loaded. Are you offline?" retry={failed.retry} />}
      {ready && <Room index={bank.value} events={events} states={states} repository={repository} />}
    </main>
  );
}
