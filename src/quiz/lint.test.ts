import {describe, expect, it} from 'vitest';
import {formatProblems} from '../problems';
import {lintQuestion} from './lint';
import type {Question} from './schema';
import {ordering, question, response, target} from './test-questions';

const found = (q: Question): string[] => lintQuestion(target(q)).map((p) => p.expected);
const withOption = (i: number, change: Partial<Question['options'][number]>, q = question()): Question => ({...q, options: q.options.map((o, j) => (j === i ? {...o, ...change} : o))});
const stem = (text: string): Question => question({stem: text});

describe('a sound question', () => {
  it.each([question(), response(), ordering(), question({pool: ['mock']})])('$type passes every rule', (q) => {
    expect(lintQuestion(target(q))).toEqual([]);
  });
});

describe('shape', () => {
  it('multiple-choice has exactly one key', () => {
    expect(found(withOption(0, {correct: true}))).toEqual(['exactly one option with correct: true']);
    expect(found(withOption(1, {correct: false}))).toEqual(['exactly one option with correct: true']);
  });
  it('multiple-choice has three or four options', () => {
    const three = question();
    expect(found({...three, options: three.options.slice(0, 3)})).toEqual([]);
    expect(found({...three, options: [...three.options, {id: 'e', text: 'A fifth', rationale: 'One too many here.'}]})).toEqual(['three or four options']);
  });
  it('multiple-response has two keys of five and two distractors', () => {
    expect(found(withOption(0, {correct: false}, response()))).toEqual(['two options or more with correct: true']);
    expect(found({...response(), options: response().options.slice(0, 4)})).toEqual(['five options or more']);
    const greedy = response();
    expect(found({...greedy, options: greedy.options.map((o, i) => ({...o, correct: i < 4}))})).toEqual(['two distractors or more']);
  });
  it('ordering marks no key and has three to eight items', () => {
    expect(found(withOption(2, {correct: true}, ordering()))).toEqual(['no "correct" in an ordering question']);
    expect(found({...ordering(), options: ordering().options.slice(0, 2)})).toEqual(['three to eight items']);
  });
  it('a type it does not know throws', () => {
    expect(() => found({...question(), type: 'matching' as 'ordering'})).toThrow('unexpected value "matching"');
  });
});

describe('options', () => {
  it('have ids of their own', () => {
    expect(found(withOption(3, {id: 'a'}))).toEqual(['a letter that no other option of the question has']);
  });
  it('differ in more than case, spaces and marks', () => {
    expect(found(withOption(3, {text: '`reserved`  Concurrency ON the function'}))).toEqual(['option texts that differ in more than case and spaces']);
  });
  it.each(['All of the above', 'None of these', 'all the options', 'Both A and B', 'A and C', 'Options A, B and D', 'Neither of the above', 'Either A or B', 'None of them.'])('never combine: %s', (text) => {
    expect(found(withOption(3, {text}))).toContain('an option that stands alone');
  });
  it.each(['Both an A record and a CNAME record', 'All objects of the bucket', 'A and AAAA records', 'None', 'Copy both of these files to S3', 'Read all objects, but write none of them', '`A and B`'])('may say: %s', (text) => {
    expect(found(withOption(3, {text}))).toEqual([]);
  });
});

describe('no option is named by letter or place', () => {
  it.each(['Unlike option B, it is cheap.', 'The first option is cheaper than it.', 'See the option above for it.', 'The other options above fail too.', 'Answer (c) says the opposite of it.', 'It is like option a.', 'The two options below are cheaper.', 'The last two choices cost more.'])('rationale: %s', (rationale) => {
    expect(found(withOption(0, {rationale}))).toEqual(['no option named by its letter or place']);
  });
  it.each(['It is the option a team would choose.', 'The first request pays for the cold start.', 'A Retain option keeps the table.', 'Use `option B` of the CLI instead.', 'Options can be set for each alias.'])('rationale may say: %s', (rationale) => {
    expect(found(withOption(0, {rationale}))).toEqual([]);
  });
  it('holds for stems', () => {
    expect(found(stem('A team looks at option B and the rest. Which is right for it?'))).toEqual(['no option named by its letter or place']);
    expect(found(stem('A team looks at the market. Which of the following options is right for it?'))).toEqual([]);
  });
});

describe('stem', () => {
  it('ends in exactly one question mark', () => {
    expect(found(stem('A team has a function. It asks what to do.'))).toEqual(['exactly one question mark, at the end of the stem']);
    expect(found(stem('Is it slow? A team has a function. Which change helps?'))).toEqual(['exactly one question mark, at the end of the stem']);
    expect(found(stem('Which change helps? A team has a function.'))).toEqual(['exactly one question mark, at the end of the stem']);
  });
  it('may hold question marks in code, and code after the question', () => {
    expect(found(stem('A client calls `GET /a?b=c`. Which change helps here?\n\n```json\n{"q": "?"}\n```'))).toEqual([]);
  });
  it('leaves the count to the page', () => {
    expect(found(stem('A team has a function. Which changes help? (Choose two)'))).toContain('no count in the stem');
    expect(found(stem('A team has a function. Select TWO: which changes help?'))).toEqual(['no count in the stem']);
    expect(found(stem('A team must choose two subnets for a function. Which change helps?'))).toEqual([]);
  });
  it('negates in bold capitals only', () => {
    expect(found(stem('A team has a function. Which change does NOT help it?'))).toEqual(['**NOT** in bold capitals']);
    expect(found(stem('A team has a function. Which change needs the LEAST work?'))).toEqual(['**LEAST** in bold capitals']);
    expect(found(stem('A team has a function. Which change does **NOT** help it?'))).toEqual([]);
    expect(found(stem('A team runs `IF NOT EXISTS` first. Which change helps?'))).toEqual([]);
  });
  it('flags a quiet negation', () => {
    for (const text of ['Which of these is not a hook?', 'Which service does not support it?', 'What cannot be changed later?', 'Which of these changes are not needed?', 'Which hooks run here except one?']) {
      expect(found(stem(`A team has a function. ${text}`))).toEqual(['a negation in bold capitals']);
    }
  });
  it('lets other uses of "not" pass', () => {
    for (const text of ['Which setting makes sure that events are not lost?', 'The code is not allowed to change. Which change helps?', 'Which change helps with the least work?']) {
      expect(found(stem(`A team has a function. ${text}`))).toEqual([]);
    }
  });
});

describe('references', () => {
  const known = {
    facts: new Set(['lambda/concurrency-default']),
    sections: (slug: string) => (slug === 'lambda' ? new Set(['concurrency', 'how-it-works']) : undefined),
    skills: {'dva-c02': new Set(['1.2.1']), 'dva-c03': new Set(['1.2.2'])},
  };
  const misses = (q: Question): string[] => lintQuestion(target(q), known).map((p) => `${p.line} ${p.found}`);
  it('exist', () => {
    expect(misses(question())).toEqual([]);
    expect(misses(question({facts: ['lambda/none']}))).toEqual(['3 lambda-concurrency-001: no fact lambda/none']);
    expect(misses(question({section: 'none'}))).toEqual(['2 lambda-concurrency-001: no heading {#none}']);
    expect(misses(question({skills: {'dva-c02': ['9.9.9'], 'dva-c03': ['1.2.1']}}))).toEqual(['4 lambda-concurrency-001: no skill 9.9.9', '4 lambda-concurrency-001: no skill 1.2.1']);
  });
  it('are spared where the page is not there yet', () => {
    expect(lintQuestion({...target(question({section: 'none', id: 'sam-x-001'})), slug: 'sam'}, known)).toEqual([]);
  });
});

describe('id and pool', () => {
  it('ids begin with the folder', () => {
    expect(found(question({id: 'lambdas-concurrency-001'}))).toEqual(['an id that begins with the folder, "lambda-"']);
  });
  it('the reserve is never shown elsewhere', () => {
    expect(found(question({pool: ['page', 'mock']}))).toEqual(['[page, review], or [mock] alone']);
  });
});

describe('wording of the problems', () => {
  it('says where, what, and what to do', () => {
    const bad = question({
      id: 'x-1-001',
      stem: 'Look at option B, choose one: which is not right? It does NOT work.',
      pool: ['mock', 'page'],
      facts: ['a/b'],
      section: 'none',
      options: question().options.map((o, i) => ({...o, correct: i < 2, text: i === 3 ? 'All of the above' : o.text})),
    });
    const sections = () => new Set(['concurrency']);
    expect(formatProblems(lintQuestion(target(bad), {facts: new Set(), sections, skills: {'dva-c02': new Set(), 'dva-c03': new Set(['1.2.2'])}}))).toMatchSnapshot();
  });
});
