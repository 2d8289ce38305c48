const fs = require('node:fs');
const path = require('node:path');

/**
 * Tells the bundler that a lesson depends on the files beside it. The remark plugins read them,
 * and a remark plugin has no way to say so: without this, `npm run dev` shows stale facts and questions.
 */
module.exports = function watchLoader(source) {
  const folder = path.dirname(this.resourcePath);
  for (const name of ['facts.yml', 'quiz.yml']) this.addDependency(path.join(folder, name));
  const samples = path.join(folder, 'samples');
  if (fs.existsSync(samples)) this.addContextDependency(samples);
  return source;
};
