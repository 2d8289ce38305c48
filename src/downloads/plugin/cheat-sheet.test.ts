import type {Root, RootContent} from 'mdast';
import {toString} from 'mdast-util-to-string';
import {expect, it} from 'vitest';
import {groups, lessons, shortName} from '../../content/pages';
import {loadFacts} from '../../facts/plugin/load';
import {cheatSheet, remarkCheatSheet} from './cheat-sheet';
import {root} from './test-questions';

const {facts} = loadFacts(root);

/** The tree as a page gets it: a sequence of headings and the boxes below them. */
const inside = (blocks: ReturnType<typeof cheatSheet>): RootContent[] => blocks.flatMap((block): RootContent[] => (block.type === 'heading' ? [block] : 'children' in block ? (block.children as RootContent[]) : []));

it('holds every fact once, under its lesson', () => {
  const items = inside(cheatSheet(facts)).flatMap((part) => (part.type === 'list' ? part.children : []));
  expect(items).toHaveLength(facts.length);
});

it('names every group and lesson in reading order', () => {
  const names = inside(cheatSheet(facts)).flatMap((part) => (part.type === 'heading' ? [toString(part)] : []));
  expect(names).toEqual(groups.flatMap((g) => [g, ...lessons.filter((l) => l.group === g).map((l) => shortName(l.name))]));
});

it('puts facts with a value first, and says what the exam may still say', () => {
  const {id, ref, page, file, line, source, checked} = facts[0]!;
  const place = {id, ref, page, file, line, source, checked};
  const words = toString({type: 'root', children: cheatSheet([
    {...place, statement: 'It has no `value`.'},
    {...place, value: '7', unit: 'days', statement: 'It lasts for 7 days.', formerly: '5 days, until 2025.'},
  ])});
  expect(words).toMatch(/7 days It lasts for 7 days\. The exam may still say: 5 days, until 2025\.It has no value\.$/);
});

it('stands where the tag stood, and touches no other page', () => {
  const page: Root = {type: 'root', children: [{type: 'mdxJsxFlowElement', name: 'CheatSheet', attributes: [], children: []}, {type: 'paragraph', children: []}] as Root['children']};
  remarkCheatSheet({root})(page);
  expect(page.children).toHaveLength(2 * groups.length + 1);
  const other: Root = {type: 'root', children: [{type: 'paragraph', children: [{type: 'text', value: 'x'}]}]};
  remarkCheatSheet({root})(other);
  expect(other.children).toHaveLength(1);
});
