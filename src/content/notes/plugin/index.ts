import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {throwProblems} from '../../../problems';
import {parseLessons} from '../../plugin/check';
import {headingsOf} from '../../plugin/mdx';
import type {NotesData} from '../claims';
import {loadNotes} from './load';

/**
 * @param root the repository root, absolute
 * @returns the claims without their places in our files, with the words of the headings that they lead to
 * @throws {ProblemsError} when an entry is broken or a line of the notes has none
 */
export function notesData(root: string): NotesData {
  const {claims, problems} = loadNotes(root);
  throwProblems(problems);
  const titles = new Map(parseLessons(root).parsed.flatMap(({address, tree}) => headingsOf(tree).map(({id, text}) => [`${address}#${id ?? ''}`, text] as const)));
  return {
    claims: claims.map(({file: _file, line: _line, ...claim}) => ({...claim, sectionTitle: titles.get(`${claim.page ?? ''}#${claim.section ?? ''}`)})),
  };
}

/** Docusaurus plugin: the judged notes for `/about/corrections`, as `@generated/notes/default/claims.json`. */
export function notesPlugin(context: LoadContext): Plugin<NotesData> {
  return {
    name: 'notes',
    async loadContent() {
      return notesData(context.siteDir);
    },
    async contentLoaded({content, actions}) {
      await actions.createData('claims.json', content);
    },
    getPathsToWatch() {
      return [path.join(context.siteDir, 'src/content/notes/{notes.txt,claims/*.yml}')];
    },
  };
}
