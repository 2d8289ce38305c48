// cspell:words letrec
import fc from 'fast-check';
import {anyEvent} from './test-events';

/** Keys and texts that somebody who wants to break something would choose. */
export const nasty = fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '', ' ', '\0', '\ud800', '\u202e', '<img src=x onerror=alert(1)>', 'javascript:alert(1)', '../..', '%00', '%E0%A4%A', '?a=b&c#d', 'NaN', '1e999', "'\"`");

/** What JSON can hold, with nasty keys and texts and the numbers at which counting ends. */
export const hostileJson: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    {depthSize: 'small', withCrossShrink: true},
    fc.constantFrom(null, true, false, 0, -0, -1, 0.5, 1, 2 ** 31, Number.MAX_SAFE_INTEGER, 2 ** 53, 8.64e15, 8.64e15 + 2, -8.64e15, 1e300, Number.MIN_VALUE),
    nasty,
    fc.string({maxLength: 12}),
    fc.array(tie('value'), {maxLength: 4}),
    fc.array(fc.tuple(nasty, tie('value')), {maxLength: 3}).map((pairs) => Object.fromEntries(pairs)),
  ),
})).value;

/** `Object.defineProperty`, because assigning `__proto__` would do something else than a file with that key. */
function put(target: object, key: string, value: unknown): void {
  Object.defineProperty(target, key, {value, enumerable: true, configurable: true, writable: true});
}

/** An event with fields taken out, put in and replaced. */
export const brokenEvent: fc.Arbitrary<unknown> = fc
  .tuple(anyEvent, fc.array(fc.tuple(fc.nat(), fc.option(hostileJson, {nil: undefined}), fc.option(nasty, {nil: undefined})), {minLength: 1, maxLength: 3}))
  .map(([event, changes]) => {
    const broken: Record<string, unknown> = {...event};
    for (const [nth, value, key] of changes) {
      const names = Object.keys(broken);
      const name = key ?? names[nth % Math.max(1, names.length)] ?? 'x';
      if (value === undefined) Reflect.deleteProperty(broken, name);
      else put(broken, name, value);
    }
    return broken;
  });

/** What a damaged or tampered storage may give: events, broken events, and anything else that a browser can store. */
export const stored: fc.Arbitrary<unknown[]> = fc.array(fc.oneof({weight: 4, arbitrary: anyEvent}, {weight: 3, arbitrary: brokenEvent}, hostileJson, fc.anything({withDate: true, withMap: true, withSet: true, withBigInt: true, withTypedArray: true, withNullPrototype: true, maxDepth: 1, maxKeys: 3})), {maxLength: 8});

/** @returns what is an object of ours and nothing else: a test may change a prototype by accident, too */
export function unpolluted(): boolean {
  return Object.keys(Object.prototype).length === 0 && !('polluted' in {}) && Object.getPrototypeOf([]) === Array.prototype;
}

