import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import type {BlockContent, Code, ListItem, Paragraph, PhrasingContent, Root, RootContent} from 'mdast';
import type {MdxJsxFlowElement} from 'mdast-util-mdx-jsx';
import {toString} from 'mdast-util-to-string';
import {SKIP, visit} from 'unist-util-visit';
import type {VFile} from 'vfile';
import {endingAdvice, languageOfFile} from '../../code/plugin/languages';
import {skillById} from '../../exam';
import {throwProblems, type Problem} from '../../problems';
import {attribute, element} from '../../problems/plugin/jsx';
import {relative} from '../../problems/plugin/yaml';
import type {LessonFrontMatter} from '../schema';
import {lessons} from '../pages';
import {lessonFolder} from './lesson-folder';

/**
 * Remark plugin: expands `<Sample>` and `<Trap>`.
 * @param options.root the repository root, absolute
 * @throws {ProblemsError} for a sample that is not there, or is written in no language of this site
 */
export function remarkLesson(options: {readonly root: string}) {
  return (tree: Root, file: VFile): void => {
    if (!lessonFolder(file.path)) return;
    const problems: Problem[] = [];
    visit(tree, 'mdxJsxFlowElement', (node: MdxJsxFlowElement, index, parent) => {
      if (index === undefined || !parent) return;
      switch (node.name) {
        case 'Sample': {
          const name = attribute(node, 'file') ?? '';
          const sample = path.join(path.dirname(file.path), 'samples', name);
          if (!existsSync(sample)) {
            problems.push({file: relative(options.root, path.resolve(file.path)), line: node.position?.start.line ?? 1, expected: 'a file in samples/', found: name, fix: 'create the file, or correct the name'});
            return;
          }
          const language = languageOfFile(name);
          if (language === undefined) {
            problems.push({file: relative(options.root, path.resolve(file.path)), line: node.position?.start.line ?? 1, ...endingAdvice, found: name});
            return;
          }
          const code: Code = {
            type: 'code',
            lang: language.id,
            meta: `title="${(attribute(node, 'title') ?? name).replaceAll('"', "'")}"`,
            value: readFileSync(sample, 'utf8').trimEnd(),
          };
          (parent.children as RootContent[])[index] = code;
          return;
        }
        case 'Trap': {
          const [think, ...fact] = node.children as BlockContent[];
          (parent.children as RootContent[])[index] = element('div', {className: 'trap'}, [
            element('div', {className: 'trap-think'}, think ? [think] : []),
            element('div', {className: 'trap-fact'}, fact),
          ]);
          return;
        }
        default:
      }
    });
    wrapTables(tree);
    throwProblems(problems);
  };
}

/** A table wider than the phone scrolls inside a region of its own, which the keyboard can reach and which has a name. */
function wrapTables(tree: Root): void {
  let heading = 'Table';
  visit(tree, (node, index, parent) => {
    if (node.type === 'heading') heading = toString(node).replace(/\s*\{#[^}]+\}\s*$/, '');
    if (node.type !== 'table' || index === undefined || !parent) return;
    const region = {className: 'table-scroll', role: 'region', 'aria-label': `Table: ${heading}`, tabIndex: '0'};
    (parent.children as RootContent[])[index] = element('div', region, [node]);
    return SKIP;
  });
}

const text = (value: string): PhrasingContent => ({type: 'text', value});
const paragraph = (...children: PhrasingContent[]): Paragraph => ({type: 'paragraph', children});

/**
 * Remark plugin: puts under the title which skills of which guide the page serves, and when it was checked.
 * It runs after Docusaurus's own plugins: those would turn the native `<details>` into a component.
 */
export function remarkPageInfo() {
  return (tree: Root, file: VFile): void => {
    const folder = lessonFolder(file.path);
    const lesson = lessons.find((l) => l.kind === folder?.kind && l.slug === folder.slug);
    if (!lesson) return;
    const matter = file.data['frontMatter'] as LessonFrontMatter;
    const guides = (['dva-c03', 'dva-c02'] as const).map((guide) => {
      const ids = matter.skills[guide];
      const items: ListItem[] = ids.map((id) => ({type: 'listItem', children: [paragraph({type: 'strong', children: [text(id)]}, text(` ${skillById(guide, id)?.text ?? ''}`))]}));
      return {guide, ids, list: [paragraph({type: 'link', url: `/exam/${guide}`, children: [text(guide.toUpperCase())]}), {type: 'list', children: items}] as BlockContent[]};
    });
    const domains = (ids: readonly string[]) => [...new Set(ids.map((id) => id[0] ?? ''))].sort();
    const checked = new Date(`${matter.checked}T00:00:00Z`).toLocaleDateString('en-GB', {day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC'});
    const served = guides.map((g) => `${g.guide.toUpperCase()} domain ${domains(g.ids).join(', ')}`).join(' · ');
    const info = element('div', {className: 'page-info', 'data-domain': String(lesson.domain), 'data-search-ignore': ''}, [
      element('details', {}, [
        element('summary', {}, [text(`${served} · checked ${checked}`) as unknown as BlockContent]),
        element('div', {className: 'page-info-skills'}, guides.map((g) => element('div', {}, g.list))),
      ]),
    ]);
    const first = tree.children.findIndex((c) => c.type !== 'yaml' && c.type !== 'mdxjsEsm');
    tree.children.splice(first < 0 ? 0 : first, 0, info);
  };
}
