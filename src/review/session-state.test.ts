import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {derive} from '../progress';
import {entriesOf, outcomes, parseSession, startSession} from './session-state';
import {answered, bank, log} from './test-review';

const [first, second] = [bank.questions[1]!, bank.questions[5]!];

describe('a session', () => {
  it('asks each question at the attempt after the last one, a changed question anew', () => {
    const states = derive([answered(first.id, {attempt: 3}), answered(second.id, {attempt: 4})]);
    expect(startSession([first, second, bank.questions[2]!], states)).toEqual({
      questions: [
        [first.id, 4],
        // Version 2 is in the bank, version 1 was answered.
        [second.id, 1],
        ['q-02', 1],
      ],
      at: 0,
    });
  });
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(log, fc.nat(20), (events, at) => {
        const session = {...startSession(bank.questions, derive(events)), at};
        expect(parseSession(JSON.parse(JSON.stringify(session)), bank)).toEqual(session);
      }),
    );
  });
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'session'],
    ['no questions', {at: 0}],
    ['an empty list', {questions: [], at: 0}],
    ['questions without attempts', {questions: ['q-01'], at: 0}],
    ['attempts that are none', {questions: [['q-01', 0]], at: 0}],
    ['too long a question', {questions: [['q-01', 1, 2]], at: 0}],
    ['no place', {questions: [['q-01', 1]]}],
    ['a place that is none', {questions: [['q-01', 1]], at: 0.5}],
    ['questions that are gone', {questions: [['gone-001', 1]], at: 0}],
    ['too many questions', {questions: Array.from({length: 201}, () => ['q-01', 1]), at: 0}],
  ])('is not read from %s', (_, value) => expect(parseSession(value, bank)).toBeUndefined());
  it('leaves out what the bank has lost, and stays within its questions', () => {
    expect(
      parseSession(
        {
          questions: [
            ['q-01', 1],
            ['gone-001', 1],
            ['q-02', 2],
          ],
          at: 9,
        },
        bank,
      ),
    ).toEqual({
      questions: [
        ['q-01', 1],
        ['q-02', 2],
      ],
      at: 2,
    });
    expect(parseSession({questions: [['q-01', 1]], at: -5}, bank)).toEqual({questions: [['q-01', 1]], at: 0});
  });
  it('asks no question twice, whatever the history entry holds', () => {
    expect(parseSession({questions: [['q-01', 1], ['q-02', 1], ['q-01', 3]], at: 3}, bank)).toEqual({questions: [['q-01', 3], ['q-02', 1]], at: 2});
  });
  it('knows what was answered in it', () => {
    const before = [answered('q-01', {attempt: 1, correct: false})];
    const session = startSession(entriesOf(['q-01', 'q-02', 'q-05'], bank), derive(before));
    expect(outcomes(session, bank, derive(before)).map(({answer}) => answer)).toEqual([undefined, undefined, undefined]);
    const after = [...before, answered('q-01', {attempt: 2, confidence: 'sure'}), answered('q-05', {attempt: 1, version: 1}), answered('q-02', {attempt: 1, correct: false})];
    expect(outcomes(session, bank, derive(after)).map(({id, answer}) => [id, answer?.correct, answer?.confidence])).toEqual([
      ['q-01', true, 'sure'],
      ['q-02', false, undefined],
      // An answer to version 1 is none to version 2, which the bank has.
      ['q-05', undefined, undefined],
    ]);
  });
  it('finds its questions, in its order', () => {
    expect(entriesOf(['q-05', 'gone-001', 'q-01'], bank)).toEqual([second, first]);
  });
});
