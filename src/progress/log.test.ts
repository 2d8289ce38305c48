import 'fake-indexeddb/auto';
import {IDBFactory} from 'fake-indexeddb';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import type {ProgressEvent} from './events';
import {openLog, reasonOf, type Log, type LogHost, type Status} from './log';

const event = (id: string, at = 1): ProgressEvent => ({type: 'reset', id, at, page: '/services/lambda'});
const ids = async (log: Log): Promise<string[]> => (await log.all()).map((e) => e.id).sort();

/** A channel that delivers at once to the others of its kind. */
class FakeChannel extends EventTarget {
  static open = new Set<FakeChannel>();
  constructor() {
    super();
    FakeChannel.open.add(this);
  }
  postMessage(data: unknown): void {
    for (const other of FakeChannel.open) if (other !== this) other.dispatchEvent(new MessageEvent('message', {data: structuredClone(data)}));
  }
  close(): void {
    FakeChannel.open.delete(this);
  }
}

const host = (change: Partial<LogHost> = {}): LogHost => ({indexedDB: globalThis.indexedDB, channel: () => new FakeChannel() as unknown as BroadcastChannel, ...change});
const opened: Log[] = [];
const open = async (change: Partial<LogHost> = {}): Promise<Log> => {
  const log = await openLog(host(change));
  opened.push(log);
  return log;
};

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  for (const log of opened.splice(0)) log.close();
  FakeChannel.open.clear();
});

describe('the log in a browser that stores', () => {
  it('remembers over a reload', async () => {
    const first = await open();
    await first.add([event('a'), event('b')]);
    first.close();
    const second = await open();
    expect(await ids(second)).toEqual(['a', 'b']);
    expect(second.status()).toEqual({remembering: true});
  });
  it('lets two tabs write at once and loses nothing', async () => {
    const [one, two] = [await open(), await open()];
    await Promise.all([one.add([event('a')]), two.add([event('b')]), one.add([event('c')]), two.add([event('a')])]);
    expect(await ids(one)).toEqual(['a', 'b', 'c']);
    expect(await ids(two)).toEqual(['a', 'b', 'c']);
  });
  it('removes everything, for other tabs too', async () => {
    const [one, two] = [await open(), await open()];
    await one.add([event('a'), event('b')]);
    const cleared = vi.fn();
    two.subscribe({cleared});
    await one.clear();
    expect(cleared).toHaveBeenCalledOnce();
    expect(await ids(one)).toEqual([]);
    expect(await ids(two)).toEqual([]);
  });
  it('tells other tabs, and not itself', async () => {
    const [one, two] = [await open(), await open()];
    const heard: string[] = [];
    one.subscribe({events: (events) => heard.push(...events.map((e) => `one ${e.id}`))});
    const end = two.subscribe({events: (events) => heard.push(...events.map((e) => `two ${e.id}`))});
    await one.add([event('a')]);
    end();
    await one.add([event('b')]);
    expect(heard).toEqual(['two a']);
  });
  it('drops what is damaged, from the database and from other tabs', async () => {
    const log = await open();
    const heard = vi.fn();
    log.subscribe({events: heard});
    await log.add([{id: 'x', type: 'nonsense'} as unknown as ProgressEvent, event('a')]);
    new FakeChannel().postMessage({not: 'a list'});
    new FakeChannel().postMessage([{id: 'y'}]);
    expect(await ids(log)).toEqual(['a']);
    expect(heard).not.toHaveBeenCalled();
  });
  it('lets a newer version of the site have the database', async () => {
    const log = await open();
    const statuses: Status[] = [];
    log.subscribe({status: (s) => statuses.push(s)});
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open('dva-progress', 2);
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
      request.onerror = () => reject(new Error('not opened'));
    });
    await log.add([event('late')]);
    expect(statuses).toEqual([{remembering: false, reason: 'a newer version of this site is open. Reload this page.'}]);
    expect(await ids(log)).toEqual(['late']);
    expect((await open()).status()).toEqual({remembering: false, reason: 'a newer version of this site is open. Reload this page.'});
  });
});

describe('the log in a browser that does not store', () => {
  it('keeps in memory where there is no IndexedDB', async () => {
    const log = await open({indexedDB: undefined});
    await log.add([event('a')]);
    expect(await ids(log)).toEqual(['a']);
    expect(log.status()).toEqual({remembering: false, reason: 'this browser blocks storage for this site.'});
  });
  it('keeps in memory where asking throws', async () => {
    const blocked: LogHost = {
      get indexedDB(): IDBFactory {
        throw new DOMException('denied', 'SecurityError');
      },
      channel() {
        throw new DOMException('denied', 'SecurityError');
      },
    };
    const log = await openLog(blocked);
    await log.add([event('a')]);
    expect(await ids(log)).toEqual(['a']);
    expect(log.status()).toEqual({remembering: false, reason: 'this browser blocks storage for this site.'});
  });
  it('still tells other tabs', async () => {
    const [one, two] = [await open({indexedDB: undefined}), await open({indexedDB: undefined})];
    const heard = vi.fn();
    two.subscribe({events: heard});
    await one.add([event('a')]);
    expect(heard).toHaveBeenCalledWith([event('a')]);
  });
  it('says that storage is full, goes on, and writes everything when there is room again', async () => {
    const log = await open();
    const statuses: Status[] = [];
    log.subscribe({status: (s) => statuses.push(s)});
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await log.add([event('a')]);
    expect(await ids(log)).toEqual(['a']);
    put.mockRestore();
    await log.add([event('b')]);
    expect(statuses).toEqual([{remembering: false, reason: 'the storage of this browser is full.'}, {remembering: true}]);
    log.close();
    expect(await ids(await open())).toEqual(['a', 'b']);
  });
  it('survives a database that cannot be read, and a closed channel', async () => {
    const log = await open({channel: () => ({addEventListener: () => {}, postMessage: () => { throw new DOMException('closed', 'InvalidStateError'); }, close: () => {}}) as unknown as BroadcastChannel});
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => {
      throw new DOMException('broken', 'UnknownError');
    });
    await log.add([event('a')]);
    expect(await log.all()).toEqual([]);
    expect(log.status()).toEqual({remembering: false, reason: 'this browser cannot store them.'});
  });
});

it('words every reason as the end of the sentence', () => {
  const names = ['QuotaExceededError', 'SecurityError', 'InvalidStateError', 'NotSupportedError', 'VersionError', 'UnknownError'];
  expect([...names.map((name) => reasonOf(new DOMException('x', name))), reasonOf('?')]).toMatchSnapshot();
});
