import {strToU8, zipSync} from 'fflate';
import type {ExportQuestion} from '../questions';
import type {WordingLock} from '../wording';
import {ankiCollection} from './collection';

export {ankiText} from './text';

/** The oldest time that a ZIP entry can carry. It is written in local time, so it is made in local time: the same bytes in every zone. */
const zipTime = (): Date => new Date(1980, 0, 1);

/** @returns an Anki package (.apkg): a ZIP of the collection and an empty list of media */
export async function ankiPackage(questions: readonly ExportQuestion[], wording: WordingLock, about: string): Promise<Uint8Array> {
  const collection = await ankiCollection(questions, wording, about);
  return zipSync({'collection.anki2': collection, media: strToU8('{}')}, {level: 9, mtime: zipTime()});
}
