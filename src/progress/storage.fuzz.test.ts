import 'fake-indexeddb/auto';
import fc from 'fast-check';
import {openDB} from 'idb';
import {describe, expect, it, vi} from 'vitest';
import {derive, flagged, merge, settings} from './derive';
import {parseEvent, type ProgressEvent} from './events';
import {openLog, type Log} from './log';
import {createStore} from './store';
import {anyEvent} from './test-events';
import {brokenEvent, stored, unpolluted} from './test-hostile';

vi.setConfig({testTimeout: 300_000});

const runs = {numRuns: 10_000};
const parsed = (list: readonly unknown[]): ProgressEvent[] => list.flatMap((e) => parseEvent(e) ?? []);

describe('a damaged storage', () => {
  it('never throws; what was an event stays as it was, and what is read is read again the same', () => {
    fc.assert(
      fc.property(stored, fc.array(anyEvent, {maxLength: 3}), (junk, events) => {
        const read = parsed([...junk, ...events]);
        expect(read.slice(read.length - events.length)).toEqual(events);
        expect(parsed(read)).toEqual(read);
        expect(read.every((event) => Object.getPrototypeOf(event) === Object.prototype && !Number.isNaN(new Date(event.at).getTime()))).toBe(true);
        expect(unpolluted()).toBe(true);
      }),
      runs,
    );
  });

  it('gives a log of which every reader makes sense, the same in any order', () => {
    fc.assert(
      fc.property(stored, (junk) => {
        const read = parsed(junk);
        const log = merge(read, []);
        expect(new Set(log.map(({id}) => id))).toEqual(new Set(read.map(({id}) => id)));
        expect(merge(read.toReversed(), log)).toEqual(log);
        const states = derive(read);
        expect([...states.values()].every(({tries, first, last}) => tries >= 1 && first.at <= last.at)).toBe(true);
        flagged(log);
        expect(Object.values(settings(log))).not.toContain('');
      }),
      runs,
    );
  });

  it('of ten thousand entries is opened, read, and added to', async () => {
    const entries = fc.sample(fc.oneof(anyEvent, brokenEvent), {numRuns: 10_000, seed: 7}).map((entry, i): unknown => Object.defineProperty({...(entry as object)}, 'id', {value: `entry-${i}`, enumerable: true}));
    const db = await openDB('dva-progress', 1, {upgrade: (d) => void d.createObjectStore('events', {keyPath: 'id'})});
    const tx = db.transaction('events', 'readwrite');
    for (const entry of entries) void tx.store.put(entry);
    await tx.done;
    const valid = parsed(entries);
    expect(valid.length).toBeGreaterThan(1000);
    expect(valid.length).toBeLessThan(10_000);

    const log = await openLog({indexedDB, channel: () => undefined});
    expect(merge(await log.all(), [])).toEqual(merge(valid, []));
    const store = createStore({open: async () => log, now: () => 1e12, newId: () => 'new'});
    store.subscribe(() => {});
    await vi.waitFor(() => expect(store.snapshot().loaded).toBe(true));
    store.record({type: 'flagged', question: 'q', on: true});
    await vi.waitFor(async () => expect((await log.all()).some(({id}) => id === 'new')).toBe(true));
    // What cannot be read is left where it is: a newer version of the site may know it.
    expect(await db.count('events')).toBe(10_001);
    log.close();
    db.close();
  });

  it('takes a large import although the log is not open yet', async () => {
    // 200,000 events at once were more than a call can have arguments.
    const many = Array.from({length: 200_000}, (_, i): ProgressEvent => ({type: 'flagged', id: `e${i}`, at: i, question: 'q', on: true}));
    const add = vi.fn(async () => {});
    const log: Log = {add, clear: async () => {}, all: async () => [], subscribe: () => () => {}, status: () => ({remembering: true}), close: () => {}};
    const store = createStore({open: async () => log, now: () => 1, newId: () => 'new'});
    await store.append(many);
    store.subscribe(() => {});
    await vi.waitFor(() => expect(add).toHaveBeenCalledWith(many));
  });
});
