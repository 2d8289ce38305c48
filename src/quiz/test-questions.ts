import type {LintTarget} from './lint';
import type {Question} from './schema';
import type {QuizItem} from './types';

/** A question that breaks no rule; tests break one thing at a time. */
export function question(change: Partial<Question> = {}): Question {
  return {
    id: 'lambda-concurrency-001',
    version: 1,
    type: 'multiple-choice',
    section: 'concurrency',
    stem: 'A function behind an API is throttled at noon each day, while others in the account are idle. Which change gives it capacity that the others cannot take?',
    options: [
      {id: 'a', text: 'Provisioned concurrency on an alias of it', rationale: 'It keeps environments warm; the pool is still shared.'},
      {id: 'b', text: 'Reserved concurrency on the function', correct: true, rationale: 'It sets a part of the pool aside for this function alone.'},
      {id: 'c', text: 'A longer timeout for each of the calls', rationale: 'A call then holds its environment for longer.'},
      {id: 'd', text: 'More memory', rationale: 'A call gets faster, the pool does not get larger.'},
    ],
    skills: {'dva-c02': ['1.2.1'], 'dva-c03': ['1.2.2']},
    facts: ['lambda/concurrency-default'],
    difficulty: 'applied',
    pool: ['page', 'review'],
    ...change,
  };
}

/** @returns five options with two keys, a and c */
export function response(change: Partial<Question> = {}): Question {
  const option = (id: string, text: string, correct?: boolean): Question['options'][number] => ({id, text, rationale: `Why ${text} is so or not.`, ...(correct === undefined ? {} : {correct})});
  return question({
    id: 'lambda-events-001',
    type: 'multiple-response',
    stem: 'An S3 event calls a function that fails now and then, and the team wants to look at each lost event. Which changes keep it?',
    options: [option('a', 'An on-failure destination', true), option('b', 'A longer timeout'), option('c', 'A dead-letter queue', true), option('d', 'A larger `/tmp`'), option('e', 'A second function version')],
    ...change,
  });
}

/** @returns four items; the order a, b, c, d is right */
export function ordering(change: Partial<Question> = {}): Question {
  return question({
    id: 'lambda-start-001',
    type: 'ordering',
    stem: 'A function was not called for hours and then gets an event. In which order do the steps of its cold start happen?',
    options: ['Download the code', 'Start the runtime', 'Run the **static** code', 'Call the `handler`'].map((text, i) => ({id: 'abcd'.charAt(i), text, rationale: `Step number ${i + 1} of the start.`})),
    ...change,
  });
}

export function target(q: Question = question(), file = 'docs/services/lambda/quiz.yml'): LintTarget {
  // Lines that a test can tell apart: the number of keys, or 10 × the option's place.
  return {...q, file, slug: 'lambda', lineAt: (keys) => (keys[0] === 'options' && typeof keys[1] === 'number' ? 10 * (keys[1] + 1) : keys.length + 1)};
}

/** @returns the question as the widget gets it, without Markdown */
export function item(q: Question = question(), n = 1): QuizItem {
  return {
    id: q.id,
    version: q.version,
    type: q.type,
    right: q.type === 'ordering' ? q.options.map((o) => o.id) : q.options.filter((o) => o.correct).map((o) => o.id),
    n,
    sectionHref: `#${q.section}`,
    sectionTitle: 'Concurrency',
    stemHtml: `<p>${q.stem}</p>`,
    options: q.options.map((o) => ({id: o.id, html: o.text, rationaleHtml: o.rationale})),
    facts: [{ref: 'lambda/concurrency-default', statementHtml: 'An account has <strong>1,000</strong>.', href: '#fact-concurrency-default'}],
  };
}
