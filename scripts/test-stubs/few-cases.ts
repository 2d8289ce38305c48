/**
 * fast-check with at most forty cases a property, whatever the test asks for: a mutant that survives those needs
 * a better test, not more cases. The seed stands still, so that a score can be compared with the one before.
 */
import path from 'node:path';
import {createRequire} from 'node:module';
import type {default as FastCheck} from 'fast-check';

// By its path: its name leads here.
const real = createRequire(path.join(process.cwd(), 'package.json'))('fast-check') as typeof FastCheck;
const most = 40;

export const assert: typeof real.assert = ((property: never, params: {readonly numRuns?: number} = {}) => real.assert(property, {...params, seed: 1, numRuns: Math.min(params.numRuns ?? most, most)})) as typeof real.assert;
export default {...real, assert};
