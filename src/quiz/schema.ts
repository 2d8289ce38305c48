// A namespace import: jiti, which loads this for Docusaurus, loses the named export `z` (its interop takes zod's default export).
import * as z from 'zod';

const skillList = z
  .array(z.string().regex(/^\d\.\d\.\d{1,2}$/, 'a skill id such as 1.2.1, in quotes'), {error: "a list of skill ids, such as ['1.2.1']"})
  .min(1, 'at least one skill of this guide');

/** One choice of a question. Its place in the file is never its place on the page: options are shuffled. */
const optionSchema = z.strictObject({
  /** One lower-case letter, never reused for another meaning: the reader's picks are stored by it. */
  id: z.string().regex(/^[a-h]$/, 'one letter, a to h'),
  /** Markdown, no paragraph breaks; parallel in form and length to the other options. */
  text: z.string({error: 'text: what the option says'}).min(1, 'what the option says'),
  /** Only on the key(s) of multiple-choice and multiple-response; absent in ordering questions. */
  correct: z.boolean().optional(),
  /** Why it is right or wrong, so that it stands without the other options. Required on every option. */
  rationale: z.string({error: 'a rationale on every option'}).min(15, 'a rationale of a sentence or more'),
});

/** The format of one entry in a page's `quiz.yml`. */
export const questionSchema = z.strictObject({
  /** `<folder>-<subject>-<nnn>`: unique in the whole site, never reused or renamed (`npm run ids:lock` records it). */
  id: z.string({error: 'an id such as lambda-concurrency-001'}).regex(/^[a-z0-9]+(-[a-z0-9]+)+-\d{3}$/, 'an id such as lambda-concurrency-001'),
  /** 1 at first; raised only when the key or the meaning changes. A wording fix keeps it, and the reader's history. */
  version: z.int({error: 'version: 1'}).min(1),
  /** multiple-choice: 1 key. multiple-response: 2+ keys of 5+ options. ordering: options stand in the right order. */
  type: z.enum(['multiple-choice', 'multiple-response', 'ordering'], {error: 'multiple-choice, multiple-response or ordering'}),
  /** The id of the heading whose text teaches the answer, on the page beside this file. */
  section: z.string({error: 'section: the id of a heading'}).min(1, 'the id of a heading'),
  /** Markdown: a scenario that ends in exactly one question. Code may stand in a fence. No "choose two": the page prints the cue. */
  stem: z.string({error: 'stem: the question'}).min(20, 'a scenario and a question'),
  /** Three or four for multiple-choice, five or more for multiple-response, three to eight for ordering. */
  options: z.array(optionSchema, {error: 'a list of options'}).min(3, 'three options or more').max(8, 'eight options at most'),
  /** What it tests, in both guides. */
  skills: z.strictObject({'dva-c02': skillList, 'dva-c03': skillList}, {error: 'skills of both guides'}),
  /** The facts that make the key right and the others wrong: `<folder>/<id>`. */
  facts: z.array(z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'a fact such as lambda/concurrency-default'), {error: 'the facts it rests on'}).min(1, 'at least one fact'),
  /** foundation: recalls one fact. applied: uses it. exam: weighs several, as the exam does. */
  difficulty: z.enum(['foundation', 'applied', 'exam'], {error: 'foundation, applied or exam'}),
  /** [page, review], or [mock] for the reserve that pages never show. */
  pool: z.array(z.enum(['page', 'review', 'mock'])).min(1, '[page, review] or [mock]'),
});

export const quizFileSchema = z.array(questionSchema, {error: 'a list of questions'}).min(1, 'at least one question');

/** One question as written in `quiz.yml`. */
export type Question = z.infer<typeof questionSchema>;
export type QuestionOption = Question['options'][number];
