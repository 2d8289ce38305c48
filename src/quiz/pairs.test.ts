import {describe, expect, it} from 'vitest';
import {pairRules, pairsOf} from './pairs';

const option = (id: string, text: string, correct?: boolean) => ({id, text, correct});

describe('pairsOf', () => {
  it('finds the distractors that name the other side than the key, in either direction', () => {
    expect(pairsOf([option('a', 'Run a Query', true), option('b', 'Run a Scan'), option('c', 'Run a parallel scan', false), option('d', 'Read it all')])).toEqual({'query-scan': ['b', 'c']});
    expect(pairsOf([option('a', 'Run a Query'), option('b', 'Run a Scan', true)])).toEqual({'query-scan': ['a']});
  });
  it('finds each once where two keys name the two sides', () => {
    expect(pairsOf([option('a', 'Query', true), option('b', 'Scan', true), option('c', 'A slow scan'), option('d', 'A quick query'), option('e', 'A scan')])).toEqual({'query-scan': ['c', 'e', 'd']});
  });
  it('takes an option that names both sides for neither', () => {
    expect(pairsOf([option('a', 'Query', true), option('b', 'A Query and then a Scan')])).toBeUndefined();
    expect(pairsOf([option('a', 'Query, not Scan', true), option('b', 'Scan')])).toBeUndefined();
  });
  it('needs both sides, a key on one and a distractor on the other', () => {
    expect(pairsOf([option('a', 'Query', true), option('b', 'GetItem')])).toBeUndefined();
    expect(pairsOf([option('a', 'Query'), option('b', 'Scan')])).toBeUndefined();
    expect(pairsOf([option('a', 'Query', true), option('b', 'Scan', true)])).toBeUndefined();
    expect(pairsOf([])).toBeUndefined();
  });
  it('matches whole words only', () => {
    expect(pairsOf([option('a', 'Query', true), option('b', 'A scanner')])).toBeUndefined();
    expect(pairsOf([option('a', 'Query', true), option('b', 'A re-scan')])).toBeUndefined();
    expect(pairsOf([option('a', 'In-place', true), option('b', '`blue/green`')])).toEqual({'in-place-blue-green': ['b']});
  });
  it('finds several pairs in one question', () => {
    expect(Object.keys(pairsOf([option('a', 'A FIFO queue', true), option('b', 'A standard queue'), option('c', 'A topic')]) ?? {}).sort()).toEqual(['fifo-standard-queue', 'queue-topic']);
  });
  it.each(pairRules)('knows every word of $id', ({id, sides: [left, right]}) => {
    for (const a of left) for (const b of right) expect(pairsOf([option('a', `Use ${a}.`, true), option('b', `Use ${b}.`)])?.[id], `${a} / ${b}`).toEqual(['b']);
  });
});
