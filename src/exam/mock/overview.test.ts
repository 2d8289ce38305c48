import {expect, it} from 'vitest';
import {entriesOf, overview} from './overview';
import {entry} from './test-exams';

const questions = ['q1', 'q2', 'q3', 'q4', 'q5'].map((id) => ({id, version: 1}));
const bank = [entry('q1', '1'), entry('q2', '1', {right: ['a', 'b']}), entry('q3', '1', {right: ['a', 'b']}), entry('q4', '1', {version: 2}), entry('other', '1')];

it('knows what is answered, begun, open, lost and flagged', () => {
  const entries = entriesOf({questions}, bank);
  expect([...entries.keys()]).toEqual(['q1', 'q2', 'q3']);
  const exam = {questions, picked: new Map([['q2', ['c', 'd']], ['q3', ['a']], ['q4', ['a']]]), flagged: new Set(['q1', 'q4'])};
  expect(overview(exam, entries)).toEqual({fills: ['open', 'answered', 'incomplete', 'lost', 'lost'], answered: [2], incomplete: [3], open: [1], flagged: [1, 4]});
});

it('too many choices are as incomplete as too few', () => {
  const exam = {questions: questions.slice(0, 1), picked: new Map([['q1', ['a', 'b']]]), flagged: new Set<string>()};
  expect(overview(exam, entriesOf({questions}, bank)).fills).toEqual(['incomplete']);
});
