import type {Problem} from '../../problems';
import {checkDiagrams} from './check';
import {checkPictures} from './freshness';
import {mdxFiles} from './pictures';

export {checkDiagrams} from './check';
export {checkPictures} from './freshness';

/**
 * Every diagram of the repository: form, syntax, and with `pictures` whether its picture is there and fresh.
 * @param root the repository root, absolute
 */
export async function checkAllDiagrams(root: string, {pictures}: {readonly pictures: boolean}): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const file of mdxFiles(root)) {
    problems.push(...(await checkDiagrams(root, file)));
    if (pictures) problems.push(...checkPictures(root, file));
  }
  return problems;
}
