import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {factsFileSchema} from '../facts/schema';
import {formatProblems, throwProblems} from './index';
import {readYaml} from './plugin/yaml';

const root = mkdtempSync(path.join(tmpdir(), 'problems-'));
const read = (text: string) => {
  const file = path.join(root, 'facts.yml');
  writeFileSync(file, text);
  return readYaml(root, file, factsFileSchema, 'see the schema');
};
const fact = `- id: timeout-default
  statement: A function stops after three seconds.
  source: {title: Timeout, url: https://docs.aws.amazon.com/lambda/latest/dg/configuration-timeout.html}
  checked: 2026-11-23
`;

describe('readYaml', () => {
  it('returns the value and the line of each entry', () => {
    const file = read(`${fact}${fact.replace('default', 'max')}`);
    expect(file.problems).toEqual([]);
    expect(file.value?.map((f) => f.id)).toEqual(['timeout-default', 'timeout-max']);
    expect(file.lineAt([1])).toBe(5);
    expect(file.lineAt([1, 'checked'])).toBe(8);
  });
  it('names the line of a missing source', () => {
    const [problem] = read(`${fact}${fact.replace(/ {2}source.*\n/, '')}`).problems;
    expect(problem).toMatchObject({file: 'facts.yml', line: 5, expected: 'source: {title, url}'});
  });
  it('names the line of an unknown field, of a source outside AWS, of broken YAML', () => {
    expect(read(`${fact}  note: x\n`).problems[0]).toMatchObject({line: 5, found: 'unknown field "note"'});
    expect(read(fact.replace('docs.aws.amazon.com', 'example.com')).problems[0]).toMatchObject({line: 3});
    expect(read('- id: "x\n').problems[0]).toMatchObject({expected: 'valid YAML'});
  });
  it('says which file is missing', () => {
    const file = readYaml(root, path.join(root, 'none.yml'), factsFileSchema, 'see the schema');
    expect(formatProblems(file.problems)).toMatchInlineSnapshot(`
      "none.yml:1
        expected: a file
        found:    no such file
        fix:      create none.yml; see the schema"
    `);
  });
});

describe('throwProblems', () => {
  it('throws all at once, sorted, or nothing', () => {
    const p = {file: 'b', line: 2, expected: 'x', found: 'y', fix: 'z'};
    expect(() => throwProblems([])).not.toThrow();
    expect(() => throwProblems([p, {...p, file: 'a'}, {...p, line: 1}])).toThrow(/3 problems in the content\n\na:2[\s\S]*b:1[\s\S]*b:2/);
  });
});
