import {describe, expect, it} from 'vitest';
import {inAddress} from './inAddress';

describe('inAddress', () => {
  it('is read back from the address as it was', () => {
    for (const text of ['a b', '?a=b&c#d', '100 %', 'é 😀', '']) expect(new URLSearchParams(`q=${inAddress(text)}`).get('q')).toBe(text);
  });
  it('writes half a character as one that is unknown, where encodeURIComponent throws', () => {
    expect(() => encodeURIComponent('a\ud83d')).toThrow(URIError);
    expect(inAddress('a\ud83d')).toBe('a%EF%BF%BD');
    expect(inAddress('\ude00b')).toBe('%EF%BF%BDb');
  });
});
