/** The generated list of sources, apart from `data.ts`, so that only its own page loads it. */
import sources from '@generated/exam/default/sources.json';

export {sources};
