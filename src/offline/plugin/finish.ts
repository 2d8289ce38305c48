/** The last step of a build: after it no file of the site may change. */
import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {FALLBACK, type Release} from '../release';
import {bundleWorker} from './bundle';
import {readPageChunks, readRelease} from './classify';
import {fallbackPage} from './fallback';

export interface FinishOptions {
  /** The repository, absolute. */
  readonly root: string;
  /** The built site, absolute. */
  readonly outDir: string;
  /** '/' or '/name/' */
  readonly base: string;
}

/**
 * Writes the fallback page, and the worker with the list of all files that it may keep.
 * Not in a plugin's `postBuild`: Docusaurus runs those of all plugins at once, and the list needs the finished files.
 * @returns the release that the worker serves
 * @throws {Error} when the build is not as expected
 */
export async function finishOffline({root, outDir, base}: FinishOptions): Promise<Release> {
  writeFileSync(path.join(outDir, `${FALLBACK}.html`), fallbackPage(readFileSync(path.join(outDir, '404.html'), 'utf8'), base));
  const release = readRelease(base, {outDir, pageChunks: readPageChunks(path.join(root, '.docusaurus'))});
  const code = await bundleWorker(path.join(root, 'src', 'offline', 'worker', 'index.ts'));
  writeFileSync(path.join(outDir, 'sw.js'), `self.offlineRelease=${JSON.stringify(release)};\n${code}`);
  return release;
}
