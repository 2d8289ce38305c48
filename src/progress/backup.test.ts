import fc from 'fast-check';
import {describe, expect, it, vi} from 'vitest';
import {exportFile, fileFormat, fileName, importOf, longestFile, readFile, tooLarge} from './backup';
import {derive, merge} from './derive';
import type {ProgressEvent} from './events';
import {anyEvent, oldEvent} from './test-events';

// Many cases, on machines of any speed.
vi.setConfig({testTimeout: 300_000});

const now = new Date(2026, 10, 3, 12).getTime();
const runs = {numRuns: 10_000};
const logs = fc.array(anyEvent, {maxLength: 12});
const answered: ProgressEvent = {type: 'answered', id: 'a', at: 1, question: 'q', version: 1, attempt: 1, picked: ['a'], correct: true, page: '/p', confidence: 'sure', mode: 'mock'};
const file = (change: object): string => JSON.stringify({format: fileFormat, version: 2, exportedAt: '2026-11-03T11:00:00.000Z', events: [answered], ...change});
const reasonOf = (text: string): string | undefined => {
  const content = readFile(text);
  return content.ok ? undefined : content.reason;
};
const eventsOf = (text: string): readonly ProgressEvent[] => {
  const content = readFile(text);
  if (!content.ok) throw new Error(content.reason);
  return content.events;
};
/** As the file can hold it: there is no -0 in JSON. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('exportFile', () => {
  it('says what it is, of which version, of which day', () => {
    expect(JSON.parse(exportFile([answered], Date.UTC(2026, 10, 3)))).toEqual({format: 'dva-study-progress', version: 2, exportedAt: '2026-11-03T00:00:00.000Z', events: [answered]});
    expect(JSON.parse(exportFile([], now))).toMatchObject({events: []});
  });
  it('is called by the day of the reader', () => {
    expect(fileName(now)).toBe('dva-study-progress-2026-11-03.json');
  });
  it('is read back as it was', () => {
    fc.assert(
      fc.property(logs, (log) => {
        expect(eventsOf(exportFile(log, now))).toEqual(plain(log));
      }),
      runs,
    );
  });
});

describe('readFile', () => {
  it('reads format 1, which had no confidence, modes, flags, settings and exams', () => {
    fc.assert(
      fc.property(fc.array(oldEvent, {maxLength: 8}), (events) => {
        expect(eventsOf(JSON.stringify({format: fileFormat, version: 1, exportedAt: 'x', events}))).toEqual(plain(events));
      }),
      {numRuns: 1000},
    );
  });
  it.each([
    ['', 'This is no export of this site: the file is not JSON, or not whole.'],
    ['{"format":"dva-study-progress","version":2,"events":[', 'This is no export of this site: the file is not JSON, or not whole.'],
    ['null', 'This is no export of this site: the file has another format.'],
    ['[]', 'This is no export of this site: the file has another format.'],
    ['"dva-study-progress"', 'This is no export of this site: the file has another format.'],
    [file({format: 'anki'}), 'This is no export of this site: the file has another format.'],
    ['{"__proto__":{"format":"dva-study-progress","version":2,"events":[]}}', 'This is no export of this site: the file has another format.'],
    [file({version: 3}), 'The file comes from a newer version of this site (format 3; this page reads up to 2). Reload this page and try again.'],
    [file({version: '2'}), 'The file is damaged: it does not say the version of its format.'],
    [file({version: 0}), 'The file is damaged: it does not say the version of its format.'],
    [file({version: 1.5}), 'The file is damaged: it does not say the version of its format.'],
    [file({events: {length: 1}}), 'The file is damaged: it has no list of events.'],
    [file({events: undefined}), 'The file is damaged: it has no list of events.'],
    [file({events: [answered, {...answered, picked: 'a'}]}), 'The file is damaged: 1 of its 2 entries cannot be read (number 2).'],
    [file({events: [null, answered, 7]}), 'The file is damaged: 2 of its 3 entries cannot be read (numbers 1 and 3).'],
    [file({events: Array(7).fill([])}), 'The file is damaged: 7 of its 7 entries cannot be read (numbers 1, 2, 3, 4, 5 and others).'],
    [file({events: [{...answered, at: 9e15}]}), 'The file is damaged: 1 of its 1 entries cannot be read (number 1).'],
  ])('refuses %s', (text, reason) => {
    expect(reasonOf(text)).toBe(reason);
  });
  it('refuses what would freeze the tab, and takes what is just small enough to look at', () => {
    expect(reasonOf(' '.repeat(longestFile + 1))).toBe('The file is too large: 50 MB. An export of this site has at most 50 MB.');
    expect(reasonOf(' '.repeat(longestFile))).toMatch(/not JSON/);
    expect(tooLarge(123_456_789)).toEqual({ok: false, reason: 'The file is too large: 123 MB. An export of this site has at most 50 MB.'});
  });
  it('drops what it does not know, and touches no prototype', () => {
    const [event] = eventsOf(`{"format":"dva-study-progress","version":2,"events":[{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"type":"flagged","id":"__proto__","at":1,"question":"__proto__","on":true,"more":1}]}`);
    expect(Object.keys(event!)).toEqual(['type', 'id', 'at', 'question', 'on']);
    expect(Object.getPrototypeOf(event)).toBe(Object.prototype);
    expect(({} as {polluted?: unknown}).polluted).toBeUndefined();
  });
  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({unit: 'binary'}), fc.json(), fc.string()), (text) => {
        expect(readFile(text).ok).toBe(false);
      }),
      runs,
    );
  });
  it('never throws, whatever stands in a file of our format, and what it takes can be used', () => {
    const odd = fc.anything({maxDepth: 1, maxKeys: 3});
    const hostile = fc.record({type: fc.constantFrom('answered', 'reset', 'setting', 'exam-started', 'x'), id: odd, at: odd, question: odd, version: odd, attempt: odd, picked: odd, page: odd, correct: odd, key: odd, value: odd, questions: odd}, {requiredKeys: []});
    fc.assert(
      fc.property(fc.constantFrom(1, 2, 3), fc.oneof(fc.jsonValue({maxDepth: 2}), fc.array(fc.oneof(anyEvent, hostile, fc.jsonValue({maxDepth: 1})), {maxLength: 5})), (version, events) => {
        let text: string;
        try {
          text = JSON.stringify({format: fileFormat, version, events});
        } catch {
          return; // Something that JSON cannot hold, such as a bigint.
        }
        const content = readFile(text);
        if (content.ok) for (const event of derive(content.events).values()) expect(new Date(event.last.at).getTime()).not.toBeNaN();
        else expect(content.reason).toMatch(/^[A-Z].*[.)]$/);
      }),
      runs,
    );
  });
  it('cut anywhere, or with one character changed, it is refused or is a list of events', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, {minLength: 1, maxLength: 4}), fc.nat(), fc.string({minLength: 0, maxLength: 2}), (log, seed, put) => {
        const text = exportFile(log, now);
        const at = seed % text.length;
        expect(typeof readFile(text.slice(0, at) + put + text.slice(at + 1)).ok).toBe('boolean');
        // The line end after the last bracket is no part of it.
        if (at < text.length - 1) expect(readFile(text.slice(0, at)).ok).toBe(false);
      }),
      runs,
    );
  });
});

describe('importOf', () => {
  const few = fc.array(anyEvent.chain((e) => fc.constantFrom('1', '2', '3', '4').map((id) => ({...e, id}))), {maxLength: 6}).map((list) => merge(list, []));
  it('makes the log the union of both, by id', () => {
    fc.assert(
      fc.property(few, few, (log, events) => {
        const {append, fresh} = importOf(log, events);
        const after = merge(log, append);
        expect(after).toEqual(merge(log, events));
        expect(fresh).toBe(after.length - log.length);
      }),
      runs,
    );
  });
  it('adds nothing a second time, nor what the log holds', () => {
    fc.assert(
      fc.property(few, few, (log, events) => {
        const after = merge(log, importOf(log, events).append);
        expect(importOf(after, events)).toEqual({append: [], fresh: 0});
        expect(importOf(log, plain(log) as ProgressEvent[]).fresh).toBe(0);
      }),
      runs,
    );
  });
  it('gives the same log in either direction', () => {
    fc.assert(
      fc.property(few, few, (a, b) => {
        expect(merge(a, importOf(a, b).append)).toEqual(merge(b, importOf(b, a).append));
      }),
      runs,
    );
  });
});
