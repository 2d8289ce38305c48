import {openDB, type DBSchema} from 'idb';
import {parseEvent, type ProgressEvent} from './events';

/** Whether what the reader answers will be there next time; if not, why, as the end of a sentence. */
export type Status = {readonly remembering: true} | {readonly remembering: false; readonly reason: string};

export interface LogListener {
  /** Events that another tab added. */
  events?(events: readonly ProgressEvent[]): void;
  /** Another tab removed everything. */
  cleared?(): void;
  status?(status: Status): void;
}

/** An append-only log of events, shared by all tabs of the browser. None of its promises ever rejects. */
export interface Log {
  /** Keeps the events; resolves when they are written, or known not to be. */
  add(events: readonly ProgressEvent[]): Promise<void>;
  /** Removes everything, and tells the other tabs. */
  clear(): Promise<void>;
  /** Everything that is kept; what is damaged is left out. */
  all(): Promise<ProgressEvent[]>;
  /** @returns a function that ends the subscription */
  subscribe(listener: LogListener): () => void;
  status(): Status;
  close(): void;
}

/** What the log needs of the browser; a test hands in its own. */
export interface LogHost {
  readonly indexedDB: IDBFactory | undefined;
  /** @returns undefined where tabs cannot talk to each other */
  channel(name: string): BroadcastChannel | undefined;
}

interface Schema extends DBSchema {
  events: {key: string; value: ProgressEvent};
}

type Database = Awaited<ReturnType<typeof openDB<Schema>>>;

const name = 'dva-progress';
/** What a tab that removed everything says to the others. */
const CLEARED = 'cleared';

/** @returns why storing failed, as the end of "Your answers are not being remembered: …" */
export function reasonOf(error: unknown): string {
  const kind = error instanceof Error || error instanceof DOMException ? error.name : '';
  switch (kind) {
    case 'QuotaExceededError':
      return 'the storage of this browser is full.';
    case 'SecurityError':
    case 'InvalidStateError':
    case 'NotSupportedError':
      return 'this browser blocks storage for this site.';
    case 'VersionError':
      return 'a newer version of this site is open. Reload this page.';
    default:
      return 'this browser cannot store them.';
  }
}

/** The access itself may throw (Firefox with cookies blocked, a sandboxed frame). */
function browserHost(): LogHost {
  return {
    get indexedDB() {
      return globalThis.indexedDB as IDBFactory | undefined;
    },
    channel: (id) => (typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(id)),
  };
}

class BrowserLog implements Log {
  private readonly listeners = new Set<LogListener>();
  /** Kept in memory until written: without storage that is for as long as the tab is open. */
  private readonly unwritten = new Map<string, ProgressEvent>();
  private state: Status = {remembering: true};
  private db: Database | undefined;
  private readonly channel: BroadcastChannel | undefined;

  constructor(host: LogHost) {
    try {
      this.channel = host.channel(name);
      this.channel?.addEventListener('message', (message: MessageEvent<unknown>) => {
        if (message.data === CLEARED) {
          this.unwritten.clear();
          this.tell((l) => l.cleared?.());
          return;
        }
        const events = (Array.isArray(message.data) ? message.data : []).flatMap((e) => parseEvent(e) ?? []);
        if (events.length > 0) this.tell((l) => l.events?.(events));
      });
    } catch {
      this.channel = undefined;
    }
  }

  async open(host: LogHost): Promise<void> {
    try {
      const factory = host.indexedDB;
      if (factory === undefined) throw new DOMException('no IndexedDB', 'NotSupportedError');
      // idb opens the global indexedDB; asked here first so that a blocked one fails in one known place.
      this.db = await openDB<Schema>(name, 1, {
        upgrade(db) {
          db.createObjectStore('events', {keyPath: 'id'});
        },
        // A later version of the site wants the database in another tab: let it go, and go on in memory.
        blocking: () => this.fail('a newer version of this site is open. Reload this page.'),
        terminated: () => this.fail('this browser closed the storage.'),
      });
    } catch (error) {
      this.fail(reasonOf(error));
    }
  }

  async add(events: readonly ProgressEvent[]): Promise<void> {
    for (const event of events) this.unwritten.set(event.id, event);
    this.post(events);
    const {db} = this;
    if (db === undefined) return;
    // Everything unwritten is tried again: what did not fit before may fit now.
    const batch = [...this.unwritten.values()];
    try {
      const tx = db.transaction('events', 'readwrite');
      // A request that fails makes the transaction fail; one promise for each of 20,000 would only cost time.
      for (const event of batch) tx.store.put(event).catch(() => undefined);
      // Without this the browser waits for our listeners before it commits, and a reader who leaves now loses the answer.
      tx.commit();
      await tx.done;
      for (const event of batch) this.unwritten.delete(event.id);
      if (this.unwritten.size === 0) this.set({remembering: true});
    } catch (error) {
      if (this.db === db) this.set({remembering: false, reason: reasonOf(error)});
    }
  }

  async clear(): Promise<void> {
    this.unwritten.clear();
    this.post(CLEARED);
    try {
      await this.db?.clear('events');
    } catch (error) {
      this.set({remembering: false, reason: reasonOf(error)});
    }
  }

  async all(): Promise<ProgressEvent[]> {
    let stored: unknown[] = [];
    try {
      stored = (await this.db?.getAll('events')) ?? [];
    } catch (error) {
      this.set({remembering: false, reason: reasonOf(error)});
    }
    return [...stored, ...this.unwritten.values()].flatMap((e) => parseEvent(e) ?? []);
  }

  subscribe(listener: LogListener): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  status(): Status {
    return this.state;
  }

  close(): void {
    this.db?.close();
    this.db = undefined;
    this.channel?.close();
  }

  private post(message: readonly ProgressEvent[] | typeof CLEARED): void {
    try {
      this.channel?.postMessage(message);
    } catch {
      // Closed, or the page is being left: the other tab will read the database.
    }
  }

  private fail(reason: string): void {
    this.db?.close();
    this.db = undefined;
    this.set({remembering: false, reason});
  }

  private set(status: Status): void {
    if (JSON.stringify(status) === JSON.stringify(this.state)) return;
    this.state = status;
    this.tell((l) => l.status?.(status));
  }

  private tell(what: (listener: LogListener) => void): void {
    for (const listener of [...this.listeners]) what(listener);
  }
}

/**
 * Opens the reader's log in this browser. Never rejects: where storage is missing, blocked or full,
 * the log lives in memory and says so in its status.
 */
export async function openLog(host: LogHost = browserHost()): Promise<Log> {
  const log = new BrowserLog(host);
  await log.open(host);
  return log;
}
