import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {confusions} from './confusions';
import {answered, bank, entry, log, noon} from './test-review';

const index = {...bank, questions: [entry('x', {pairs: {'lsi-gsi': ['b'], 'query-scan': ['c']}}), entry('y', {pairs: {'lsi-gsi': ['a', 'd']}, right: ['b']}), entry('z', {version: 2, pairs: {'query-scan': ['b']}})]};

describe('confusions', () => {
  it('are read from the distractors that were picked', () => {
    const events = [answered('x', {picked: ['b'], correct: false}), answered('x', {picked: ['c'], correct: false}), answered('x', {picked: ['d'], correct: false}), answered('y', {picked: ['a', 'd'], correct: false}), answered('y')];
    expect(confusions(events, index)).toEqual([
      // The last answer was right by its event, but its pick names the other side.
      {pair: 'lsi-gsi', title: 'Local or global secondary index', count: 3, of: 5},
      {pair: 'query-scan', title: 'Query or Scan', count: 1, of: 3},
    ]);
  });
  it('are none where nothing was confused', () => {
    expect(confusions([], index)).toEqual([]);
    expect(confusions([answered('x', {picked: ['a']}), answered('x', {picked: ['d'], correct: false}), answered('none', {picked: ['b'], correct: false})], index)).toEqual([]);
  });
  it('of an earlier version do not count, and those of the present one do', () => {
    expect(confusions([answered('z', {picked: ['b'], correct: false})], index)).toEqual([]);
    expect(confusions([answered('z', {picked: ['b'], correct: false, version: 2})], index)).toMatchObject([{pair: 'query-scan', count: 1}]);
  });
  it('do not depend on the order of the events, and the most frequent comes first', () => {
    fc.assert(
      fc.property(log, (events) => {
        const found = confusions(events, bank);
        expect(confusions(events.toReversed(), bank)).toEqual(found);
        expect(found.map(({count}) => count)).toEqual(found.map(({count}) => count).toSorted((a, b) => b - a));
        for (const {count, of} of found) expect(count >= 1 && count <= of).toBe(true);
      }),
    );
  });
  it('forget what was reset', () => {
    const wrong = answered('x', {picked: ['b'], correct: false, page: '/services/lambda'});
    expect(confusions([wrong], index)).toHaveLength(1);
    expect(confusions([wrong, {type: 'reset', id: 'r', at: noon + 1, page: '/services/lambda'}], index)).toEqual([]);
  });
});
