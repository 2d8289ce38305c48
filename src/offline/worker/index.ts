/**
 * The service worker of the site, bundled by plugin/bundle.ts with its release in front (plugin/finish.ts).
 * Why it is as it is: CONTRIBUTING.md, "Offline".
 */
import {tookOver} from '../cache-names';
import {asMessage, type ToWorker} from '../messages';
import {neededAtInstall, type Status} from '../release';
import {keep, keepMissing, noteComplete, pause, remove, status} from './keeping';
import {recall, remember} from './memory';
import {keepLoaded, route, tidy} from './routes';
import {frugal, openPages, release, worker, type MessageEventOfPage} from './scope';

/** Fills the new release; a failure leaves the old worker with its own, and what was fetched serves the next attempt. */
async function install(): Promise<void> {
  const failure = await keepMissing(neededAtInstall(release, await recall(), frugal()));
  if (failure !== undefined) throw failure;
}

async function activate(): Promise<void> {
  const complete = await noteComplete();
  const clients = (await openPages()).map(({id}) => id);
  await remember((memory) => tookOver(memory, release.id, clients, complete));
  await tidy();
  await worker.clients.claim();
}

async function answer(message: ToWorker, event: MessageEventOfPage): Promise<Status | undefined> {
  switch (message.type) {
    case 'status':
      return status();
    case 'keep':
      return keep();
    case 'pause':
      return pause();
    case 'remove':
      return remove();
    case 'loaded':
      await keepLoaded(message.urls, event);
      return undefined;
    case 'take-over':
      await worker.skipWaiting();
      return undefined;
    default:
      throw new Error(`unexpected value ${JSON.stringify(message satisfies never)}`);
  }
}

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('message', (event) => {
  const message = asMessage(event.data);
  if (message !== undefined) event.waitUntil(answer(message, event).then((reply) => event.ports[0]?.postMessage(reply)));
});
route();
