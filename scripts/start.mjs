// npm start: on a fresh clone with nothing but Node.js, to the finished site in the browser.
// Nothing from node_modules is imported before ensureInstalled has run.
import {nodeVersionProblem} from './lib/node-version.mjs';
import {build, whyBuild} from './lib/build.mjs';
import {ensureInstalled} from './lib/install.mjs';
import {root} from './lib/root.mjs';
import {serve} from './lib/serve.mjs';
import {portFrom} from './lib/static-server.mjs';

async function start() {
  const problem = nodeVersionProblem(process.versions.node);
  if (problem !== undefined) {
    console.error(problem);
    return false;
  }
  try {
    // Before the long part: a wrong PORT should not cost somebody a build.
    portFrom(process.env.PORT);
  } catch (error) {
    console.error(error.message);
    return false;
  }
  if (!(await ensureInstalled(root))) return false;
  const reason = whyBuild(root);
  if (reason !== undefined) {
    console.log(`Building the site: ${reason}. This takes a minute or two.`);
    if (!(await build(root))) return false;
  }
  await serve(root);
  return true;
}

if (!(await start())) process.exitCode = 1;
