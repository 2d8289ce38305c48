import {useSyncExternalStore} from 'react';
import {createStore, emptySnapshot, type Snapshot, type Store} from './store';

/** A version 4 UUID; crypto.randomUUID is missing on plain http, where somebody may well try the site on a phone. */
export function newId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((b, i) => (i === 6 ? (b & 15) | 64 : i === 8 ? (b & 63) | 128 : b).toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

let shared: Store | undefined;

/** @returns the one store of this tab; made on first use, which is after mounting */
export function progressStore(): Store {
  if (shared === undefined) {
    const store = createStore({
      // idb and the log come in a chunk of their own, after the page stands.
      open: async () => (await import('./log')).openLog(),
      now: () => Date.now(),
      newId,
    });
    // A page that comes back from the back/forward cache heard nothing while it was away.
    addEventListener('pageshow', (event) => {
      if (event.persisted) void store.refresh();
    });
    shared = store;
  }
  return shared;
}

const subscribe = (listener: () => void): (() => void) => progressStore().subscribe(listener);
const onClient = (): Snapshot => shared?.snapshot() ?? emptySnapshot;
const onServer = (): Snapshot => emptySnapshot;

/**
 * The reader's answers, kept up to date across components and tabs. Server render and hydration see none;
 * the first component that mounts makes them load.
 */
export function useAnswers(): Snapshot & Pick<Store, 'record'> {
  const snapshot = useSyncExternalStore(subscribe, onClient, onServer);
  return {...snapshot, record: (event) => progressStore().record(event)};
}
