import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {bank, root} from './test-questions';
import {changedAt, fingerprint, readWording, unrecorded, updateWording, wordingFile} from './wording';

const questions = bank.map((q) => q.source);

it('the words of every question are recorded: npm run ids:lock does it', () => {
  expect(unrecorded(readWording(root), questions)).toEqual([]);
});

describe('the lock', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'wording-'));
    mkdirSync(path.join(folder, path.dirname(wordingFile)), {recursive: true});
  });
  afterEach(() => rmSync(folder, {recursive: true}));
  const [one, two] = questions as [(typeof questions)[0], (typeof questions)[0]];

  it('gives a new time to what changed, and to nothing else', () => {
    expect(updateWording(folder, [one, two], 1000)).toEqual([one.id, two.id].sort());
    const other = {...one, stem: `${one.stem} Really?`};
    expect(unrecorded(readWording(folder), [other, two])).toEqual([one.id]);
    expect(updateWording(folder, [other, two], 2000)).toEqual([one.id]);
    const lock = readWording(folder);
    expect([changedAt(lock, other), changedAt(lock, two)]).toEqual([2000, 1000]);
    expect(updateWording(folder, [other, two], 3000)).toEqual([]);
    expect(readWording(folder)).toEqual(lock);
  });
  it('gives a later time to a second change within a second, or with a clock that is behind', () => {
    updateWording(folder, [one], 2000);
    const other = {...one, stem: 'Other words?'};
    updateWording(folder, [other], 1500);
    expect(changedAt(readWording(folder), other)).toBe(2001);
  });
  it('counts words that nobody recorded as the newest', () => {
    updateWording(folder, [one, two], 1000);
    expect(changedAt(readWording(folder), {...one, stem: 'Not recorded?'})).toBe(1001);
    expect(changedAt(new Map(), one)).toBe(1);
  });
  it('names the lines that it cannot read', () => {
    writeFileSync(path.join(folder, wordingFile), `# a comment\n${one.id} 0123456789ab 2026-11-24T00:00:00Z\n${one.id} 0123456789ab 2026-11-24T00:00:00Z\nx y z\n`);
    expect(() => readWording(folder)).toThrow(/wording\.lock:3[\s\S]*wording\.lock:4/);
  });
  it('is sorted and holds one line a question', () => {
    updateWording(folder, [two, one], 1000);
    const lines = readFileSync(path.join(folder, wordingFile), 'utf8').trimEnd().split('\n').slice(1);
    expect(lines).toEqual(lines.toSorted());
    expect(lines).toHaveLength(2);
  });
});

describe('the fingerprint', () => {
  const [one] = questions as [(typeof questions)[0]];
  it('is that of what a card says', () => {
    expect(fingerprint(one)).toMatch(/^[0-9a-f]{12}$/);
    const [first, ...rest] = one.options;
    for (const other of [
      {...one, stem: 'x'},
      {...one, section: 'x'},
      {...one, skills: {...one.skills, 'dva-c03': ['4.4.4']}},
      {...one, options: [{...first!, rationale: 'x'}, ...rest]},
      {...one, options: [{...first!, correct: first!.correct !== true}, ...rest]},
    ]) expect(fingerprint(other)).not.toBe(fingerprint(one));
    expect(fingerprint({...one, facts: [], difficulty: 'exam'} as typeof one)).toBe(fingerprint(one));
  });
});
