import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {parseLessons} from '../../content/plugin/check';
import {headingsOf} from '../../content/plugin/mdx';
import {questionsFile} from '../../quiz/plugin';
import {loadQuestions} from '../../quiz/plugin/load';
import {addresses, fileNames, type DownloadList, type FileName} from '../files';
import {ankiPackage, ankiText} from './anki';
import {csv} from './csv';
import {gift} from './gift';
import {exportQuestions, type ExportQuestion} from './questions';
import {readWording} from './wording';

export {remarkCheatSheet} from './cheat-sheet';

/** The files of this room with their bytes, and what the page says about all. */
export interface Downloads {
  readonly made: ReadonlyMap<FileName, Uint8Array>;
  readonly list: DownloadList;
}

/** @returns the exported questions of a repository, with the words of its headings */
export function questionsOf(root: string, site: string): ExportQuestion[] {
  const titles = new Map(parseLessons(root).parsed.flatMap((p) => headingsOf(p.tree).map((h) => [`${p.address}#${h.id ?? ''}`, h.text] as const)));
  return exportQuestions(root, {site, sectionTitle: (page, section) => titles.get(`${page}#${section}`)});
}

/**
 * Makes every file. The same content and address give the same bytes, whenever and wherever they are made.
 * @param root the repository root, absolute
 * @param site the site's address with its base
 */
export async function makeDownloads(root: string, site: string): Promise<Downloads> {
  const questions = questionsOf(root, site);
  const all = loadQuestions(root).questions.length;
  const about = `Questions of <a href="${site}">DVA Study</a>, CC BY 4.0. Not affiliated with Amazon Web Services.`;
  const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');
  const content: Readonly<Record<FileName, Uint8Array>> = {
    'anki-package': await ankiPackage(questions, readWording(root), about),
    'anki-text': utf8(ankiText(questions)),
    csv: utf8(csv(questions)),
    gift: utf8(gift(questions)),
    // Written by the room that has the contract; here for its size.
    json: utf8(questionsFile(root)),
  };
  const made = new Map(fileNames.filter((name) => name !== 'json').map((name) => [name, content[name]] as const));
  const files = fileNames.map((name) => ({name, href: addresses[name], bytes: content[name].byteLength, count: name === 'json' ? all : questions.length}));
  return {made, list: {files, reserve: all - questions.length}};
}

/** Docusaurus plugin: the files under `/downloads/`, and their sizes for the page. In `docusaurus start` the files are not served. */
export function downloadsPlugin(context: LoadContext): Plugin<Downloads> {
  const {siteConfig, siteDir, baseUrl} = context;
  return {
    name: 'downloads',
    async loadContent() {
      return makeDownloads(siteDir, siteConfig.url + baseUrl);
    },
    async contentLoaded({content, actions}) {
      await actions.createData('files.json', content.list);
    },
    getPathsToWatch() {
      return [path.join(siteDir, 'docs/{services,topics}/*/quiz.yml')];
    },
    async postBuild({outDir, content}) {
      for (const [name, bytes] of content.made) {
        const file = path.join(outDir, addresses[name]);
        mkdirSync(path.dirname(file), {recursive: true});
        writeFileSync(file, bytes);
      }
    },
  };
}
