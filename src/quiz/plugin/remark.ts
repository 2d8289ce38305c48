import path from 'node:path';
import {valueToEstree} from 'estree-util-value-to-estree';
import type {Program} from 'estree';
import type {Nodes, Root, RootContent} from 'mdast';
import type {MdxJsxAttribute} from 'mdast-util-mdx-jsx';
import {loadFacts} from '../../facts/plugin/load';
import {throwProblems} from '../../problems';
import {relative} from '../../problems/plugin/yaml';
import type {QuestionRef} from '../types';
import {toItem, type ItemContext} from './item';
import {loadQuizFile, type QuizPage} from './load';
import {checkPlacement, findQuizzes, headingOf} from './placement';

export interface RemarkQuizOptions {
  /** The repository root, absolute. */
  readonly root: string;
  /** The site's baseUrl, put before links to other pages; '/' by default. */
  readonly baseUrl?: string;
  /** https://github.com/<owner>/<name>: where "Report this question" leads; without it there is no such link. */
  readonly repository?: string;
}

const program = (body: Program['body']): Program => ({type: 'Program', sourceType: 'module', comments: [], body});

function attribute(name: string, value: unknown): MdxJsxAttribute {
  const estree = program([{type: 'ExpressionStatement', expression: valueToEstree(value)}]);
  return {type: 'mdxJsxAttribute', name, value: {type: 'mdxJsxAttributeValueExpression', value: '', data: {estree}}};
}

/** `import {QuizIsland as Quiz} from '…'` in the page itself: only pages that hold questions need it. */
function importNode(): RootContent {
  const component = '@site/src/quiz/QuizIsland';
  const source = {type: 'Literal', value: component, raw: JSON.stringify(component)};
  const specifier = {type: 'ImportSpecifier', imported: {type: 'Identifier', name: 'QuizIsland'}, local: {type: 'Identifier', name: 'Quiz'}};
  const declaration = {type: 'ImportDeclaration', specifiers: [specifier], source, attributes: []};
  const estree = program([declaration as unknown as Program['body'][number]]);
  return {type: 'mdxjsEsm', value: '', data: {estree}} as unknown as RootContent;
}

/** @returns the lesson that a file is the page of, undefined for every other file */
export function pageOf(root: string, file: string): QuizPage | undefined {
  const match = /^docs\/(services|topics)\/([^/]+)\/index\.mdx$/.exec(relative(root, file));
  if (!match?.[1] || !match[2]) return undefined;
  const kind = match[1] as QuizPage['kind'];
  return {kind, slug: match[2], url: `/${kind}/${match[2]}`};
}

function titles(tree: Root): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const walk = (node: Nodes): void => {
    if (node.type === 'heading') {
      const {id, title} = headingOf(node);
      found.set(id, title);
    }
    if ('children' in node) node.children.forEach(walk);
  };
  walk(tree);
  return found;
}

/** Reads the facts afresh at every compile, so that an edit shows at once. */
function factLookup(root: string): ItemContext['fact'] {
  const facts = new Map(loadFacts(root).facts.map((f) => [f.ref, {statement: f.statement, pageUrl: `/${f.page.kind}/${f.page.slug}`}]));
  return (ref) => facts.get(ref);
}

/**
 * The remark plugin: gives every `<Quiz>` of a lesson its questions, rendered, and imports the widget.
 * It works before and after Docusaurus's own remark plugins. Pages without `<Quiz>` pass untouched.
 * @throws {ProblemsError} when the page's quiz.yml or the placement of its questions is broken
 */
export function remarkQuiz(options: RemarkQuizOptions) {
  const {root, baseUrl = '/', repository} = options;
  return (tree: Root, vfile: {readonly path?: string | undefined}): void => {
    const file = path.resolve(root, vfile.path ?? '');
    const name = relative(root, file);
    const page = pageOf(root, file);
    const quizzes = findQuizzes(tree);
    if (page === undefined) {
      throwProblems(
        quizzes.map(({tag}) => ({
          file: name,
          line: tag.line,
          expected: '<Quiz> only in a lesson, docs/{services,topics}/<slug>/index.mdx',
          found: 'a <Quiz> here',
          fix: 'remove it, or link to #q-<id> of the lesson',
        })),
      );
      return;
    }
    const bank = loadQuizFile(root, page.kind, page.slug);
    throwProblems(bank.problems);
    const {shown, problems} = checkPlacement(name, quizzes.map((q) => q.tag), bank.questions);
    throwProblems(problems);
    if (quizzes.length === 0) return;

    const headings = titles(tree);
    const byId = new Map(bank.questions.map((q) => [q.id, q]));
    const context: ItemContext = {baseUrl, fact: factLookup(root), onOwnPage: true, sectionTitle: (id) => headings.get(id)};
    const all: QuestionRef[] = shown.flat().map((id) => [id, byId.get(id)?.version ?? 1]);
    let n = 0;
    quizzes.forEach(({tag, node}, i) => {
      const items = (shown[i] ?? []).flatMap((id) => {
        const question = byId.get(id);
        return question === undefined ? [] : [toItem(question, ++n, context)];
      });
      node.attributes = [
        {type: 'mdxJsxAttribute', name: 'page', value: page.url},
        attribute('level', Math.min(tag.depth + 1, 5)),
        attribute('questions', items),
        ...(repository === undefined ? [] : [{type: 'mdxJsxAttribute' as const, name: 'repository', value: repository}]),
        // Only the last block counts the page, so only it needs the list.
        ...(tag.rest ? [attribute('all', all)] : []),
      ];
    });
    tree.children.splice(tree.children[0]?.type === 'yaml' ? 1 : 0, 0, importNode());
  };
}
