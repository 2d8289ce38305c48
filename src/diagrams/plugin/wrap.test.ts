import {expect, test} from 'vitest';
import {wrapSequence, wrapText} from './wrap';

test('breaks at spaces into even lines and keeps the breaks of the author', () => {
  expect(wrapText('Update if version = 7', 20)).toBe('Update if<br/>version = 7');
  expect(wrapText('one<br/>two', 20)).toBe('one<br/>two');
  expect(wrapText('short', 20)).toBe('short');
});

test('breaks a long name at its humps, never with a hyphen', () => {
  expect(wrapText('AssumeRoleWithWebIdentity', 14)).toBe('AssumeRoleWith<br/>WebIdentity');
  expect(wrapText('abcdefghijklmnopqrstuvwxyz', 14)).toBe('abcdefghijklmnopqrstuvwxyz');
});

test('gives a message the room between its two participants', () => {
  const wrapped = wrapSequence('sequenceDiagram\n  participant a as Application server\n  participant b as B\n  participant c as C\n  a->>b: a message that is long\n  a-->>c: a message that is long\n  Note over a: a note that is much too long');
  expect(wrapped.split('\n')).toEqual([
    'sequenceDiagram',
    '  participant a as Application<br/>server',
    '  participant b as B',
    '  participant c as C',
    '  a->>b: a message<br/>that is long',
    '  a-->>c: a message that is long',
    '  Note over a: a note that is<br/>much too long',
  ]);
});

test('leaves flowcharts alone', () => {
  const source = 'flowchart TB\n  a -->|a label that is rather long| b';
  expect(wrapSequence(source)).toBe(source);
});
