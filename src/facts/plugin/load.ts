import {existsSync} from 'node:fs';
import path from 'node:path';
import {lessons} from '../../content/pages';
import type {Problem} from '../../problems';
import {readYaml, relative} from '../../problems/plugin/yaml';
import {factsFileSchema, type Fact} from '../schema';

export interface LoadedFact extends Fact {
  /** How pages and questions name it: `lambda/concurrency-default`. */
  readonly ref: string;
  readonly page: {readonly kind: 'services' | 'topics'; readonly slug: string};
  /** Path of its facts.yml, relative to the root. */
  readonly file: string;
  readonly line: number;
}

/**
 * Reads every `facts.yml` of the lessons whose folder exists.
 * @param root the repository root, absolute
 * @returns all facts that could be read, in the order of the lessons, and what is wrong with the rest
 */
export function loadFacts(root: string): {facts: LoadedFact[]; problems: Problem[]} {
  const facts: LoadedFact[] = [];
  const problems: Problem[] = [];
  for (const {kind, slug} of lessons) {
    const folder = path.join(root, 'docs', kind, slug);
    if (!existsSync(folder)) continue;
    const file = path.join(folder, 'facts.yml');
    const yaml = readYaml(root, file, factsFileSchema, 'see src/facts/schema.ts for the format of a fact');
    problems.push(...yaml.problems);
    const seen = new Map<string, number>();
    (yaml.value ?? []).forEach((fact, i) => {
      const line = yaml.lineAt([i]);
      const first = seen.get(fact.id);
      if (first !== undefined) {
        problems.push({
          file: relative(root, file),
          line,
          expected: 'an id that no other fact of the file has',
          found: `"${fact.id}", which stands at line ${first} too`,
          fix: 'give one of the two facts another id, or merge them',
        });
        return;
      }
      seen.set(fact.id, line);
      facts.push({...fact, ref: `${slug}/${fact.id}`, page: {kind, slug}, file: relative(root, file), line});
    });
  }
  return {facts, problems};
}
