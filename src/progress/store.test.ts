import {describe, expect, it, vi} from 'vitest';
import type {NewEvent, ProgressEvent} from './events';
import type {Log, LogListener, Status} from './log';
import {createStore, type Store} from './store';

const answer = (question: string): NewEvent => ({type: 'answered', question, version: 1, attempt: 1, picked: ['a'], correct: true, page: '/services/lambda'});

function setup(stored: ProgressEvent[] = [], status: Status = {remembering: true}) {
  const kept: ProgressEvent[] = [...stored];
  let listener: LogListener = {};
  const log: Log = {
    add: async (events) => void kept.push(...events),
    clear: async () => void kept.splice(0),
    all: async () => [...kept],
    subscribe: (l) => {
      listener = l;
      return () => {};
    },
    status: () => status,
    close: () => {},
  };
  let now = 1000;
  let ids = 0;
  const open = vi.fn(async () => log);
  const store = createStore({open, now: () => now, newId: () => `id-${++ids}`});
  return {store, kept, open, tell: () => listener, setNow: (t: number) => (now = t)};
}
const loaded = async (store: Store): Promise<void> => {
  store.subscribe(() => {});
  await vi.waitFor(() => expect(store.snapshot().loaded).toBe(true));
};
const old: ProgressEvent = {...(answer('lambda-a-009') as ProgressEvent), id: 'old', at: 5};

describe('the store of a tab', () => {
  it('opens the log at the first subscription, once', async () => {
    const {store, open} = setup([old]);
    expect(open).not.toHaveBeenCalled();
    await loaded(store);
    store.subscribe(() => {});
    expect(open).toHaveBeenCalledOnce();
    expect([...store.snapshot().states.keys()]).toEqual(['lambda-a-009']);
  });
  it('shows an answer at once, and writes what came before the log was open', async () => {
    const {store, kept} = setup([old]);
    expect(store.record(answer('lambda-a-001'))).toBe('id-1');
    expect(store.snapshot().states.has('lambda-a-001')).toBe(true);
    await loaded(store);
    store.record(answer('lambda-a-002'));
    await vi.waitFor(() => expect(kept.map((e) => e.id)).toEqual(['old', 'id-1', 'id-2']));
    expect([...store.snapshot().states.keys()].sort()).toEqual(['lambda-a-001', 'lambda-a-002', 'lambda-a-009']);
  });
  it('takes what other tabs say, and reads again when asked', async () => {
    const {store, kept, tell} = setup();
    const heard = vi.fn();
    await loaded(store);
    const end = store.subscribe(heard);
    tell().events?.([old]);
    expect(store.snapshot().states.has('lambda-a-009')).toBe(true);
    kept.push({...old, id: 'slept', question: 'lambda-a-010'} as ProgressEvent);
    await store.refresh();
    expect(store.snapshot().states.has('lambda-a-010')).toBe(true);
    expect(heard).toHaveBeenCalledTimes(2);
    end();
    tell().status?.({remembering: false, reason: 'x'});
    expect(heard).toHaveBeenCalledTimes(2);
    expect(store.snapshot().status).toEqual({remembering: false, reason: 'x'});
  });
  it('puts a reset after every answer that it saw', async () => {
    const ahead: ProgressEvent = {...old, id: 'ahead', at: 3_600_000};
    const {store, kept} = setup([ahead]);
    await loaded(store);
    store.record(answer('lambda-a-001'));
    store.record({type: 'reset', page: '/services/lambda'});
    expect(store.snapshot().states.size).toBe(0);
    expect(kept.map((e) => e.at)).toEqual([3_600_000, 3_600_001, 3_600_002]);
  });
  it('does not follow a clock that is days ahead', async () => {
    const {store, kept} = setup([{...old, at: 1e15}]);
    await loaded(store);
    store.record(answer('lambda-a-001'));
    store.record(answer('lambda-a-002'));
    expect(kept.slice(1).map((e) => e.at)).toEqual([1000, 1001]);
  });
  it('goes on when the log cannot be loaded at all', async () => {
    const store = createStore({open: () => Promise.reject(new Error('chunk')), now: () => 1, newId: () => 'x'});
    await loaded(store);
    store.record(answer('lambda-a-001'));
    await store.refresh();
    expect(store.snapshot().states.size).toBe(1);
    expect(store.snapshot().status).toEqual({remembering: false, reason: 'a part of this site could not be loaded. Reload this page.'});
  });
  it('removes everything, and takes it back', async () => {
    const {store, kept} = setup([old]);
    await loaded(store);
    const removed = await store.clear();
    expect(kept).toEqual([]);
    expect(store.snapshot().events).toEqual([]);
    expect(store.snapshot().states.size).toBe(0);
    await store.append(removed);
    expect(kept).toEqual([old]);
    expect([...store.snapshot().states.keys()]).toEqual(['lambda-a-009']);
  });
  it('forgets what another tab removed', async () => {
    const {store, tell} = setup([old]);
    await loaded(store);
    tell().cleared?.();
    expect(store.snapshot().events).toEqual([]);
  });
});
