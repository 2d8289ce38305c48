import {useCallback, useEffect, useState} from 'react';
import {keepAll, onStatus, tell} from './client';
import type {Status} from './release';

export type Offline =
  | {readonly phase: 'starting'}
  /** No worker: a browser without them, a private window, a page that is not served securely. */
  | {readonly phase: 'impossible'}
  | {readonly phase: 'ready'; readonly status: Status};

export interface OfflineControl {
  readonly offline: Offline;
  readonly keep: () => void;
  readonly pause: () => void;
  readonly remove: () => void;
}

/** How the keeping stands, in this tab and the others. */
export function useOffline(base: string): OfflineControl {
  const [offline, setOffline] = useState<Offline>({phase: 'starting'});
  const show = useCallback((status: Status | undefined) => setOffline(status === undefined ? {phase: 'impossible'} : {phase: 'ready', status}), []);

  useEffect(() => {
    let current = true;
    const stop = onStatus((status) => current && show(status));
    tell(base, 'status').then(
      (status) => current && show(status),
      () => current && show(undefined),
    );
    // Another release took over: its worker has other files.
    const again = (): void => void tell(base, 'status').then((status) => current && show(status));
    const container = (navigator as {readonly serviceWorker?: ServiceWorkerContainer}).serviceWorker;
    container?.addEventListener('controllerchange', again);
    return () => {
      current = false;
      stop();
      container?.removeEventListener('controllerchange', again);
    };
  }, [base, show]);

  const keep = useCallback(() => {
    // Asked here because the reader has pressed a button: some browsers ask the reader in turn.
    void (navigator as {readonly storage?: StorageManager}).storage?.persist().catch(() => false);
    setOffline((now) => (now.phase === 'ready' ? {phase: 'ready', status: begun(now.status)} : now));
    void keepAll(base);
  }, [base]);
  const pause = useCallback(() => void tell(base, 'pause').then(show), [base, show]);
  const remove = useCallback(() => void tell(base, 'remove').then(show), [base, show]);
  return {offline, keep, pause, remove};
}

/** What the worker is about to say. */
function begun({trouble: _trouble, ...status}: Status): Status {
  return {...status, wish: 'everything'};
}
