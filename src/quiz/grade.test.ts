import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {cue, grade, inWords} from './grade';
import {ordering, question, response} from './test-questions';
import {keyOf} from './types';

const one = keyOf(question());
const two = keyOf(response());
const sequence = keyOf(ordering());

describe('keyOf', () => {
  it('reads the marked options, or the order of the file', () => {
    expect([one.right, two.right, sequence.right]).toEqual([['b'], ['a', 'c'], ['a', 'b', 'c', 'd']]);
  });
  it('rejects a type it does not know', () => {
    expect(() => keyOf({...question(), type: 'matching' as 'ordering'})).toThrow('unexpected value "matching"');
  });
});

describe('grade', () => {
  it('takes the key and nothing else', () => {
    expect(grade(one, ['b'])).toEqual({kind: 'correct'});
    expect(grade(one, ['a'])).toEqual({kind: 'incorrect'});
    expect(grade(two, ['a', 'c'])).toEqual({kind: 'correct'});
  });

  it('is all or nothing', () => {
    expect(grade(two, ['a', 'b'])).toEqual({kind: 'incorrect'});
  });

  it('calls the wrong number of choices incomplete, not wrong', () => {
    expect(grade(one, [])).toEqual({kind: 'incomplete', need: 1, have: 0});
    expect(grade(two, ['a'])).toEqual({kind: 'incomplete', need: 2, have: 1});
    expect(grade(two, ['a', 'c', 'd'])).toEqual({kind: 'incomplete', need: 2, have: 3});
    expect(grade(two, ['a', 'a'])).toEqual({kind: 'incomplete', need: 2, have: 1});
    expect(grade(sequence, ['a', 'b'])).toEqual({kind: 'incomplete', need: 4, have: 2});
  });

  it('ignores the order of choices', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e']), (picked) => {
        expect(grade(two, picked)).toEqual(grade(two, [...picked].reverse()));
      }),
    );
  });

  it('minds the order of a sequence', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(['a', 'b', 'c', 'd'], {minLength: 4}), (picked) => {
        expect(grade(sequence, picked).kind).toBe(picked.join('') === 'abcd' ? 'correct' : 'incorrect');
      }),
    );
  });

  it('rejects a type it does not know', () => {
    expect(() => grade({type: 'matching' as 'ordering', right: ['a']}, ['a'])).toThrow('unexpected value');
    expect(() => cue({type: 'matching' as 'ordering', right: ['a']})).toThrow('unexpected value');
  });
});

describe('words', () => {
  it('says how many to choose', () => {
    expect([one, two, sequence].map(cue)).toEqual(['Choose one', 'Choose two', 'Put in order']);
  });
  it('counts in words up to eight', () => {
    expect([inWords(0), inWords(8), inWords(9)]).toEqual(['none', 'eight', '9']);
  });
});
