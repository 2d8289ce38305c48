// npm run build: the site into build/, failing on any warning.
import {build} from './lib/build.mjs';
import {root} from './lib/root.mjs';

process.exitCode = (await build(root)) ? 0 : 1;
