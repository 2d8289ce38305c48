import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {derive, type ProgressEvent} from '../progress';
import {history} from './history';
import {answered, log, noon} from './test-review';

describe('history', () => {
  it('counts what the states count, whatever the order', () => {
    fc.assert(
      fc.property(log, fc.infiniteStream(fc.nat()), (events, random) => {
        const mixed = events.map((e) => [random.next().value as number, e] as const).sort((a, b) => a[0] - b[0]).map(([, e]) => e);
        const states = derive(events);
        const lists = history(mixed);
        expect([...lists.keys()].sort()).toEqual([...states.keys()].sort());
        for (const [id, list] of lists) {
          const state = states.get(id)!;
          expect(list).toHaveLength(state.tries);
          expect(list[0]).toMatchObject({version: state.version, at: state.first.at, picked: state.first.picked});
          expect(list.at(-1)).toMatchObject({version: state.version, at: state.last.at, picked: state.last.picked});
        }
      }),
    );
  });
  it('forgets what a reset took back, unless that is undone', () => {
    const reset: ProgressEvent = {type: 'reset', id: 'reset', at: noon + 1, page: '/services/s3'};
    const events = [answered('q', {page: '/services/s3'}), answered('r', {page: '/practice'}), reset];
    expect([...history(events).keys()]).toEqual(['r']);
    expect([...history([...events, {type: 'undo', id: 'undo', at: noon + 2, reset: 'reset'}]).keys()]).toEqual(['q', 'r']);
    expect([...history([...events, {type: 'undo', id: 'undo', at: noon + 2, reset: 'another'}]).keys()]).toEqual(['r']);
  });
  it('begins anew with a newer version, and ignores an older one after it', () => {
    const events = [answered('q', {at: noon - 2}), answered('q', {at: noon - 1, version: 2}), answered('q', {at: noon})];
    expect(history(events).get('q')!.map(({version}) => version)).toEqual([2]);
  });
  it('a reset of a page takes back nothing that stands on another page by now', () => {
    const reset: ProgressEvent = {type: 'reset', id: 'reset', at: noon + 1, page: '/services/s3'};
    const events = [answered('q', {at: noon - 2, page: '/services/s3'}), answered('q', {at: noon - 1, version: 2, page: '/practice'}), reset];
    expect(history(events).get('q')!.map(({version}) => version)).toEqual([2]);
    expect(derive(events).get('q')).toMatchObject({version: 2, tries: 1});
    // Answered again on the page after its reset: a second reset takes that back, too.
    const again = [...events, answered('q', {at: noon + 2, version: 2, page: '/services/s3'})];
    expect(history(again).get('q')).toHaveLength(2);
    expect(history([...again, {...reset, id: 'second', at: noon + 3}]).size).toBe(0);
    expect(derive([...again, {...reset, id: 'second', at: noon + 3}]).size).toBe(0);
    // An undo of something else, with the id of an answer, changes nothing.
    expect(history([...again, {...reset, id: 'second', at: noon + 3}, {type: 'undo', id: 'undo', at: noon + 4, reset: 'reset'}]).size).toBe(0);
  });
});
