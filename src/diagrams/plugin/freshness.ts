import {readFileSync} from 'node:fs';
import path from 'node:path';
import type {Problem} from '../../problems';
import {relative} from '../../problems/plugin/yaml';
import {pictureFile, readPicture, renderCommand} from './pictures';
import {scanDiagrams} from './scan';

/**
 * Whether every picture of one MDX file is there and fresh: for the tests and the production build.
 * @returns a problem for each that is not, with the command that mends it
 */
export function checkPictures(root: string, file: string): Problem[] {
  const absolute = path.resolve(root, file);
  const name = relative(root, absolute);
  return scanDiagrams(readFileSync(absolute, 'utf8')).diagrams.flatMap(({id, line, fences: [fence]}) => {
    if (id === undefined || !fence) return [];
    const {state} = readPicture(root, name, id, fence.source);
    return state === 'fresh' ? [] : [pictureProblem(name, line, id, state)];
  });
}

/** The problem of a picture that is not there or belongs to an older fence. */
export function pictureProblem(file: string, line: number, id: string, state: 'missing' | 'stale'): Problem {
  return {
    file,
    line,
    expected: `a picture of the diagram "${id}" that fits its fence`,
    found: state === 'missing' ? `no ${pictureFile(file, id)}` : `${pictureFile(file, id)} was drawn from another text, Mermaid or setting`,
    fix: `Run: ${renderCommand}   and commit the picture.`,
  };
}
