/** The few names of a service worker's world that TypeScript's DOM library lacks; its WebWorker library cannot stand beside it. */
import type {Release} from '../release';

export interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

export interface MessageEventOfPage extends WorkerEvent {
  readonly data: unknown;
  readonly ports: readonly MessagePort[];
}

interface Client {
  readonly id: string;
  postMessage(message: unknown): void;
}

interface Events {
  install: WorkerEvent;
  activate: WorkerEvent;
  message: MessageEventOfPage;
}

interface WorkerScope {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: {readonly type: 'window'; readonly includeUncontrolled: true}): Promise<readonly Client[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener<K extends keyof Events>(type: K, listener: (event: Events[K]) => void): void;
  /** Written in front of the worker's code by the build (plugin/finish.ts). */
  readonly offlineRelease: Release;
}

export const worker = self as unknown as WorkerScope;
export const {offlineRelease: release} = worker;

/** @returns all open pages of the site, those that another worker controls too */
export const openPages = (): Promise<readonly Client[]> => worker.clients.matchAll({type: 'window', includeUncontrolled: true});

/** @returns whether the reader's device asks to save data; only some browsers say */
export const frugal = (): boolean => (navigator as {readonly connection?: {readonly saveData?: boolean}}).connection?.saveData === true;
