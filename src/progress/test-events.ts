import fc from 'fast-check';
import {confidences, modes, settingKeys, type ProgressEvent} from './events';

const text = fc.oneof(fc.constantFrom('lambda-a-001', '__proto__', 'constructor', 'toString', '/services/lambda'), fc.string({minLength: 1, maxLength: 200}), fc.string({unit: 'binary', minLength: 1, maxLength: 60}));
const base = {
  id: fc.oneof(fc.uuid(), text),
  at: fc.oneof(fc.integer({min: 0, max: 4e12}), fc.double({min: -8.64e15, max: 8.64e15, noNaN: true}).map((n) => n + 0)),
};
const count = fc.integer({min: 1, max: 1000});
const picked = fc.array(text, {maxLength: 6});
const answer = {...base, type: fc.constant('answered' as const), question: text, version: count, attempt: count, picked, correct: fc.boolean(), page: text};

/** Events of format 1. */
export const oldEvent: fc.Arbitrary<ProgressEvent> = fc.oneof(
  fc.record(answer),
  fc.record({...base, type: fc.constant('reset' as const), page: text}),
  fc.record({...base, type: fc.constant('undo' as const), reset: text}),
);

/** Any event of the format, with ids and words that somebody hostile would choose. */
export const anyEvent: fc.Arbitrary<ProgressEvent> = fc.oneof(
  oldEvent,
  fc.record({...answer, confidence: fc.constantFrom(...confidences), mode: fc.constantFrom(...modes)}),
  fc.record({...base, type: fc.constant('flagged' as const), question: text, on: fc.boolean()}),
  fc.record({...base, type: fc.constant('setting' as const), key: fc.constantFrom(...settingKeys), value: fc.oneof(fc.constant(''), text)}),
  fc.record({...base, id: base.id.map((id) => id.slice(0, 100)), type: fc.constant('exam-started' as const), guide: text, minutes: fc.integer({min: 0, max: 1440}), questions: picked}),
  fc.record({...base, type: fc.constant('exam-picked' as const), exam: text, question: text, picked}),
  fc.record({...base, type: fc.constant('exam-flagged' as const), exam: text, question: text, on: fc.boolean()}),
  fc.record({...base, type: fc.constant('exam-ended' as const), exam: text}),
);
