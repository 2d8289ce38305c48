import {describe, expect, test} from 'vitest';
import * as z from 'zod';
import {skillChanges, listChanges, compareLists} from './changes';
import {allSkills, domainOf, guideKeys, guideOn, guides, inScopeServices, skillById, taskById, type Guide} from './guides';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const categories = z.array(z.strictObject({category: z.string().min(3), services: z.array(z.string().min(3)).min(1)})).min(1);
const guideSchema = z.strictObject({
  key: z.enum(['dva-c02', 'dva-c03']),
  code: z.string().regex(/^DVA-C\d\d$/),
  title: z.string(),
  version: z.string().nullable(),
  published: day.nullable(),
  firstDay: day.nullable(),
  lastDay: day.nullable(),
  format: z.strictObject({
    questions: z.int(),
    scored: z.int(),
    unscored: z.int(),
    minutes: z.int(),
    minutesInGuide: z.boolean(),
    scaleMin: z.int(),
    scaleMax: z.int(),
    passingScore: z.int(),
    types: z.array(z.strictObject({name: z.string(), rule: z.string()})).length(2),
  }),
  candidate: z.string(),
  outOfScopeTasks: z.array(z.string()).min(5),
  domains: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[1-4]$/),
        title: z.string(),
        weight: z.int().min(1).max(99),
        tasks: z
          .array(
            z.strictObject({
              id: z.string().regex(/^\d\.\d$/),
              title: z.string(),
              skills: z.array(z.strictObject({id: z.string().regex(/^\d\.\d\.\d{1,2}$/), text: z.string().min(10)})).min(1),
            }),
          )
          .min(1),
      }),
    )
    .length(4),
  inScope: categories,
  outOfScope: categories,
  emergingTopics: z.array(z.string()),
  concepts: z.array(z.string()).min(5),
  sources: z.array(z.strictObject({title: z.string(), url: z.url({protocol: /^https$/})})).min(5),
  checked: day,
});

describe.each(guideKeys)('the guide %s', (key) => {
  const guide = guides[key];

  test('has the format of a guide', () => {
    expect(guideSchema.parse(guide)).toEqual(guide);
    expect(guide.key).toBe(key);
    expect(guide.code.toLowerCase()).toBe(key);
  });

  test('has weights that sum to 100', () => {
    expect(guide.domains.reduce((sum, d) => sum + d.weight, 0)).toBe(100);
  });

  test('numbers its domains, tasks and skills one by one', () => {
    guide.domains.forEach((domain, d) => {
      expect(domain.id).toBe(`${d + 1}`);
      domain.tasks.forEach((task, t) => {
        expect(task.id).toBe(`${d + 1}.${t + 1}`);
        expect(task.skills.map((s) => s.id)).toEqual(task.skills.map((_, s) => `${d + 1}.${t + 1}.${s + 1}`));
      });
    });
    const ids = allSkills(guide).map((s) => s.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('adds up: scored and unscored questions, no service in and out of scope', () => {
    const {questions, scored, unscored} = guide.format;
    expect(scored + unscored).toBe(questions);
    const inScope = inScopeServices(guide);
    expect(new Set(inScope).size).toBe(inScope.length);
    expect(guide.outOfScope.flatMap((c) => c.services).filter((s) => inScope.includes(s))).toEqual([]);
  });
});

test('a guide that breaks the format is refused', () => {
  const broken = {...guides['dva-c02'], lastDay: '30 November 2026'} satisfies Guide;
  expect(guideSchema.safeParse(broken).success).toBe(false);
});

test('finds skills and tasks by id, by guide or by key', () => {
  expect(skillById('dva-c02', '1.3.3')?.text).toBe('Compare Query and Scan');
  expect(skillById(guides['dva-c03'], '2.3.4')?.text).toContain('agent');
  expect(skillById('dva-c03', '9.9.9')).toBeUndefined();
  expect(skillById('dva-c03', '1.2.5')).toBeUndefined();
  expect(allSkills('dva-c02')).toHaveLength(101);
  expect(allSkills('dva-c03')).toHaveLength(72);
  expect(taskById('dva-c03', '3.3').skills).toHaveLength(9);
  expect(domainOf('3.4.11')).toBe('3');
});

test('an unknown task is named, with those that exist', () => {
  expect(() => taskById('dva-c03', '3.4')).toThrow('DVA-C03 has no task "3.4"; it has 1.1, 1.2, 1.3, 2.1, 2.2, 2.3, 3.1, 3.2, 3.3, 4.1, 4.2, 4.3');
});

test('every skill in the changes exists in its guide', () => {
  for (const id of [...skillChanges.noLongerNamed, ...skillChanges.moved.flatMap((m) => m.from), ...skillChanges.merged.flatMap((m) => m.from)]) {
    expect(skillById('dva-c02', id), id).toBeDefined();
  }
  for (const id of [...skillChanges.added, ...skillChanges.moved.flatMap((m) => m.to), ...skillChanges.merged.flatMap((m) => m.to)]) {
    expect(skillById('dva-c03', id), id).toBeDefined();
  }
});

test('the guide of a day is the first that can still be taken', () => {
  expect(['2026-01-01', '2026-11-30', '2026-12-01', '2031-05-05'].map(guideOn)).toEqual(['dva-c02', 'dva-c02', 'dva-c03', 'dva-c03']);
});

test('the service lists differ as AWS’s two pages do', () => {
  expect(listChanges.inScope.dropped).toEqual(['AWS AppSync', 'Amazon Q Developer']);
  expect(listChanges.inScope.added).toHaveLength(11);
  expect(listChanges.outOfScope).toEqual({added: ['Amazon SageMaker AI', 'Strands Agents', 'AWS Transfer Family'], dropped: ['Amazon Chime']});
  expect(compareLists(['a', 'b'], ['b', 'c'])).toEqual({added: ['c'], dropped: ['a']});
});
