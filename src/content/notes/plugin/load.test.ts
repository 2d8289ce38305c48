import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {afterEach, describe, expect, test} from 'vitest';
import {formatProblems} from '../../../problems';
import {lessons} from '../../pages';
import {checkClaims, loadNotes} from './load';
import {notesData} from './index';

const root = path.resolve(__dirname, '../../../..');
const roots: string[] = [];
afterEach(() => {
  for (const r of roots.splice(0)) rmSync(r, {recursive: true});
});

function fixture(notes: string, claims: string): string {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'notes-'));
  roots.push(dir);
  mkdirSync(path.join(dir, 'src/content/notes/claims'), {recursive: true});
  writeFileSync(path.join(dir, 'src/content/notes/notes.txt'), notes);
  writeFileSync(path.join(dir, 'src/content/notes/claims/a.yml'), claims);
  return dir;
}
const entry = (fields: string): string => `- ${fields.replaceAll('; ', '\n  ')}\n`;
const good = entry('lines: 1; note: one; verdict: right; truth: It is so, as we found.; page: /services/s3; section: traps');
const problemsOf = (notes: string, claims: string): string => formatProblems(loadNotes(fixture(notes, claims)).problems);

describe('the notes of this site', () => {
  const {claims, problems} = loadNotes(root);

  test('every line that says something has an entry, and every entry is sound', () => {
    expect(formatProblems(problems)).toBe('');
    expect(claims.length).toBeGreaterThan(200);
  });

  test('have 209 lines, and none in the words of AWS', () => {
    const lines = readFileSync(path.join(root, 'src/content/notes/notes.txt'), 'utf8').replace(/\n$/, '').split('\n');
    expect(lines).toHaveLength(209);
    expect(lines[208]).toMatch(/^\[.*\]$/);
    expect(lines[208]).not.toContain('record processor');
  });

  test('lead to each lesson that the notes speak of', () => {
    // Lessons written later have nothing in the notes.
    const inTheNotes =
      's3 api-gateway lambda step-functions x-ray codecommit codebuild codedeploy codepipeline codeartifact ecs ecr fargate elastic-beanstalk cloudformation sam iam sts cognito kms dynamodb dax kinesis-data-streams kinesis-video-streams data-firehose managed-service-for-apache-flink ci-cd web-identity-federation'.split(' ');
    const pages = new Set(claims.map((c) => c.page));
    const missing = lessons.filter((l) => inTheNotes.includes(l.slug) && !pages.has(`/${l.kind}/${l.slug}`));
    expect(missing).toEqual([]);
  });

  test('lead to a heading, by its words', () => {
    expect(notesData(root).claims.filter((c) => c.page !== null && c.sectionTitle === undefined)).toEqual([]);
    expect(notesData(root).claims.find((c) => c.section === 'in-one-minute')?.sectionTitle).toBe('In one minute');
  });

  test('reach the page without our file names', () => {
    expect(Object.keys(notesData(root).claims[0] ?? {}).sort()).toEqual(['dropped', 'from', 'note', 'page', 'sectionTitle', 'to', 'truth', 'verdict']);
  });
});

test('a line without an entry is a problem with that line', () => {
  expect(problemsOf('one\n\ntwo\n', good)).toBe(`src/content/notes/notes.txt:3
  expected: an entry in src/content/notes/claims for every line that says something
  found:    "two" without an entry
  fix:      add an entry with lines: 3; see src/content/notes/schema.ts for the format of a claim`);
});

test('blank lines need no entry, and a range covers its lines', () => {
  expect(problemsOf('one\n\n', good)).toBe('');
  expect(problemsOf('one\ntwo\n', good.replace('lines: 1', "lines: '1-2'").replace('note: one', 'note: one … two'))).toBe('');
});

test('words that do not stand in the line are a problem', () => {
  expect(problemsOf('won\n', good)).toBe(`src/content/notes/claims/a.yml:1
  expected: words that stand in line 1 of notes.txt
  found:    "one"
  fix:      copy the words of the note as they stand, with … where you leave some out`);
});

test('lines that the notes do not have are a problem', () => {
  expect(problemsOf('one\n', good + good.replace('lines: 1', "lines: '2-1'"))).toBe(`src/content/notes/claims/a.yml:7
  expected: lines of notes.txt, 1 to 1, the smaller number first
  found:    2-1
  fix:      correct the lines`);
});

test('a page that is no lesson is a problem', () => {
  expect(problemsOf('one\n', good.replace('/services/s3', '/services/s4'))).toBe(`src/content/notes/claims/a.yml:1
  expected: the address of a lesson of src/content/pages.ts
  found:    /services/s4
  fix:      correct page:, or write page: null and dropped: with the reason`);
});

test('a dropped note needs a reason, and a kept one a section', () => {
  expect(problemsOf('one\n', good.replace('/services/s3', 'null'))).toContain('expected: dropped: the reason, because page is null');
  expect(problemsOf('one\n', good.replace('  section: traps\n', ''))).toContain('expected: section: the heading id on that page');
  expect(problemsOf('one\n', good.replace('section: traps', 'section: traps\n  dropped: it went away'))).toContain('expected: no reason for dropping, because a page is named');
  expect(problemsOf('one\n', good.replace('right', 'true'))).toContain('expected: verdict: wrong, outdated, ambiguous, misplaced, right, empty, heading');
});

test('missing notes are a problem', () => {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'notes-'));
  roots.push(dir);
  expect(formatProblems(loadNotes(dir).problems)).toContain('src/content/notes/notes.txt:1\n  expected: the original notes\n  found:    no such file');
});

test('a section that the page lacks is a problem; a page that is not written yet is not', () => {
  const dir = fixture('one\n', good);
  expect(checkClaims(dir, new Map([['/services/s3', new Set(['traps'])]]))).toEqual([]);
  expect(checkClaims(dir, new Map())).toEqual([]);
  expect(formatProblems(checkClaims(dir, new Map([['/services/s3', new Set(['in-one-minute', 'sources'])]])))).toBe(`src/content/notes/claims/a.yml:1
  expected: the id of a heading on /services/s3
  found:    traps
  fix:      use one of: in-one-minute, sources`);
});
