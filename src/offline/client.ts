/** The page's side: starts the worker, talks to it, notices a new release. */
import {asStatus, type ToWorker} from './messages';
import {goesOn, type Status} from './release';

/** A page that stays open asks for a new release when it is looked at again, at most so often, in milliseconds. */
const ASK_AGAIN = 3_600_000;

/** Missing on plain http and in old browsers. */
const workers = (): ServiceWorkerContainer | undefined => (navigator as {readonly serviceWorker?: ServiceWorkerContainer}).serviceWorker;

let registering: Promise<ServiceWorkerRegistration | undefined> | undefined;

/**
 * @param base the site's base, with slashes at both ends
 * @returns the registration; undefined where the browser has no workers or refuses this one
 */
export function registration(base: string): Promise<ServiceWorkerRegistration | undefined> {
  registering ??= Promise.resolve(workers()?.register(`${base}sw.js`, {scope: base}))
    // The browser's types promise a registration; where workers are blocked there is none.
    .then((found: ServiceWorkerRegistration | undefined) => found)
    .catch(() => undefined);
  return registering;
}

/** @returns the worker's answer; undefined when it says nothing in its state */
function ask(worker: ServiceWorker, message: ToWorker): Promise<Status | undefined> {
  return new Promise((resolve) => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = (event: MessageEvent<Status | undefined>) => resolve(event.data);
    worker.postMessage(message, [port2]);
  });
}

/** The worker that answers for this page: the active one, once there is one. */
async function active(base: string): Promise<ServiceWorker | undefined> {
  const found = await registration(base);
  if (found === undefined) return undefined;
  if (found.active !== null) return found.active;
  const coming = found.installing ?? found.waiting;
  if (coming === null) return undefined;
  return new Promise((resolve) => {
    coming.addEventListener('statechange', () => {
      if (coming.state === 'activating' || coming.state === 'activated') resolve(coming);
      if (coming.state === 'redundant') resolve(undefined);
    });
  });
}

/**
 * @param type what the worker shall do
 * @returns how things stand then; undefined when there is no worker
 */
export async function tell(base: string, type: 'status' | 'keep' | 'pause' | 'remove'): Promise<Status | undefined> {
  const worker = await active(base);
  return worker === undefined ? undefined : ask(worker, {type});
}

/** Keeps everything, piece by piece, until it is there, somebody stops it, or it fails. */
export async function keepAll(base: string): Promise<void> {
  for (let status = await tell(base, 'keep'); status !== undefined && goesOn(status); ) status = await tell(base, 'keep');
}

/** @returns how to stop listening */
export function onStatus(listener: (status: Status) => void): () => void {
  const listen = (event: MessageEvent<unknown>): void => {
    const status = asStatus(event.data);
    if (status !== undefined) listener(status);
  };
  workers()?.addEventListener('message', listen);
  return () => workers()?.removeEventListener('message', listen);
}

/** Hands what the page loaded without the worker to it, now and whatever is still under way. */
function handOver(worker: ServiceWorker): void {
  worker.postMessage({type: 'loaded', urls: [location.href]} satisfies ToWorker);
  new PerformanceObserver((list) => {
    const urls = list.getEntries().map(({name}) => name);
    if (urls.length > 0) worker.postMessage({type: 'loaded', urls} satisfies ToWorker);
  }).observe({type: 'resource', buffered: true});
}

/** Calls back whenever a worker waits to take over from another. */
function onWaiting(found: ServiceWorkerRegistration, call: (worker: ServiceWorker) => void): void {
  if (found.waiting !== null && found.active !== null) call(found.waiting);
  found.addEventListener('updatefound', () => {
    const coming = found.installing;
    coming?.addEventListener('statechange', () => {
      if (coming.state === 'installed' && found.active !== null && found.active !== coming) call(coming);
    });
  });
}

/** Starts the worker on this page and shows when a new release waits. */
export async function startOffline(base: string): Promise<void> {
  const container = workers();
  const found = await registration(base);
  const worker = await active(base);
  if (container === undefined || found === undefined || worker === undefined) return;
  if (container.controller === null || performance.getEntriesByType('navigation').some((entry) => 'workerStart' in entry && entry.workerStart === 0)) handOver(worker);
  onWaiting(found, (waiting) => void announce(waiting));
  let asked = 0;
  document.addEventListener('visibilitychange', ({timeStamp}) => {
    if (document.visibilityState !== 'visible' || timeStamp - asked < ASK_AGAIN) return;
    asked = timeStamp;
    found.update().catch(() => undefined);
  });
  const status = await ask(worker, {type: 'status'});
  if (status !== undefined && goesOn(status)) await keepAll(base);
}

async function announce(waiting: ServiceWorker): Promise<void> {
  const [{showBar}, status] = await Promise.all([import('./bar'), ask(waiting, {type: 'status'})]);
  showBar(status?.release ?? '', () => waiting.postMessage({type: 'take-over'} satisfies ToWorker));
}
