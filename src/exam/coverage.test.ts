import {expect, test} from 'vitest';
import {coverage, teachesService, type CoveredPage, type CoveredQuestion} from './coverage';
import {guides} from './guides';
import {sourceList} from './sources';

const lambda: CoveredPage = {path: '/services/lambda', title: 'AWS Lambda', skills: {'dva-c02': ['1.2.1', '1.2.2'], 'dva-c03': ['1.2.1']}, services: ['AWS Lambda']};
const streams: CoveredPage = {path: '/services/kinesis-data-streams', title: 'Kinesis', skills: {'dva-c02': ['1.1.10'], 'dva-c03': ['1.1.6']}, services: ['Amazon Kinesis Data Streams']};
const question = (id: string, skill: string, facts: string[]): CoveredQuestion => ({id, page: '/services/lambda', skills: {'dva-c02': [skill], 'dva-c03': ['1.2.1']}, facts});
const questions = [question('lambda-a-001', '1.2.2', ['lambda/a', 'lambda/b']), question('lambda-a-002', '1.2.2', ['lambda/b', 'lambda/gone'])];
const facts = [{ref: 'lambda/a', page: '/services/lambda'}, {ref: 'lambda/b', page: '/services/lambda'}];
const make = () => coverage(guides, [lambda, streams], questions, facts);

test('counts pages, questions and the different facts behind the questions of a skill', () => {
  const made = make();
  expect([made.format, made.version]).toEqual(['dva-study/coverage', 1]);
  expect(made.guides[0]?.skills.find((s) => s.id === '1.2.2')).toEqual({id: '1.2.2', pages: ['/services/lambda'], questions: 2, facts: 2});
  expect(made.pages).toEqual([
    {path: '/services/lambda', title: 'AWS Lambda', questions: 2, facts: 2},
    {path: '/services/kinesis-data-streams', title: 'Kinesis', questions: 0, facts: 0},
  ]);
});

test('lists every skill of both guides, covered or not', () => {
  expect(make().guides.map((g) => [g.code, g.skills.length])).toEqual([['DVA-C02', 101], ['DVA-C03', 72]]);
});

test('shows a skill without a page, and one with a page and without a question, as gaps', () => {
  const c02 = make().guides[0];
  expect(c02?.services.filter((s) => s.pages.length > 0)).toEqual([
    {category: 'Analytics', service: 'Amazon Kinesis', pages: ['/services/kinesis-data-streams']},
    {category: 'Compute', service: 'AWS Lambda', pages: ['/services/lambda']},
  ]);
  expect(c02?.gaps.skillsWithoutPage).toContain('4.3.1');
  expect(c02?.gaps.skillsWithoutPage).not.toContain('1.2.1');
  expect(c02?.gaps.skillsWithoutQuestion).toContain('1.2.1');
  expect(c02?.gaps.skillsWithoutQuestion).not.toContain('1.2.2');
  expect(c02?.gaps.servicesWithoutPage).toContain('Amazon SQS');
  expect(c02?.gaps.servicesWithoutPage).not.toContain('Amazon Kinesis');
});

test('has no gap when everything is covered', () => {
  const ids = (key: 'dva-c02' | 'dva-c03') => guides[key].domains.flatMap((d) => d.tasks.flatMap((t) => t.skills.map((s) => s.id)));
  const skills = {'dva-c02': ids('dva-c02'), 'dva-c03': ids('dva-c03')};
  const services = [...guides['dva-c02'].inScope, ...guides['dva-c03'].inScope].flatMap((c) => c.services);
  const all = coverage(guides, [{...lambda, skills, services}], [{id: 'x-y-001', page: lambda.path, skills, facts: []}], []);
  for (const g of all.guides) expect(g.gaps).toEqual({skillsWithoutPage: [], skillsWithoutQuestion: [], servicesWithoutPage: []});
});

test('knows a service by its short, long and narrower names', () => {
  expect(teachesService('Amazon Elastic Container Registry (Amazon ECR)', 'Amazon ECR')).toBe(true);
  expect(teachesService('AWS Identity and Access Management (IAM)', 'AWS IAM')).toBe(true);
  expect(teachesService('Amazon Kinesis Video Streams', 'Amazon Kinesis')).toBe(true);
  expect(teachesService('Amazon DynamoDB Accelerator (DAX)', 'Amazon DynamoDB')).toBe(true);
  expect(teachesService('Amazon Data Firehose', 'Amazon Kinesis')).toBe(false);
  expect(teachesService('AWS Lambda', 'AWS IAM')).toBe(false);
  // The short name stands at the end, and alone in its brackets.
  expect(teachesService('AWS Systems Manager (SSM) Agent', 'SSM')).toBe(false);
  expect(teachesService('Amazon Simple Queue Service (SQS)', 'Amazon SQS')).toBe(true);
});

test('lists each document once, by address without anchor, with its pages and latest check', () => {
  const fact = (ref: string, page: string, url: string, checked: string) => ({ref, page, source: {title: `T ${url.length}`, url}, checked});
  const list = sourceList(
    [fact('a/1', '/services/a', 'https://x/1', '2026-11-01'), fact('b/1', '/services/b', 'https://x/1#s', '2026-11-23'), fact('a/2', '/services/a', 'https://x/222', '2026-11-02')],
    {'/services/a': 'A'},
  );
  expect(list.facts).toBe(3);
  expect(list.documents).toEqual([
    {title: 'T 11', url: 'https://x/1', facts: 2, pages: ['/services/a', '/services/b'], checked: '2026-11-23'},
    {title: 'T 13', url: 'https://x/222', facts: 1, pages: ['/services/a'], checked: '2026-11-02'},
  ]);
});

test('keeps the latest check of a document whatever comes first, and sorts by title, then by address', () => {
  const fact = (title: string, url: string, checked: string) => ({ref: 'a/1', page: '/services/a', source: {title, url}, checked});
  const list = sourceList([fact('B', 'https://x/b#one', '2026-11-23'), fact('B', 'https://x/b', '2026-11-01'), fact('A', 'https://x/z', '2026-11-02'), fact('A', 'https://x/y', '2026-11-02')], {});
  expect(list.documents.map(({title, url, checked}) => [title, url, checked])).toEqual([
    ['A', 'https://x/y', '2026-11-02'],
    ['A', 'https://x/z', '2026-11-02'],
    ['B', 'https://x/b', '2026-11-23'],
  ]);
});
