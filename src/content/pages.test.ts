import {existsSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {lessons, shortName} from './pages';

const docs = path.resolve(__dirname, '../../docs');

describe('lessons', () => {
  it.each(['services', 'topics'] as const)('are the folders under docs/%s, no more and no less', (kind) => {
    const folders = readdirSync(path.join(docs, kind)).sort();
    const listed = lessons.filter((l) => l.kind === kind).map((l) => l.slug).sort();
    expect(folders).toEqual(listed);
  });
  it.each(lessons.map((l) => [l.slug, l] as const))('%s has a page, facts and questions', (_, l) => {
    for (const file of ['index.mdx', 'facts.yml', 'quiz.yml']) {
      expect(existsSync(path.join(docs, l.kind, l.slug, file)), file).toBe(true);
    }
  });
  it('shorten names as people say them', () => {
    expect(shortName('Amazon Elastic Container Service (Amazon ECS)')).toBe('ECS');
    expect(shortName('AWS Lambda')).toBe('Lambda');
    expect(shortName('Continuous integration and delivery')).toBe('Continuous integration and delivery');
  });
});
