import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {interleave} from './interleave';

const first = (word: string): string => word.charAt(0);

describe('interleave', () => {
  it('puts neighbours apart', () => {
    expect(interleave(['a1', 'a2', 'b1', 'c1'], first)).toEqual(['a1', 'b1', 'a2', 'c1']);
    expect(interleave(['a1', 'a2', 'a3', 'b1'], first)).toEqual(['a1', 'b1', 'a2', 'a3']);
    expect(interleave([], first)).toEqual([]);
  });
  it('loses nothing, keeps each kind in order, and leaves neighbours only where it must', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd')), (kinds) => {
        const items = kinds.map((kind, i) => `${kind}${i}`);
        const out = interleave(items, first);
        expect(out.toSorted()).toEqual(items.toSorted());
        for (const kind of 'abcd') expect(out.filter((w) => first(w) === kind)).toEqual(items.filter((w) => first(w) === kind));
        const most = Math.max(0, ...[...'abcd'].map((kind) => kinds.filter((k) => k === kind).length));
        const neighbours = out.filter((w, i) => i > 0 && first(w) === first(out[i - 1]!)).length;
        expect(neighbours).toBe(Math.max(0, most - (items.length - most) - 1));
      }),
    );
  });
});
