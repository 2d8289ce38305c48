import type {Problem} from '../../problems';
import {checkLessons, parseLessons} from './check';

/**
 * Every rule of every room over the content of the repository.
 * @param root the repository root, absolute
 * @returns all problems, in no special order; an empty list when the content may be built
 */
export async function checkContent(root: string): Promise<Problem[]> {
  const lessons = parseLessons(root);
  return [...checkLessons(root, lessons)];
}
