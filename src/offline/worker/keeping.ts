/** Keeping the whole site, or its tools, in pieces that a worker lives long enough for. */
import {fill, troubleOf} from '../fill';
import type {ToPage} from '../messages';
import {amount, kept, type KeptFile, type Status, type Trouble} from '../release';
import {recall, remember} from './memory';
import {frugal, openPages, release, worker} from './scope';
import {drop, filesHere, getFile} from './store';

/** A browser may stop a worker whose event takes minutes: so long one piece takes, in milliseconds; the page asks for the next. */
const PIECE = 15_000;

let trouble: Trouble | undefined;
let running: {readonly end: Promise<void>; readonly abort: AbortController} | undefined;

export async function status(): Promise<Status> {
  const here = await filesHere();
  const {wish} = await recall();
  return {release: release.id, wish, done: amount([...here]), all: amount(release.files), ...(trouble && {trouble})};
}

async function tellAll(now: Status): Promise<void> {
  const message: ToPage = {type: 'offline-status', status: now};
  for (const page of await openPages()) page.postMessage(message);
}

/** Notes whether the whole release is here: from then on pages come from the device. */
export async function noteComplete(): Promise<boolean> {
  const complete = (await filesHere()).size === release.files.length;
  await remember((memory) => {
    const {complete: before, ...rest} = memory;
    if ((before === release.id) === complete) return memory;
    return complete ? {...rest, complete: release.id} : rest;
  });
  return complete;
}

async function piece(abort: AbortController): Promise<void> {
  const here = await filesHere();
  const done = new Set(here);
  const {wish} = await recall();
  const timer = setTimeout(() => (late = true), PIECE);
  let late = false;
  const error = await fill(
    release.files.filter((file) => !here.has(file)),
    {
      get: (file) => getFile(file, abort.signal),
      mayGoOn: () => !late && !abort.signal.aborted,
      onDone: (file) => {
        done.add(file);
        void tellAll({release: release.id, wish, done: amount([...done]), all: amount(release.files)});
      },
    },
  );
  clearTimeout(timer);
  if (abort.signal.aborted) return;
  trouble = error === undefined ? undefined : troubleOf(error);
  // Published anew meanwhile: the worker of the new release knows its files.
  if (trouble === 'changed') await worker.registration.update().catch(() => undefined);
  await noteComplete();
}

async function stop(): Promise<void> {
  running?.abort.abort();
  await running?.end;
  trouble = undefined;
}

/** Keeps everything, for a while. Two pages that ask get the same piece. */
export async function keep(): Promise<Status> {
  await remember((memory) => (memory.wish === 'everything' ? memory : {...memory, wish: 'everything'}));
  if (running === undefined) {
    trouble = undefined;
    const abort = new AbortController();
    const end = piece(abort).finally(() => (running = undefined));
    running = {end, abort};
  }
  await running.end;
  const now = await status();
  await tellAll(now);
  return now;
}

export async function pause(): Promise<Status> {
  await remember((memory) => (memory.wish === 'everything' ? {...memory, wish: 'paused'} : memory));
  await stop();
  const now = await status();
  await tellAll(now);
  return now;
}

/** Removes what was kept on the reader's wish. What was read, and the tools once they were used, stay as in any visit. */
export async function remove(): Promise<Status> {
  const memory = await remember(({complete: _complete, ...rest}) => ({...rest, wish: 'nothing'}));
  await stop();
  const staying = new Set(kept(release, memory));
  await drop([...(await filesHere())].filter((file) => !staying.has(file)));
  const now = await status();
  await tellAll(now);
  return now;
}

/** Somebody opened a page that needs the tools: all of them are kept, if the device does not ask to save data. */
export async function keepTools(): Promise<void> {
  await remember((memory) => (memory.tools ? memory : {...memory, tools: true}));
  if (frugal()) return;
  await keepMissing(release.files.filter(({group}) => group === 'tools'));
}

/** @returns the error of the first that could not be had */
export async function keepMissing(files: readonly KeptFile[]): Promise<Error | undefined> {
  const here = await filesHere();
  return fill(files.filter((file) => !here.has(file)), {get: (file) => getFile(file)});
}

