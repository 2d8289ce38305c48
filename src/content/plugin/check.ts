import {existsSync, readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';
import type {Root} from 'mdast';
import {visit} from 'unist-util-visit';
import {LineCounter, parseDocument} from 'yaml';
import {checkFences} from '../../code/plugin/fence';
import {endingAdvice, languageOfFile} from '../../code/plugin/languages';
import {checkTabs} from '../../code/plugin/tabs';
import {loadFacts} from '../../facts/plugin/load';
import {skillById} from '../../exam';
import type {Problem} from '../../problems';
import {attribute} from '../../problems/plugin/jsx';
import {relative} from '../../problems/plugin/yaml';
import type {MdxJsxFlowElement} from 'mdast-util-mdx-jsx';
import {lessons, type Lesson} from '../pages';
import {lessonFrontMatter} from '../schema';
import {checkHeadings, skeleton} from './headings';
import {headingsOf, parseMdx} from './mdx';
import {checkProse} from './prose';

/** Addresses outside the lessons that a lesson may link to. */
const otherPages = ['/', '/start', '/exam/dva-c02', '/exam/dva-c03', '/exam/coverage', '/about/corrections', '/about/sources', '/about/contribute', '/search'];

/** A lesson whose MDX could be parsed. */
export interface ParsedLesson extends Lesson {
  readonly address: string;
  /** Absolute path of index.mdx. */
  readonly path: string;
  readonly tree: Root;
  readonly headingIds: ReadonlySet<string>;
}

/**
 * Parses all lessons that exist.
 * @param root the repository root, absolute
 */
export function parseLessons(root: string): {parsed: ParsedLesson[]; problems: Problem[]} {
  const parsed: ParsedLesson[] = [];
  const problems: Problem[] = [];
  for (const lesson of lessons) {
    const file = path.join(root, 'docs', lesson.kind, lesson.slug, 'index.mdx');
    if (!existsSync(file)) continue;
    try {
      const tree = parseMdx(readFileSync(file, 'utf8'));
      const headingIds = new Set(headingsOf(tree).flatMap((h) => h.id ?? []));
      parsed.push({...lesson, address: `/${lesson.kind}/${lesson.slug}`, path: file, tree, headingIds});
    } catch (error) {
      const {line, reason, message} = error as {line?: number; reason?: string; message?: string};
      problems.push({
        file: relative(root, file),
        line: line ?? 1,
        expected: 'valid MDX',
        found: reason ?? message ?? String(error),
        fix: 'close every tag, keep blank lines inside tags, and put { } < into code spans',
      });
    }
  }
  return {parsed, problems};
}

/**
 * All rules for the page texts of the lessons that exist: front matter, skeleton, vocabulary, links, facts, samples.
 * Questions, diagrams and the notes are checked by their rooms.
 * @param root the repository root, absolute
 */
export function checkLessons(root: string, {parsed, problems: broken}: ReturnType<typeof parseLessons>): Problem[] {
  const problems = [...broken];
  const pages = new Map<string, ReadonlySet<string> | undefined>(otherPages.map((p) => [p, undefined]));
  for (const l of lessons) pages.set(`/${l.kind}/${l.slug}`, undefined);
  for (const p of parsed) pages.set(p.address, p.headingIds);
  const loaded = loadFacts(root);
  problems.push(...loaded.problems);
  const facts = new Map(loaded.facts.map((f) => [f.ref, f]));
  for (const page of parsed) {
    const file = relative(root, page.path);
    problems.push(
      ...checkFrontMatter(root, page),
      ...checkHeadings(file, headingsOf(page.tree)),
      ...checkProse(file, page.tree, pages, page.address),
      ...checkFences(file, page.tree),
      ...checkTabs(file, page.tree),
    );
    visit(page.tree, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => {
      const jsx = node as MdxJsxFlowElement;
      const line = jsx.position?.start.line ?? 1;
      const id = attribute(jsx, 'id') ?? '';
      if (jsx.name === 'Fact' || jsx.name === 'Formerly') {
        const fact = facts.get(id);
        const needs = jsx.name === 'Fact' ? 'value' : 'formerly';
        if (!fact) problems.push({file, line, expected: 'the id of a fact, as <folder>/<id>', found: `"${id}"`, fix: `add it to docs/${page.kind}/${page.slug}/facts.yml, or correct the id`});
        else if (fact[needs] === undefined) problems.push({file, line, expected: `a fact with a ${needs}`, found: `${id} has none`, fix: `add ${needs}: to the fact, or write the sentence without <${jsx.name}>`});
      }
      if (jsx.name === 'Sample') {
        const sample = attribute(jsx, 'file') ?? '';
        if (!existsSync(path.join(path.dirname(page.path), 'samples', sample))) {
          problems.push({file, line, expected: 'a file in samples/', found: `"${sample}"`, fix: `create docs/${page.kind}/${page.slug}/samples/${sample}, or correct the name`});
        } else if (languageOfFile(sample) === undefined) {
          problems.push({file, line, ...endingAdvice, found: `"${sample}"`});
        }
      }
    });
    problems.push(...checkSamplesUsed(root, page));
  }
  return problems;
}

function checkSamplesUsed(root: string, page: ParsedLesson): Problem[] {
  const folder = path.join(path.dirname(page.path), 'samples');
  if (!existsSync(folder)) return [];
  const source = readFileSync(page.path, 'utf8');
  return readdirSync(folder)
    .filter((name) => !source.includes(`file="${name}"`))
    .map((name) => ({
      file: relative(root, path.join(folder, name)),
      line: 1,
      expected: 'a sample that its page shows',
      found: 'no <Sample> with this file',
      fix: `show it with <Sample file="${name}" title="…"/>, or delete the file`,
    }));
}

function checkFrontMatter(root: string, page: ParsedLesson): Problem[] {
  const file = relative(root, page.path);
  const matter = page.tree.children[0];
  if (matter?.type !== 'yaml') {
    return [{file, line: 1, expected: 'front matter between --- lines', found: 'none', fix: 'begin the file with the fields of src/content/schema.ts'}];
  }
  const counter = new LineCounter();
  const doc = parseDocument(matter.value, {lineCounter: counter});
  const result = lessonFrontMatter.safeParse(doc.toJS());
  const lineOf = (key: PropertyKey | undefined): number => {
    const at = matter.value.split('\n').findIndex((l) => l.startsWith(`${String(key)}:`));
    return at < 0 ? 1 : at + 2;
  };
  if (!result.success) {
    return result.error.issues.map((issue) => {
      const unknown = issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : undefined;
      return {
        file,
        line: lineOf(unknown ?? issue.path[0]),
        expected: unknown ? 'only the fields of the front matter' : issue.message,
        found: unknown ? `unknown field ${unknown}` : `a wrong or missing ${issue.path.map(String).join('.')}`,
        fix: 'see src/content/schema.ts; the fields are title, description, slug, services, skills, checked, keywords',
      };
    });
  }
  const problems: Problem[] = [];
  const {slug, skills} = result.data;
  if (slug !== page.address) problems.push({file, line: lineOf('slug'), expected: `slug: ${page.address}`, found: slug, fix: 'the slug is the folder'});
  for (const guide of ['dva-c02', 'dva-c03'] as const) {
    for (const id of skills[guide]) {
      if (!skillById(guide, id)) problems.push({file, line: lineOf('skills'), expected: `a skill of ${guide.toUpperCase()}`, found: id, fix: 'look the skill up in src/exam/guides'});
    }
  }
  return problems;
}

/** The ids that every lesson has, whether or not its text could be parsed. */
export const fixedIds: ReadonlySet<string> = new Set(skeleton.map((s) => s.id));
