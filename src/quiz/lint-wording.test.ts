import {expect, it} from 'vitest';
import {formatProblems} from '../problems';
import {lintQuestion} from './lint';
import {lintBank, lintLock} from './lint-bank';
import type {Question} from './schema';
import {ordering, question, response, target} from './test-questions';

const known = {facts: new Set<string>(), sections: () => new Set(['how-it-works', 'concurrency']), skills: {'dva-c02': new Set<string>(), 'dva-c03': new Set<string>()}};
const options = (q: Question, change: (o: Question['options'][number], i: number) => Partial<Question['options'][number]>): Question => ({...q, options: q.options.map((o, i) => ({...o, ...change(o, i)}))});
const short = (q: Question, n: number): Question => ({...q, options: q.options.slice(0, n)});
const long = (q: Question, n: number): Question => ({...q, options: Array.from({length: n}, (_, i) => ({...q.options[0]!, id: 'abcdefghi'.charAt(i), text: `Item ${i}`, correct: undefined}))});

/** Each rule that is broken, with the key at which it is reported: what the author reads. */
const broken: Readonly<Record<string, Question>> = {
  'no key, two options': short(options(question(), () => ({correct: false})), 2),
  'five options': {...question(), options: [...question().options, {id: 'e', text: 'A fifth one', rationale: 'One too many.'}]},
  'one key of four': short(options(response(), (_, i) => ({correct: i === 0})), 4),
  'one distractor': options(response(), (_, i) => ({correct: i < 4})),
  'a key to an order of two': short(options(ordering(), (_, i) => (i === 1 ? {correct: true} : {})), 2),
  'an order of nine': long(ordering(), 9),
  'an order of eight is sound': long(ordering(), 8),
  'twins': options(question(), (_, i) => (i === 3 ? {id: 'a', text: 'provisioned  CONCURRENCY on an alias of `it`'} : {})),
  'named options': options(question(), (_, i) => (i === 1 ? {text: 'All of the above', rationale: 'Unlike option B, it is so.'} : i === 2 ? {text: 'See option A'} : {})),
  'no question': question({stem: 'A team has a function. It asks option B what to do. Choose two.'}),
  'two questions': question({stem: 'Is it slow? A team has a function. Which change helps?'}),
  'text after the question': question({stem: 'Which change helps? A team has a function that is called from time to time.'}),
  'half emphasised': question({stem: 'A team has a function. Which change does **NOT help it?'}),
  'a quiet negation before the question': question({stem: 'What is not used is removed. The team: which change helps?'}),
  'a quiet negation': question({stem: 'A team has a function: which of these is not a hook?'}),
  'an id of another folder, in two pools': question({id: 'sam-x-001', pool: ['mock', 'review']}),
  'a fact without a folder': question({facts: ['alone']}),
};

it.each(Object.entries(broken))('says where, what was expected, what was found and how to mend it: %s', (_, q) => {
  const lines: string[] = [];
  const lineAt = (keys: readonly PropertyKey[]): number => lines.push(keys.map(String).join('.'));
  const all = lintQuestion({...target(q), lineAt}, known).map((p) => `${lines[p.line - 1] ?? ''}\n  ${p.expected}\n  ${p.found}\n  ${p.fix}`);
  expect(all.join('\n')).toMatchSnapshot();
});

it('says the same of the whole bank', () => {
  const words = 'alpha bravo charlie delta echo foxtrot golf hotel india juliet kilo lima'.split(' ');
  const lines: string[] = [];
  const lineAt = (keys: readonly PropertyKey[]): number => lines.push(keys.map(String).join('.'));
  const make = (id: string, key: string, others: string, stem: string) => ({...target(question({id, stem, options: ['a', 'b', 'c'].map((o) => ({id: o, text: o === 'a' ? key : `${others} ${o}`, correct: o === 'a', rationale: 'So it is.'}))})), lineAt});
  const own = (n: number) => words.map((w) => `${w}${n}`).join(' ');
  const wordings = (targets: Parameters<typeof lintBank>[0]): string => formatProblems(lintBank(targets).map((p) => ({...p, file: `${p.file} ${lines[p.line - 1] ?? ''}`})));
  expect(wordings([make('a-001', 'much longer than the others', 'short', own(1)), make('a-002', 'much longer than the others', 'short', own(2))])).toMatchSnapshot();
  expect(wordings([make('a-001', 'x', 'a longer one', own(1)), make('a-002', 'x', 'a longer one', own(2))])).toMatchSnapshot();
  expect(wordings([make('a-001', 'same as b', 'same as', own(1)), make('a-001', 'same as b', 'same as', own(2))])).toMatchSnapshot();
  const like = (n: number) => own(1).replace(/lima1/, `lima${n}`).replace(/kilo1/, n > 2 ? `kilo${n}` : 'kilo1');
  expect(wordings([make('a-001', 'same as b', 'same as', own(1)), make('a-002', 'same as b', 'same as', like(3)), make('a-003', 'same as b', 'same as', like(2))])).toMatchSnapshot();
  expect(formatProblems(lintLock([{...target(), lineAt}], {ids: new Map(), retired: new Map()}, 'ids.lock'))).toMatchSnapshot();
});
