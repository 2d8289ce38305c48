import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {fnv1a, mulberry32, orderOptions, shuffle} from './order';

const ids = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), {minLength: 2, maxLength: 8});
const anyType = fc.constantFrom('multiple-choice' as const, 'multiple-response' as const, 'ordering' as const);
const attempt = fc.integer({min: 1, max: 10_000});

describe('seeded order', () => {
  it('uses FNV-1a and mulberry32 as published', () => {
    // Test vectors of draft-eastlake-fnv, and the first draws of mulberry32(1).
    expect([fnv1a(''), fnv1a('a'), fnv1a('foobar')]).toEqual([0x811c9dc5, 0xe40c292c, 0xbf9cf968]);
    const random = mulberry32(1);
    expect([random(), random()].map((x) => x.toFixed(9))).toEqual(['0.627073941', '0.002735721']);
  });

  it('is a permutation', () => {
    fc.assert(
      fc.property(fc.string(), attempt, ids, anyType, (id, n, options, type) => {
        expect([...orderOptions(id, n, options, type)].sort()).toEqual([...options].sort());
      }),
    );
  });

  it('is the same each time, and leaves its input alone', () => {
    fc.assert(
      fc.property(fc.string(), attempt, ids, anyType, (id, n, options, type) => {
        const before = [...options];
        expect(orderOptions(id, n, options, type)).toEqual(orderOptions(id, n, options, type));
        expect(options).toEqual(before);
      }),
    );
  });

  it('never starts an ordering question solved', () => {
    fc.assert(
      fc.property(fc.string(), attempt, ids, (id, n, options) => {
        expect(orderOptions(id, n, options, 'ordering')).not.toEqual(options);
      }),
    );
  });

  it('changes with every retry (an ordering question of two has only one wrong order)', () => {
    fc.assert(
      fc.property(fc.string(), attempt, ids, anyType, (id, n, options, type) => {
        fc.pre(type !== 'ordering' || options.length > 2);
        expect(orderOptions(id, n + 1, options, type)).not.toEqual(orderOptions(id, n, options, type));
      }),
    );
  });

  it('puts the key in every place about as often', () => {
    const places = [0, 0, 0, 0];
    for (let i = 0; i < 4000; i++) {
      const at = orderOptions(`page-subject-${i}`, 1, ['a', 'b', 'c', 'd'], 'multiple-choice').indexOf('b');
      places[at] = (places[at] ?? 0) + 1;
    }
    for (const n of places) expect(Math.abs(n - 1000)).toBeLessThan(150);
  });

  it('keeps a single option, and none', () => {
    expect(orderOptions('q', 1, ['a'], 'ordering')).toEqual(['a']);
    expect(orderOptions('q', 1, [], 'multiple-choice')).toEqual([]);
  });

  it('knows the parity of its own swaps', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer(), {maxLength: 8}), fc.integer(), (items, seed) => {
        const {items: out, odd} = shuffle(items, mulberry32(seed));
        const at = items.map((x) => out.indexOf(x));
        const inversions = at.flatMap((x, i) => at.slice(i + 1).filter((y) => y < x)).length;
        expect(inversions % 2 === 1).toBe(odd);
      }),
    );
  });

  it('rejects a type it does not know', () => {
    expect(() => orderOptions('q', 1, ['a', 'b'], 'matching' as 'ordering')).toThrow('unexpected value "matching"');
  });

});
