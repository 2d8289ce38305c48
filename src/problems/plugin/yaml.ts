import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {LineCounter, isMap, isPair, isScalar, parseDocument, type Document, type Node} from 'yaml';
import type * as z from 'zod';
import type {Problem} from '../index';

type KeyPath = readonly PropertyKey[];

/** A YAML file that was read, with the way back from a value to its line. */
export interface YamlFile<T> {
  /** The validated value; undefined when there were problems. */
  readonly value: T | undefined;
  readonly problems: Problem[];
  /** The 1-based line where the value at this path starts (its nearest parent's, if it is absent). */
  lineAt(keys: KeyPath): number;
}

/** @returns a path relative to the root with forward slashes, as problems print it */
export function relative(root: string, file: string): string {
  return path.relative(root, file).split(path.sep).join('/');
}

function lineFinder(doc: Document, counter: LineCounter): (keys: KeyPath) => number {
  const offsetOf = (keys: KeyPath): number | undefined => {
    if (keys.length > 0) {
      // Point at the key, not at its value: a missing or folded value starts lines below.
      const parent = keys.length === 1 ? doc.contents : (doc.getIn(keys.slice(0, -1), true) as Node);
      const last = keys[keys.length - 1];
      if (isMap(parent)) {
        const pair = parent.items.find((i) => isPair(i) && isScalar(i.key) && i.key.value === last);
        if (pair && isScalar(pair.key) && pair.key.range) return pair.key.range[0];
      }
    }
    const node = keys.length === 0 ? doc.contents : (doc.getIn(keys, true) as Node | undefined);
    return node?.range?.[0];
  };
  return (keys) => {
    for (let n = keys.length; n >= 0; n--) {
      const offset = offsetOf(keys.slice(0, n));
      if (offset !== undefined) return counter.linePos(offset).line;
    }
    return 1;
  };
}

function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = typeof value === 'string' ? `"${value}"` : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

/**
 * Reads a YAML file and validates it.
 * @param root the repository root, absolute
 * @param file the file, absolute
 * @param schema its format; the schema's own messages become `expected`
 * @param fix where the author finds the format explained
 * @returns the value, or the problems with their lines
 */
export function readYaml<T>(root: string, file: string, schema: z.ZodType<T>, fix: string): YamlFile<T> {
  const name = relative(root, file);
  if (!existsSync(file)) {
    return {
      value: undefined,
      problems: [{file: name, line: 1, expected: 'a file', found: 'no such file', fix: `create ${name}; ${fix}`}],
      lineAt: () => 1,
    };
  }
  const counter = new LineCounter();
  const doc = parseDocument(readFileSync(file, 'utf8'), {lineCounter: counter});
  const lineAt = lineFinder(doc, counter);
  if (doc.errors.length > 0) {
    const problems = doc.errors.map((e) => ({
      file: name,
      line: counter.linePos(e.pos[0]).line,
      expected: 'valid YAML',
      found: e.message.split('\n')[0] ?? e.message,
      fix: 'quote texts that hold ": " or start with a special character, and indent with spaces',
    }));
    return {value: undefined, problems, lineAt};
  }
  const raw: unknown = doc.toJS();
  const result = schema.safeParse(raw);
  if (result.success) return {value: result.data, problems: [], lineAt};
  const problems = result.error.issues.map((issue): Problem => {
    const unknownKeys = issue.code === 'unrecognized_keys' ? issue.keys : undefined;
    const keys = unknownKeys?.[0] === undefined ? issue.path : [...issue.path, unknownKeys[0]];
    const found = issue.path.reduce<unknown>(
      (at, key) => (at === null || at === undefined ? undefined : (at as Record<PropertyKey, unknown>)[key]),
      raw,
    );
    return {
      file: name,
      line: lineAt(keys),
      expected: unknownKeys ? 'only the fields of the format' : issue.message,
      found: unknownKeys ? `unknown field ${unknownKeys.map((k) => `"${k}"`).join(', ')}` : `${issue.path.map(String).join('.')} = ${describe(found)}`,
      fix,
    };
  });
  return {value: undefined, problems, lineAt};
}
