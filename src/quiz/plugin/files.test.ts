import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {formatProblems} from '../../problems';
import {quizFileSchema} from '../schema';
import {loadQuestions, loadQuizFile} from './load';
import {lockFile, readLock, updateLock} from './lock';
import {publish, publishedQuestions} from '.';

let root: string;
const write = (file: string, text: string): void => {
  mkdirSync(path.dirname(path.join(root, file)), {recursive: true});
  writeFileSync(path.join(root, file), text);
};
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'quiz-'));
});
afterEach(() => {
  rmSync(root, {recursive: true});
});

const yaml = (id: string, stem = 'A team runs a function at noon. Which change helps it most?'): string => `
- id: ${id}
  version: 1
  type: multiple-choice
  section: how-it-works
  stem: ${stem}
  options:
    - {id: a, text: One, correct: true, rationale: Because it is one.}
    - {id: b, text: Two, rationale: Because it is two.}
    - {id: c, text: Three, rationale: Because it is three.}
  skills: {dva-c02: ['1.2.1'], dva-c03: ['1.2.2']}
  facts: [lambda/x]
  difficulty: exam
  pool: [page, review]
`;

describe('loadQuestions', () => {
  it('reads every folder, with page and lines', () => {
    write('docs/topics/ci-cd/quiz.yml', yaml('ci-cd-a-001'));
    write('docs/services/sam/quiz.yml', yaml('sam-a-001') + yaml('sam-a-002'));
    write('docs/services/empty/index.mdx', '');
    const {questions, problems} = loadQuestions(root);
    expect(problems).toEqual([]);
    expect(questions.map((q) => [q.id, q.page.url, q.file, q.lineAt([]), q.lineAt(['options', 1, 'text'])])).toEqual([
      ['sam-a-001', '/services/sam', 'docs/services/sam/quiz.yml', 2, 9],
      ['sam-a-002', '/services/sam', 'docs/services/sam/quiz.yml', 16, 23],
      ['ci-cd-a-001', '/topics/ci-cd', 'docs/topics/ci-cd/quiz.yml', 2, 9],
    ]);
  });
  it('finds nothing in an empty repository', () => {
    expect(loadQuestions(root)).toEqual({questions: [], problems: []});
    expect(loadQuizFile(root, 'services', 'none')).toEqual({questions: [], problems: []});
  });
  it('says what is wrong, where and how to mend it', () => {
    write('docs/services/sam/quiz.yml', yaml('sam-a-001').replace(', rationale: Because it is two.', '').replace('version: 1', 'version: one'));
    write('docs/services/sts/quiz.yml', yaml('sts-a-001', '"Which <role> does a client assume for this?"'));
    const {questions, problems} = loadQuestions(root);
    expect(questions.map((q) => q.id)).toEqual(['sts-a-001']);
    expect(formatProblems(problems)).toMatchSnapshot();
  });
  it('is published in the format that its schema describes', () => {
    write('docs/services/sam/quiz.yml', yaml('sam-a-001'));
    const published = publish(loadQuestions(root).questions);
    expect(publishedQuestions.parse(published)).toEqual(published);
    expect(published[0]).toMatchObject({page: '/services/sam', id: 'sam-a-001'});
    expect(quizFileSchema.safeParse(published).success).toBe(false);
  });
});

describe('the id lock', () => {
  beforeEach(() => mkdirSync(path.join(root, 'src/quiz'), {recursive: true}));
  const text = (): string => readFileSync(path.join(root, lockFile), 'utf8');

  it('adds new ids in order and removes none', () => {
    expect(updateLock(root, ['b-x-001', 'a-x-001'])).toEqual(['a-x-001', 'b-x-001']);
    write(lockFile, text().replace('a-x-001', '# retired: a-x-001'));
    expect(updateLock(root, ['c-x-001'])).toEqual(['c-x-001']);
    expect(text().split('\n').slice(2)).toEqual(['b-x-001', 'c-x-001', '# retired: a-x-001', '']);
    expect(updateLock(root, ['a-x-001', 'c-x-001'])).toEqual([]);
  });
  it('reads what it wrote', () => {
    updateLock(root, ['a-x-001']);
    expect(readLock(root)).toEqual({ids: new Map([['a-x-001', 3]]), retired: new Map(), problems: []});
  });
  it('has each id once', () => {
    write(lockFile, 'a-x-001\n# retired: a-x-001\nB x\n');
    expect(formatProblems(readLock(root).problems)).toMatchSnapshot();
  });
  it('is empty before it exists', () => {
    expect(readLock(root).ids.size).toBe(0);
  });
});
