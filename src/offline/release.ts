/** One release of the site as the worker knows it: which files it has, and which of them belong together. Pure. */

/**
 * `shell`: what every page needs. `tools`: practice, review, mock exams, progress and search, with all questions.
 * `rest`: the lessons and what only they need.
 */
export type Group = 'shell' | 'tools' | 'rest';

/** A file that can be kept. */
export interface KeptFile {
  /** Its address below the site's base, without a leading slash: '' (home), 'services/s3', 'assets/js/main.1a2b3c4d.js'. */
  readonly path: string;
  /** The first 16 hex digits of the SHA-256 of its content. */
  readonly revision: string;
  /** Bytes that it takes on the device. */
  readonly bytes: number;
  /** Bytes that travel: gzip, as every host of static files sends text; a font or picture travels as it is. */
  readonly sent: number;
  readonly group: Group;
}

export interface Release {
  /** A hash over all paths and revisions: the same files are the same release. */
  readonly id: string;
  /** The site's base: '/' or '/name/'. */
  readonly base: string;
  readonly files: readonly KeptFile[];
}

/** The address of the page that stands in for one that is not on the device. */
export const FALLBACK = 'offline-fallback';
export const NOT_FOUND = '404';

/** Pages that are of no use without the questions: who opens one of them keeps all tools. */
export const TOOL_PAGES: readonly string[] = ['practice', 'review', 'mock-exam', 'progress', 'search'];

/**
 * @param pathname of a URL: /dva/services/s3, /dva/services/s3.html, /dva/services/s3/
 * @param base '/' or '/name/'
 * @returns the path as a release names it: services/s3; undefined when the URL is not below the base
 */
export function pathBelow(base: string, pathname: string): string | undefined {
  if (`${pathname}/` === base) return '';
  if (!pathname.startsWith(base)) return undefined;
  return decoded(pathname.slice(base.length));
}

/** A stray % is no reason to fail: such an address is simply not ours. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** @returns the one name under which a page is kept, however its address was written */
export function pageName(path: string): string {
  return path.replace(/(^|\/)index\.html$/, '').replace(/\.html$/, '').replace(/\/$/, '');
}

/** @returns whether the name of a file holds a hash of its content, so that a kept copy never grows old */
export function isImmutable(path: string): boolean {
  return /^(?:assets|search-index)\/.*[.-][0-9a-f]{8,}\.[a-z0-9]+$/.test(path);
}

/** What the reader asked for: nothing, everything, or everything with a pause. */
export type Wish = 'nothing' | 'everything' | 'paused';

/** What the worker remembers from one start to the next. */
export interface Memory {
  readonly wish: Wish;
  /** A tool page was opened: its tools are kept up to date too. */
  readonly tools: boolean;
  /** The release that the active worker serves. */
  readonly active?: string;
  /** The release of which every file is on the device. */
  readonly complete?: string;
  /** The release before this one, kept for pages that are still open. */
  readonly previous?: {readonly id: string; readonly clients: readonly string[]};
}

export const NO_MEMORY: Memory = {wish: 'nothing', tools: false};

/**
 * What a new release must have before it may take over.
 * Who has the whole old release gets the whole new one, or stays with the old. Who has a part of it loses nothing when
 * the new one begins with its shell (and the tools, once used): the rest follows.
 * @param frugal the reader's device asks to save data: then only what must be
 */
export function neededAtInstall(release: Release, memory: Memory, frugal: boolean): readonly KeptFile[] {
  if (memory.wish === 'everything' && memory.complete !== undefined && memory.complete === memory.active) return release.files;
  return release.files.filter(({group}) => group === 'shell' || (group === 'tools' && memory.tools && !frugal));
}

/** @returns the files that stay when the reader removes the kept site */
export function kept(release: Release, memory: Memory): readonly KeptFile[] {
  return release.files.filter(({group}) => group === 'shell' || (group === 'tools' && memory.tools));
}

/** How far the keeping has come. Bytes as in KeptFile. */
export interface Amount {
  readonly files: number;
  readonly bytes: number;
  readonly sent: number;
}

export function amount(files: readonly KeptFile[]): Amount {
  return files.reduce((sum, f) => ({files: sum.files + 1, bytes: sum.bytes + f.bytes, sent: sum.sent + f.sent}), {files: 0, bytes: 0, sent: 0});
}

/** Why the keeping came to a halt. */
export type Trouble = 'network' | 'server' | 'changed' | 'quota' | 'unknown';

/** What the page shows. */
export interface Status {
  readonly release: string;
  readonly wish: Wish;
  readonly done: Amount;
  readonly all: Amount;
  readonly trouble?: Trouble;
}

export const isComplete = ({done, all}: Pick<Status, 'done' | 'all'>): boolean => done.files === all.files;

/** @returns whether the page should ask the worker to go on */
export const goesOn = (status: Status): boolean => status.wish === 'everything' && !isComplete(status) && status.trouble === undefined;
