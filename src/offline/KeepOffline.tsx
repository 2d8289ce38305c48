import {useEffect, useId, useState, type ReactNode} from 'react';
import useBaseUrl from '@docusaurus/useBaseUrl';
import controls from '../components/controls.module.css';
import styles from './offline.module.css';
import {isComplete, type Status} from './release';
import {useOffline, type OfflineControl} from './useOffline';
import {megabytes, progressWords, stateWords, troubleWords} from './words';

/** @returns whether the browser says that it has not the space; undefined when it does not say */
async function lacksSpace(bytes: number): Promise<boolean | undefined> {
  const {quota, usage} = (await (navigator as {readonly storage?: StorageManager}).storage?.estimate()) ?? {};
  return quota === undefined || usage === undefined ? undefined : quota - usage < bytes;
}

function Before({status, onKeep}: {readonly status: Status; readonly onKeep: () => void}): ReactNode {
  const {all, done} = status;
  const [tight, setTight] = useState(false);
  useEffect(() => {
    lacksSpace(all.bytes - done.bytes).then((lacks) => setTight(lacks === true), () => undefined);
  }, [all.bytes, done.bytes]);
  return (
    <>
      <p className={styles.size}>
        <span>{`About ${megabytes(all.sent - done.sent)} to download, compressed. It takes ${megabytes(all.bytes)} on your device.`}</span>
      </p>
      {tight && (
        <p className={controls.warning}>
          <span>Your browser says that it has less space than that.</span>
        </p>
      )}
      <div className={controls.row}>
        <button type="button" className={controls.primary} onClick={onKeep}>
          Keep this site on my device
        </button>
      </div>
    </>
  );
}

function Under({status, onKeep, onPause, onRemove}: {readonly status: Status; readonly onKeep: () => void; readonly onPause: () => void; readonly onRemove: () => void}): ReactNode {
  const {done, all, wish, trouble} = status;
  const id = useId();
  const running = wish === 'everything' && trouble === undefined;
  return (
    <>
      <p id={id} className={styles.size}>
        <span>{progressWords(done, all)}</span>
      </p>
      <progress className={styles.progress} aria-labelledby={id} max={all.sent} value={done.sent} />
      {trouble !== undefined && wish === 'everything' && (
        <p className={controls.warning}>
          <span>{troubleWords(trouble)}</span>
        </p>
      )}
      {running && <p className={controls.hint}>You can read on: it continues on every page of this site.</p>}
      <div className={controls.row}>
        {running ? (
          <button key="stop" type="button" className={controls.quiet} onClick={onPause}>
            Stop
          </button>
        ) : (
          <button key="on" type="button" className={controls.primary} onClick={onKeep}>
            Go on
          </button>
        )}
        {!running && (
          <button type="button" className={controls.quiet} onClick={onRemove}>
            Remove from my device
          </button>
        )}
      </div>
    </>
  );
}

function Done({status, onRemove}: {readonly status: Status; readonly onRemove: () => void}): ReactNode {
  return (
    <>
      <p className={styles.done}>
        <span>{`The whole site is on this device: ${status.all.files} files, ${megabytes(status.all.bytes)}. Every page, quiz, diagram and the search work without a connection.`}</span>
      </p>
      <div className={controls.row}>
        <button type="button" className={controls.quiet} onClick={onRemove}>
          Remove from my device
        </button>
      </div>
    </>
  );
}

function State({status, keep, pause, remove}: Omit<OfflineControl, 'offline'> & {readonly status: Status}): ReactNode {
  if (status.wish === 'nothing') return <Before status={status} onKeep={keep} />;
  if (isComplete(status)) return <Done status={status} onRemove={remove} />;
  return <Under status={status} onKeep={keep} onPause={pause} onRemove={remove} />;
}

/** /offline: keep the whole site on the device, or remove it again. */
export function KeepOffline(): ReactNode {
  const {offline, ...control} = useOffline(useBaseUrl('/'));
  const id = useId();
  return (
    <main className={styles.page}>
      <h1>Offline use</h1>
      <p className={styles.lead}>Read, search and practise without a connection: in a train, on a plane, where data is expensive.</p>
      <section className={styles.box} aria-labelledby={`${id}-keep`}>
        <h2 id={`${id}-keep`}>Keep the whole site</h2>
        <noscript>
          <p>This needs JavaScript.</p>
        </noscript>
        {offline.phase === 'starting' && <p className={styles.loading}>Looking at what is on your device …</p>}
        {offline.phase === 'impossible' && (
          <p className={controls.warning}>
            <span>This browser cannot keep the site here. A private window, an old browser or an address without https can be the reason.</span>
          </p>
        )}
        {offline.phase === 'ready' && <State status={offline.status} {...control} />}
        <p role="status" className={controls.hidden}>
          <span>{offline.phase === 'ready' ? stateWords(offline.status) : ''}</span>
        </p>
      </section>
      <h2>What works without it</h2>
      <ul>
        <li>Every page that you have read on this device opens again without a connection.</li>
        <li>After your first visit to Practice, Review, Mock exam or Progress, these pages work with all questions. If your browser saves data, only what you used is kept.</li>
        <li>After your first search, the search works.</li>
        <li>Your answers are always stored on your device, with or without a connection.</li>
      </ul>
      <h2>When a newer version comes out</h2>
      <p>A bar at the lower edge tells you. What you have keeps working until the newer version is complete on your device, and an answer that you have not checked yet stays where it is.</p>
      <h2>Install it like an app</h2>
      <p>In Chrome and Edge, open the menu of the browser and choose to install the site. In Safari, share the page and add it to the Home Screen or the Dock. On a phone or tablet, Safari keeps the data of the app apart from its own: export your answers on the page Progress, and import them in the app.</p>
      <h2>What is not kept</h2>
      <p>Files for other programs, and the pages of AWS that the sources link to.</p>
    </main>
  );
}
