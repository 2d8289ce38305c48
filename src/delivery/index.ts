/** What runs in the browser of how the pages travel. For the build: `./plugin`. */
export {budgets} from './budgets';
export {replayEarly} from './replay';
