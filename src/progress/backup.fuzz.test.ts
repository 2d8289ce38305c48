import fc from 'fast-check';
import {describe, expect, it, vi} from 'vitest';
import {exportFile, fileFormat, fileVersion, importOf, readFile} from './backup';
import {derive, merge} from './derive';
import {parseEvent, type ProgressEvent} from './events';
import {anyEvent} from './test-events';
import {brokenEvent, hostileJson, nasty, unpolluted} from './test-hostile';

// Many cases, on machines of any speed.
vi.setConfig({testTimeout: 300_000});

const runs = {numRuns: 10_000};
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const head = {format: fileFormat, version: fileVersion, exportedAt: ''};
const teaches = /^(The file|This is no export of this site).*[.)]$/;

/** Whatever is read: it does not throw; refused, it says why; taken, it is whole, written again the same, and harms nobody. */
function holds(text: string): void {
  const content = readFile(text);
  expect(unpolluted()).toBe(true);
  if (!content.ok) {
    expect(content.reason).toMatch(teaches);
    return;
  }
  const again = exportFile(content.events, 0);
  const reread = readFile(again);
  expect(reread).toEqual({ok: true, events: plain(content.events)});
  expect(reread.ok && exportFile(reread.events, 0)).toBe(again);
  const {append, fresh} = importOf([], content.events);
  expect(append).toHaveLength(fresh);
  derive(append);
}

describe('a hostile file', () => {
  it('of any JSON is refused with a reason', () => {
    fc.assert(
      fc.property(hostileJson, (value) => {
        const content = readFile(JSON.stringify(value));
        expect(content).toEqual({ok: false, reason: expect.stringMatching(teaches) as string});
      }),
      runs,
    );
  });

  it('of our format is refused with a reason, or read whole and written again the same', () => {
    const entries = fc.array(fc.oneof(anyEvent, brokenEvent, hostileJson), {maxLength: 4});
    const fields = fc.array(fc.tuple(fc.oneof(nasty, fc.constantFrom('format', 'version', 'events', 'exportedAt')), hostileJson), {maxLength: 2});
    fc.assert(
      fc.property(entries, fields, (events, more) => {
        // Keys by text, so that "__proto__" stands in the file as a key, and some stand twice.
        const pairs = [...Object.entries({...head, events}), ...more].map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`);
        holds(`{${pairs.join(',')}}`);
      }),
      runs,
    );
  });

  it('with one damaged entry among good ones is refused whole, and says which', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, {maxLength: 4}), fc.array(anyEvent, {maxLength: 2}), brokenEvent, (before, after, broken) => {
        fc.pre(parseEvent(plain(broken)) === undefined);
        const content = readFile(JSON.stringify({...head, events: [...before, broken, ...after]}));
        expect(content).toEqual({ok: false, reason: `The file is damaged: 1 of its ${before.length + after.length + 1} entries cannot be read (number ${before.length + 1}).`});
      }),
      runs,
    );
  });

  it('made of a real export by cutting, doubling and turning pieces is refused with a reason, or read whole', () => {
    const cut = fc.tuple(fc.nat(), fc.nat({max: 40}), fc.oneof(fc.string({maxLength: 4}), nasty, fc.constantFrom('"', '\\', '{', '}', '[', ']', ',', '"at":1e400', '\\ud800')));
    fc.assert(
      fc.property(fc.array(anyEvent, {minLength: 1, maxLength: 3}), fc.array(cut, {minLength: 1, maxLength: 3}), (log, cuts) => {
        let text = exportFile(log, 0);
        for (const [at, length, put] of cuts) text = text.slice(0, at % text.length) + put + text.slice((at % text.length) + length);
        holds(text);
      }),
      runs,
    );
  });

  it.each([
    ['a list of lists', `{"format":"${fileFormat}","version":2,"events":${'['.repeat(200_000)}${']'.repeat(200_000)}}`],
    ['a deep field', `{"format":"${fileFormat}","version":2,"events":[{"id":"a","at":1,"type":"flagged","question":${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)},"on":true}]}`],
    ['a deep field that nobody knows', `{"format":"${fileFormat}","version":2,"events":[{"id":"a","at":1,"type":"flagged","question":"q","on":true,"x":${'['.repeat(200_000)}${']'.repeat(200_000)}}]}`],
    ['one long text', JSON.stringify({...head, events: ['x'.repeat(10_000_000)]})],
  ])('that is too deep or too long is no trouble: %s', (_, text) => {
    holds(text);
  });

  it('of very many entries is read, joined and understood in the time of a breath', () => {
    // Each on its own page, to one question: what was once quadratic took half an hour for a file of this size.
    const answers = Array.from({length: 60_000}, (_, i): ProgressEvent => ({type: 'answered', id: `a${i}`, at: i, question: i % 2 === 0 ? 'q' : `q${i}`, version: 1, attempt: 1, picked: [], correct: true, page: `/p${i}`}));
    const resets = Array.from({length: 60_000}, (_, i): ProgressEvent => ({type: 'reset', id: `r${i}`, at: 1e6 + i, page: `/x${i}`}));
    const content = readFile(exportFile([...answers, ...resets], 0));
    if (!content.ok) throw new Error(content.reason);
    const log = merge([], importOf([], content.events).append);
    expect(log).toHaveLength(120_000);
    expect(derive(log).get('q')).toMatchObject({tries: 30_000});
  });
});
