import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {QuestionState} from '../progress';
import {cardView, moved, pageScore, reportUrl, sequenceOf} from './card';

const state = (change: Partial<QuestionState['last']> = {}, version = 1): QuestionState => {
  const answer = {at: 1, attempt: 1, picked: ['a'], correct: false, ...change};
  return {version, first: answer, last: answer, tries: 1};
};
const item = {version: 1};

describe('sequenceOf', () => {
  const drawn = ['c', 'a', 'b'];
  it('is the sequence of the reader once there is one', () => {
    expect(sequenceOf(drawn, ['b', 'c', 'a'])).toEqual(['b', 'c', 'a']);
    expect(sequenceOf(drawn, [])).toBe(drawn);
  });
  it('never hides an item, whatever sequence a file holds', () => {
    for (const picked of [['a', 'a', 'b'], ['a', 'b', 'x'], ['a', 'b'], ['a', 'b', 'c', 'c'], ['a', 'a', 'a']]) expect(sequenceOf(drawn, picked)).toBe(drawn);
  });
});

describe('cardView', () => {
  it('is open at first', () => {
    expect(cardView(item, undefined, 0, null)).toEqual({attempt: 1, picked: [], checked: false, correct: false, changed: false});
  });
  it('shows the draft while the reader thinks, and the stored answer after', () => {
    expect(cardView(item, undefined, 0, {attempt: 1, picked: ['b']})).toMatchObject({picked: ['b'], checked: false});
    expect(cardView(item, state({attempt: 3, correct: true}), 0, null)).toMatchObject({attempt: 3, picked: ['a'], checked: true, correct: true});
  });
  it('keeps the draft when another tab answers, and drops one of another attempt', () => {
    expect(cardView(item, state(), 0, {attempt: 1, picked: ['b']})).toMatchObject({picked: ['b'], checked: false});
    expect(cardView(item, state({attempt: 2}), 0, {attempt: 1, picked: ['b']})).toMatchObject({picked: ['a'], checked: true});
  });
  it('is open again at a retry, until that is answered', () => {
    expect(cardView(item, state(), 2, null)).toMatchObject({attempt: 2, picked: [], checked: false});
    expect(cardView(item, state({attempt: 2}), 2, null)).toMatchObject({attempt: 2, checked: true});
  });
  it('says that a question changed, and asks it again', () => {
    expect(cardView({version: 2}, state(), 0, null)).toMatchObject({checked: false, changed: true, attempt: 1});
    expect(cardView({version: 1}, state({}, 2), 0, null)).toMatchObject({checked: false, changed: false});
  });
});

describe('pageScore', () => {
  const all = [['a-x-001', 1], ['a-x-002', 1], ['a-x-003', 2]] as const;
  it('counts this page and these versions only', () => {
    const states = new Map([['a-x-001', state({correct: true})], ['a-x-002', state({attempt: 2})], ['a-x-003', state()], ['b-x-001', state()]]);
    expect(pageScore(all, states, {})).toEqual({total: 3, answered: 2, firstTry: 1, missed: [['a-x-002', 3]]});
  });
  it('does not offer what is already open again', () => {
    expect(pageScore(all, new Map([['a-x-002', state()]]), {'a-x-002': 2}).missed).toEqual([]);
  });
  it('counts the first try, however often it was tried', () => {
    const twice = {...state({correct: true, attempt: 2}), first: state().first};
    expect(pageScore(all, new Map([['a-x-001', twice]]), {})).toMatchObject({answered: 1, firstTry: 0, missed: []});
  });
});

describe('moved', () => {
  const ids = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), {minLength: 1});
  it('moves one place and back', () => {
    fc.assert(
      fc.property(ids, fc.nat(), (list, n) => {
        const id = list[n % list.length]!;
        if (list.indexOf(id) > 0) expect(moved(moved(list, id, -1), id, 1)).toEqual(list);
        else expect(moved(list, id, -1)).toEqual(list);
        expect([...moved(list, id, 1)].sort()).toEqual([...list].sort());
      }),
    );
  });
  it('stays at the ends, and ignores what is not there', () => {
    expect([moved(['a', 'b'], 'b', 1), moved(['a', 'b'], 'z', 1), moved(['a', 'b'], 'b', -1)]).toEqual([['a', 'b'], ['a', 'b'], ['b', 'a']]);
  });
});

it('reports a question with its id and version', () => {
  const url = new URL(reportUrl('https://github.com/o/r', {id: 'a-x-001', version: 3}, '/services/a'));
  expect(url.pathname).toBe('/o/r/issues/new');
  expect(url.searchParams.get('title')).toBe('Question a-x-001 (version 3)');
  expect(url.searchParams.get('body')).toContain('Page: /services/a#q-a-x-001');
});
