import path from 'node:path';

/** Which lesson a file under docs/ belongs to. */
export interface LessonFolder {
  readonly kind: 'services' | 'topics';
  readonly slug: string;
}

/**
 * @param file an absolute or relative path of a file in a lesson's folder
 * @returns the lesson, or undefined for every other file
 */
export function lessonFolder(file: string): LessonFolder | undefined {
  const match = /(?:^|\/)docs\/(services|topics)\/([a-z0-9-]+)\/[^/]+$/.exec(file.split(path.sep).join('/'));
  if (!match) return undefined;
  return {kind: match[1] as 'services' | 'topics', slug: match[2] as string};
}
