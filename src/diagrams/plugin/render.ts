import {mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {gzipSync} from 'node:zlib';
import type {Problem} from '../../problems';
import {openDrawer, type Drawer} from './browser';
import {parseProblem} from './check';
import {parseMermaid} from './parse';
import {mdxFiles, pictureFile, picturesFolder, readPicture, withTitle} from './pictures';
import {redraw} from './redraw';
import {scanDiagrams, type Fence} from './scan';
import {mermaidVersion, pictureHash} from './settings';

/** What a run did. */
export interface RenderReport {
  /** Pictures drawn, with a line about each: size in pixels and bytes. */
  readonly drawn: readonly string[];
  readonly deleted: readonly string[];
  /** How many were fresh. */
  readonly kept: number;
  readonly problems: readonly Problem[];
}

interface Job {
  readonly page: string;
  readonly line: number;
  readonly id: string;
  readonly title: string;
  readonly fence: Fence;
}

/** Below this the smallest text would be under 12 px on a phone, so a wider picture scrolls inside its frame there. */
const phoneWidth = 387;

function describe(file: string, svg: string): string {
  const size = (name: string): number => Number(new RegExp(`\\s${name}="(\\d+)"`).exec(svg)?.[1] ?? 0);
  const bytes = `${svg.length} B, ${gzipSync(svg).length} B gzip`;
  const wide = size('width') > phoneWidth ? '  (scrolls sideways on a phone: fewer boxes side by side, or shorter labels)' : '';
  return `${file}  ${size('width')} × ${size('height')} px, ${bytes}${wide}`;
}

/**
 * Brings src/diagrams/pictures in step with the fences under docs: draws what is missing or stale, deletes what no fence asks for.
 * The browser starts only when there is something to draw.
 * @param root the repository root, absolute
 * @param open how to get a browser; a test passes its own
 * @returns what was done; a fence that cannot be drawn is a problem and leaves its old picture alone
 */
export async function renderAll(root: string, open: (root: string) => Promise<Drawer> = openDrawer): Promise<RenderReport> {
  const problems: Problem[] = [];
  const drawn: string[] = [];
  const wanted = new Map<string, Job>();
  for (const page of mdxFiles(root)) {
    for (const {id, title, line, fences} of scanDiagrams(readFileSync(path.join(root, page), 'utf8')).diagrams) {
      const [fence] = fences;
      // The check of the page reports these; without an id there is no file to write to.
      if (id === undefined || fence === undefined) continue;
      const file = pictureFile(page, id);
      const other = wanted.get(file);
      if (other) problems.push({file: page, line, expected: 'a picture of its own for each diagram', found: `${file} is also that of ${other.page}:${other.line}`, fix: 'Rename the id of one of the two diagrams.'});
      else wanted.set(file, {page, line, id, title: title ?? id, fence});
    }
  }
  const folder = path.join(root, picturesFolder);
  mkdirSync(folder, {recursive: true});
  const version = mermaidVersion(root);
  let kept = 0;
  let drawer: Drawer | undefined;
  try {
    for (const [file, {page, id, title, fence}] of wanted) {
      const picture = readPicture(root, page, id, fence.source);
      if (picture.state === 'fresh') {
        kept++;
        const titled = withTitle(picture.svg, title);
        if (titled !== picture.svg) writeFileSync(path.join(root, file), `${titled}\n`);
        continue;
      }
      const error = await parseMermaid(root, fence.source);
      if (error) {
        problems.push(parseProblem(page, fence, error));
        continue;
      }
      drawer ??= await open(root);
      try {
        const svg = redraw(await drawer.draw(fence.source), {id, title, hash: pictureHash(fence.source, version)});
        writeFileSync(path.join(root, file), `${svg}\n`);
        drawn.push(describe(file, svg));
      } catch (thrown) {
        const message = thrown instanceof Error ? (thrown.message.split('\n')[0] ?? '') : String(thrown);
        problems.push({file: page, line: fence.line, expected: 'a diagram that can be drawn', found: message, fix: 'Write it with plainer Mermaid; compare the diagrams of the other pages.'});
      }
    }
  } finally {
    await drawer?.close();
  }
  const deleted = readdirSync(folder)
    .filter((name) => name.endsWith('.svg') && !wanted.has(`${picturesFolder}/${name}`))
    .map((name) => `${picturesFolder}/${name}`);
  for (const file of deleted) rmSync(path.join(root, file));
  return {drawn, deleted, kept, problems};
}
