/** What runs in the browser of how the pages travel. For the build: `./plugin`. */
export {replayEarly} from './replay';
