/** Where the reader stands, and the reader's data in files: the page /progress. */
export {Progress} from './Progress';
