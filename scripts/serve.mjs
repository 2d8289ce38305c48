// npm run serve: only serves what `npm run build` has made.
import {existsSync} from 'node:fs';
import path from 'node:path';
import {root} from './lib/root.mjs';
import {serve} from './lib/serve.mjs';

if (existsSync(path.join(root, 'node_modules', 'sirv'))) await serve(root);
else {
  console.error('Expected the packages to be installed, found no node_modules/sirv. Run: npm start (it installs, builds and serves)');
  process.exitCode = 1;
}
