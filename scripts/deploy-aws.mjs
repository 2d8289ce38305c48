// npm run deploy:aws: shows what publishing build/ on AWS would do. With "-- --yes" it does it.
// Node built-ins alone, and the AWS CLI.
import {aws} from './lib/aws-cli.mjs';
import {deploy, parseOptions, usage} from './lib/deploy-aws.mjs';
import {root} from './lib/root.mjs';

try {
  const options = parseOptions(process.argv.slice(2));
  if (options.help) console.log(usage);
  else await deploy(root, options, {aws, env: process.env, log: (text) => console.log(text)});
} catch (error) {
  console.error(`\n${error.message}`);
  process.exitCode = 1;
}
