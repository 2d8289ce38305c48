import {readFileSync} from 'node:fs';
import path from 'node:path';
import type {MarkdownConfig} from '@docusaurus/types';
import {ProblemsError} from '../../problems';
import {relative} from '../../problems/plugin/yaml';
import {lessonFrontMatter, plainFrontMatter} from '../schema';
import {lessonFolder} from './lesson-folder';

type ParseFrontMatter = NonNullable<MarkdownConfig['parseFrontMatter']>;

/**
 * Docusaurus's hook for front matter: an unknown or missing field fails the build with its line.
 * @throws {ProblemsError}
 */
export const parseFrontMatter: ParseFrontMatter = async (params) => {
  const result = await params.defaultParseFrontMatter(params);
  const file = params.filePath;
  if (!file.split(path.sep).includes('docs')) return result;
  // YAML dates become Date objects in gray-matter; the format says: a text.
  for (const [key, value] of Object.entries(result.frontMatter)) {
    if (value instanceof Date) result.frontMatter[key] = value.toISOString().slice(0, 10);
  }
  const schema = lessonFolder(file) ? lessonFrontMatter : plainFrontMatter;
  const parsed = schema.safeParse(result.frontMatter);
  if (parsed.success) return result;
  const lines = readFileSync(file, 'utf8').split('\n');
  throw new ProblemsError(
    parsed.error.issues.map((issue) => {
      const unknown = issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : undefined;
      const key = unknown ?? String(issue.path[0] ?? '');
      const at = lines.findIndex((l) => l.startsWith(`${key}:`));
      return {
        file: relative(process.cwd(), file),
        line: at < 0 ? 1 : at + 1,
        expected: unknown ? 'only the fields of the front matter' : issue.message,
        found: unknown ? `unknown field ${unknown}` : `a wrong or missing ${issue.path.map(String).join('.')}`,
        fix: 'see src/content/schema.ts for the fields and what each is for',
      };
    }),
  );
};
