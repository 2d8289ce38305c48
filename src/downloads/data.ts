/** The one door to the generated list of files, so that tests can put their own behind it. */
import list from '@generated/downloads/default/files.json';

export {list};
