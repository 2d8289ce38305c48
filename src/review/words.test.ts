import {describe, expect, it} from 'vitest';
import {parseDay} from './days';
import {anyDrill, choices, type Drill} from './drill';
import {emptyOf, placeOf, titleOf} from './drill-words';
import {bank} from './test-review';
import {dayWords, listOf, questions, shortDay} from './words';

const drill = (change: Partial<Drill>): Drill => ({...anyDrill('dva-c03'), ...change});

describe('the words of a drill', () => {
  it('name its place', () => {
    expect(placeOf(drill({}), bank)).toBe('all lessons');
    expect(placeOf(drill({by: 'service', of: []}), bank)).toBe('no lesson yet');
    expect(placeOf(drill({by: 'service', of: ['s3', 'lambda']}), bank)).toBe('Lambda and S3');
    expect(placeOf(drill({by: 'domain', of: ['2']}), bank)).toBe('DVA-C03 domain 2, Security');
    expect(placeOf(drill({guide: 'dva-c02', by: 'task', of: ['1.1']}), bank)).toMatch(/^DVA-C02 task 1\.1, [A-Z]/);
    expect(placeOf(drill({by: 'pair', of: ['query-scan']}), bank)).toBe('Query or Scan');
  });
  it('say what it asks', () => {
    expect(choices.map((only) => titleOf(drill({only}), only === 'missed' ? 1 : 7, bank))).toEqual([
      '7 questions from all lessons',
      '1 question that you missed, from all lessons',
      '7 questions that you have not answered, from all lessons',
      '7 questions that you flagged, from all lessons',
      '7 questions about pairs that you confused, from all lessons',
    ]);
  });
  it('say why it has none', () => {
    expect(choices.map((only) => emptyOf(drill({only})))).toEqual([
      'There are no questions about this yet.',
      'You have missed none of these.',
      'You have answered all of these.',
      'You have flagged none of these.',
      'You have confused no pair here: no wrong answer of yours took one side for the other.',
    ]);
    expect(emptyOf(drill({by: 'service', only: 'missed'}))).toBe('Choose at least one lesson.');
  });
  it('count and list', () => {
    expect([questions(0), questions(1), questions(2)]).toEqual(['0 questions', '1 question', '2 questions']);
    expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C'], ['A', 'B', 'C', 'D']].map(listOf)).toEqual(['', 'A', 'A and B', 'A, B and C', 'A, B and 2 more']);
  });
});

describe('the words of a day', () => {
  const day = (name: string): number => parseDay(name)!;
  it('name it, with the year where that is another one', () => {
    expect(dayWords(day('2026-11-24'), day('2026-11-23'))).toBe('Tuesday 24 November');
    expect(dayWords(day('2027-01-02'), day('2026-11-23'))).toBe('Saturday 2 January 2027');
    expect(shortDay(day('2026-12-01'))).toBe('Tue 1 Dec');
  });
});
