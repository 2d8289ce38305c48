import {ESLint} from 'eslint';
import tseslint from 'typescript-eslint';
import {beforeAll, describe, expect, it} from 'vitest';

// The rules of the house in eslint.config.mjs, each with code that keeps it and code that breaks it.
let eslint;
beforeAll(() => {
  // Without types: the files below exist only here.
  eslint = new ESLint({overrideConfig: [{files: ['**/*.{ts,tsx}'], ...tseslint.configs.disableTypeChecked}]});
});

const house = ['@typescript-eslint/no-restricted-imports', 'no-restricted-syntax'];
/** @returns {Promise<string[]>} the messages of the house rules */
async function lint(filePath, code) {
  const [result] = await eslint.lintText(code, {filePath});
  const fatal = result.messages.find((message) => message.fatal);
  if (fatal) throw new Error(fatal.message);
  return result.messages.filter(({ruleId}) => house.includes(ruleId)).map(({message}) => message);
}

describe('what the browser loads', () => {
  it.each([
    ['src/quiz/Question.tsx', "import {load} from './plugin/load';", /plugin\/ folder runs in Node/],
    ['src/pages/practice.tsx', "import {load} from '../quiz/plugin/load';", /plugin\/ folder runs in Node/],
    ['src/quiz/grade.ts', "import * as z from 'zod';", /only the types/],
    ['src/quiz/grade.ts', "import {parse} from 'yaml';", /only the types/],
    ['src/quiz/grade.ts', "import {questionSchema} from './schema';", /built with zod/],
    ['src/search/box.tsx', "import {readFileSync} from 'node:fs';", /no Node\.js in the browser/],
  ])('%s must not: %s', async (file, code, message) => {
    // A deep import of another room's plugin breaks two rules.
    expect((await lint(file, code))[0]).toMatch(message);
  });

  it.each([
    ['src/quiz/grade.ts', "import type {Question} from './schema';"],
    ['src/quiz/types.ts', "import type {Loaded} from './plugin/load';"],
    ['src/quiz/schema.ts', "import * as z from 'zod';"],
    ['src/quiz/plugin/load.ts', "import {readFileSync} from 'node:fs';"],
    ['src/quiz/grade.test.ts', "import {questionSchema} from './schema';"],
  ])('%s may: %s', async (file, code) => expect(await lint(file, code)).toEqual([]));
});

describe('rooms', () => {
  it.each([
    ['src/exam/Mock.tsx', "import {Question} from '../quiz/Question';", /Rooms talk through index\.ts/],
    ['src/exam/mock/Mock.tsx', "import {Question} from '../../quiz/Question';", /Rooms talk through index\.ts/],
    ['src/exam/Mock.tsx', "import {Question} from '@site/src/quiz/Question';", /Rooms talk through index\.ts/],
    ['src/pages/mock-exam.tsx', "import {drawExam} from '../exam/mock/draw';", /Rooms talk through index\.ts/],
    ['src/pages/practice.tsx', "import {Question} from '../quiz/Question';", /Rooms talk through index\.ts/],
    ['src/quiz/Question.tsx', "import {Practice} from '../pages/practice';", /no room imports a page/],
  ])('%s must not: %s', async (file, code, message) => {
    expect(await lint(file, code)).toEqual([expect.stringMatching(message)]);
  });

  it.each([
    ['src/exam/Mock.tsx', "import {Question} from '../quiz';"],
    ['src/exam/Mock.tsx', "import type {Props} from '../quiz/Question';"],
    ['src/exam/plugin/load.ts', "import {loadBank} from '../../quiz/plugin/load';"],
    ['src/quiz/Question.tsx', "import {grade} from './grade';"],
    ['src/home/Home.tsx', "import {lessons} from '../content/pages';"],
    ['src/pages/mock-exam.tsx', "import {MockExam} from '../exam/mock';"],
  ])('%s may: %s', async (file, code) => expect(await lint(file, code)).toEqual([]));
});

describe('pure code', () => {
  it.each(['Date.now()', 'new Date()', 'Math.random()', 'performance.now()', 'crypto.randomUUID()'])('does not call %s', async (call) => {
    expect(await lint('src/quiz/order.ts', `export const x = ${call};`)).toEqual([expect.stringMatching(/as a parameter/)]);
  });

  it.each([
    ['src/quiz/order.ts', 'export const x = new Date(0);'],
    ['src/quiz/Question.tsx', 'export const x = Date.now();'],
    ['src/quiz/plugin/load.ts', 'export const x = Date.now();'],
  ])('%s may: %s', async (file, code) => expect(await lint(file, code)).toEqual([]));
});
