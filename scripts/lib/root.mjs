import {fileURLToPath} from 'node:url';

/** The repository, absolute. */
export const root = fileURLToPath(new URL('../..', import.meta.url));
