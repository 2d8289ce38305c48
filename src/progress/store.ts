import {fold, merge, type States} from './derive';
import type {NewEvent, ProgressEvent} from './events';
import type {Log, Status} from './log';

/** What a component sees. A new object whenever anything changes. */
export interface Snapshot {
  readonly states: States;
  /** All events, merged: in order, each id once. */
  readonly events: readonly ProgressEvent[];
  /** false until the stored answers were read: before that nothing is known, and the server's view stands. */
  readonly loaded: boolean;
  readonly status: Status;
}

export interface Store {
  /** Takes effect at once; it is written when the log is open. @returns the event's id */
  record(event: NewEvent): string;
  /** Takes events as they are: those of a file, or what `clear` removed. Resolves when they are written, or known not to be. */
  append(events: readonly ProgressEvent[]): Promise<void>;
  /**
   * Removes everything, in this tab, in others and in storage.
   * @returns what was removed, for `append` to take back
   */
  clear(): Promise<readonly ProgressEvent[]>;
  snapshot(): Snapshot;
  /** The first subscription opens the log. */
  subscribe(listener: () => void): () => void;
  /** Reads the log again: a tab that slept may have missed what others wrote. */
  refresh(): Promise<void>;
}

/** What the store needs from outside, so that tests decide about time, ids and storage. */
export interface StoreHost {
  open(): Promise<Log>;
  now(): number;
  newId(): string;
}

/** The view of the server and of the first render. */
export const emptySnapshot: Snapshot = {states: new Map(), events: [], loaded: false, status: {remembering: true}};

const dayMs = 86_400_000;

/** One per tab: the events in memory, the log behind them. Nothing here throws because of storage. */
export function createStore(host: StoreHost): Store {
  const listeners = new Set<() => void>();
  let events: ProgressEvent[] = [];
  let waiting: ProgressEvent[] = [];
  let log: Log | undefined;
  let opening: Promise<void> | undefined;
  let view = emptySnapshot;
  let latest = 0;

  const show = (change: Partial<Snapshot>): void => {
    view = {...view, ...change};
    for (const listener of [...listeners]) listener();
  };
  const take = (more: readonly ProgressEvent[], change: Partial<Snapshot> = {}): void => {
    events = merge(events, more);
    show({...change, events, states: fold(events)});
  };
  const forget = (): void => {
    events = [];
    waiting = [];
    take([]);
  };

  const start = async (): Promise<void> => {
    try {
      const opened = await host.open();
      opened.subscribe({events: (more) => take(more), cleared: forget, status: (status) => show({status})});
      take(await opened.all(), {loaded: true, status: opened.status()});
      log = opened;
      const late = waiting;
      waiting = [];
      if (late.length > 0) await opened.add(late);
    } catch {
      // The part of the site that stores answers could not be loaded (offline, an old cache).
      show({loaded: true, status: {remembering: false, reason: 'a part of this site could not be loaded. Reload this page.'}});
    }
  };

  /**
   * Never before what this tab has seen: a reset within the same millisecond as an answer, or after an answer from a
   * device whose clock is ahead, must still come after it. A clock more than a day ahead is not followed.
   */
  const time = (): number => {
    const now = host.now();
    const seen = events.at(-1)?.at ?? 0;
    latest = Math.max(now, latest + 1, seen < now + dayMs ? seen + 1 : 0);
    return latest;
  };

  return {
    record(fresh) {
      const event: ProgressEvent = {...fresh, id: host.newId(), at: time()};
      take([event]);
      if (log) void log.add([event]);
      else waiting.push(event);
      return event.id;
    },
    async append(more) {
      take(more);
      if (log) await log.add(more);
      else waiting = [...waiting, ...more];
    },
    async clear() {
      const removed = events;
      forget();
      await log?.clear();
      return removed;
    },
    snapshot: () => view,
    subscribe(listener) {
      listeners.add(listener);
      opening ??= start();
      return () => {
        listeners.delete(listener);
      };
    },
    async refresh() {
      if (log) take(await log.all());
    },
  };
}
