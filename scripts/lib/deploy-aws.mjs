import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {parseArgs} from 'node:util';
import {commandLine} from './aws-cli.mjs';

export const usage = `npm run deploy:aws -- [options]

Shows what would be done to publish build/ on AWS, and changes nothing. With --yes it does it.

  --yes                    do it
  --stack NAME             the CloudFormation stack (dva-study)
  --region REGION          where the bucket is (else AWS_REGION, AWS_DEFAULT_REGION, the AWS CLI's own setting)
  --domain NAME            your domain, such as dva.example.com; needs --certificate
  --certificate ARN        its issued ACM certificate in us-east-1
  --hosted-zone ID         its public Route 53 hosted zone, if there is one
  --prune                  also delete files under assets/ that this build no longer has
  --help                   this text

A domain that the stack has is kept when the options are left out. deploy/template.yml says what the stack holds.`;

/** Files of build/ that are for other hosts. */
const NOT_FOR_READERS = '_headers';
const SERVICE_WORKER = 'sw.js';

/**
 * @typedef {object} Options
 * @property {boolean} yes
 * @property {boolean} prune
 * @property {boolean} help
 * @property {string} stack
 * @property {string} [region]
 * @property {string} [domain]
 * @property {string} [certificate]
 * @property {string} [hosted-zone]
 */

/**
 * @param {string[]} args what stands after "npm run deploy:aws --"
 * @returns {Options}
 * @throws {Error} for an unknown option, or a domain without a certificate, with the usage
 */
export function parseOptions(args) {
  const refuse = (reason) => new Error(`${reason}\n\n${usage}`);
  const text = /** @type {const} */ ({type: 'string'});
  const flag = /** @type {const} */ ({type: 'boolean', default: false});
  let values;
  try {
    ({values} = parseArgs({args, options: {yes: flag, prune: flag, help: flag, stack: {...text, default: 'dva-study'}, region: text, domain: text, certificate: text, 'hosted-zone': text}}));
  } catch (error) {
    throw refuse(error.message);
  }
  if ((values.domain === undefined) !== (values.certificate === undefined)) {
    throw refuse(`Expected --domain and --certificate together, found only --${values.domain === undefined ? 'certificate' : 'domain'}.`);
  }
  if (values['hosted-zone'] !== undefined && values.domain === undefined) throw refuse('Expected --domain with --hosted-zone, found none.');
  return values;
}

/**
 * @param {string} root the repository, absolute
 * @param {Options} options
 * @returns {{siteUrl: string, contentSecurityPolicy: string, cacheControl: {hashed: string, other: string}}} what src/hosting/plugin wrote
 * @throws {Error} when the site is not built, or built for another address
 */
export function readSettings(root, {domain}) {
  const file = path.join(root, 'deploy', 'generated', 'aws.json');
  if (!existsSync(path.join(root, 'build', 'index.html'))) {
    throw new Error('Expected the built site in build/, found none. Build it first: SITE_URL=https://<your address> npm run build');
  }
  if (!existsSync(file)) {
    throw new Error('Expected deploy/generated/aws.json beside build/, found none: the site was built for a path below the root of its host (BASE_URL), and CloudFront serves it at the root. Build it again without BASE_URL: npm run build');
  }
  const settings = JSON.parse(readFileSync(file, 'utf8'));
  if (domain !== undefined && new URL(settings.siteUrl).hostname !== domain) {
    throw new Error(`Expected a site built for https://${domain}, found one for ${settings.siteUrl}: its pages and its sitemap name that address. Build it again: SITE_URL=https://${domain} npm run build`);
  }
  return settings;
}

/**
 * The uploads, in an order that never shows a page whose files are missing: what pages refer to before the pages, the
 * service worker (which fetches the pages) after them, deletions last.
 * @param {{root: string, bucket: string, region: string, cacheControl: {hashed: string, other: string}, prune: boolean}} where
 * @returns {{title: string, args: string[]}[]} each takes `--dryrun`
 */
export function uploads({root, bucket, region, cacheControl, prune}) {
  const build = path.join(root, 'build');
  const to = `s3://${bucket}`;
  const end = ['--region', region];
  const steps = [
    // The same name is the same content: a new date of the file alone is no reason to send it again.
    {title: 'Files with a hash in their name', args: ['s3', 'sync', path.join(build, 'assets'), `${to}/assets`, '--size-only', '--cache-control', cacheControl.hashed, ...end]},
    {
      title: 'Pages, data, pictures',
      args: ['s3', 'sync', build, to, '--exclude', 'assets/*', '--exclude', NOT_FOR_READERS, '--exclude', SERVICE_WORKER, '--cache-control', cacheControl.other, ...end],
    },
  ];
  if (existsSync(path.join(build, SERVICE_WORKER))) {
    steps.push({title: 'The service worker', args: ['s3', 'cp', path.join(build, SERVICE_WORKER), `${to}/${SERVICE_WORKER}`, '--content-type', 'text/javascript', '--cache-control', cacheControl.other, ...end]});
  }
  // Open pages of the last version still fetch its scripts: they stay until somebody prunes.
  const kept = prune ? [] : ['--exclude', 'assets/*'];
  // --size-only: everything has just been sent, nothing shall be sent again without its Cache-Control.
  steps.push({title: 'Delete what the site no longer has', args: ['s3', 'sync', build, to, '--delete', '--size-only', ...kept, '--exclude', NOT_FOR_READERS, ...end]});
  return steps;
}

/** @param {Record<string, string | undefined>} values @returns {string[]} those that are given, as the CLI takes them */
const parameters = (values) => Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]));

/**
 * Publishes build/, or shows what publishing would do.
 * @param {string} root the repository, absolute
 * @param {Options} options
 * @param {{aws: typeof import('./aws-cli.mjs').aws, env: Record<string, string | undefined>, log: (text: string) => void}} tools
 * @returns {Promise<void>}
 * @throws {Error} at the first step that fails; the message says what is there now and what to do
 */
export async function deploy(root, options, {aws, env, log}) {
  const settings = readSettings(root, options);
  const region = await ready(aws, options, env);
  const {stack, yes, prune} = options;
  const template = path.join(root, 'deploy', 'template.yml');

  /** Runs a step, and stops at its failure. */
  const step = async (title, args, after) => {
    log(`\n${title}\n  ${commandLine(args)}`);
    const {code} = await aws(args, {show: true});
    if (code !== 0) throw new Error(`"${title}" failed (exit code ${code}); the AWS CLI says above why. ${after}`);
  };

  await step('Check the template', ['cloudformation', 'validate-template', '--template-body', `file://${template}`, '--region', region, '--query', 'Description', '--output', 'text'], 'Nothing was changed.');
  const create = [
    'cloudformation', 'deploy', '--stack-name', stack, '--template-file', template, '--no-fail-on-empty-changeset', '--region', region, '--parameter-overrides',
    ...parameters({ContentSecurityPolicy: settings.contentSecurityPolicy, DomainName: options.domain, CertificateArn: options.certificate, HostedZoneId: options['hosted-zone']}),
  ];
  if (yes) await step(`Create or update the stack ${stack}; the first time takes some minutes`, create, `CloudFormation rolls a failed update back; look at the events of the stack: aws cloudformation describe-stack-events --stack-name ${stack} --region ${region}`);
  else log(`\nWould create or update the stack ${stack}\n  ${commandLine(create)}`);

  const outputs = await stackOutputs(aws, stack, region);
  if (outputs === undefined && yes) throw new Error(`Expected the stack ${stack} in ${region}, found none.`);
  const {BucketName: bucket = '<BucketName>', DistributionId: distribution = '<DistributionId>', SiteUrl: siteUrl} = outputs ?? {};
  for (const {title, args} of uploads({root, bucket, region, cacheControl: settings.cacheControl, prune})) {
    if (yes) await step(title, args, 'The readers still have a whole site: what was sent before fits the old pages and the new. Run the command again.');
    else if (outputs === undefined) log(`\nWould upload: ${title}\n  ${commandLine(args)}`);
    else await step(`Would upload: ${title}`, [...args, '--dryrun'], 'Nothing was changed.');
  }
  // One path with a wildcard counts as one of the 1,000 free paths a month; one a page would use them up in some deployments.
  const invalidate = ['cloudfront', 'create-invalidation', '--distribution-id', distribution, '--paths', '/*', '--query', 'Invalidation.Id', '--output', 'text'];
  if (yes) await step('Forget the old pages at the edge locations', invalidate, 'The new pages are there; without this step they are seen within a minute.');
  else log(`\nWould invalidate the pages\n  ${commandLine(invalidate)}`);

  if (siteUrl !== undefined && new URL(siteUrl).origin !== new URL(settings.siteUrl).origin) {
    log(`\nThe pages name ${settings.siteUrl} as their address, and the site is at ${siteUrl}. If that is its address: SITE_URL=${siteUrl} npm run build, then deploy again.`);
  }
  log(yes ? `\nPublished: ${siteUrl}` : '\nNothing was changed. To do it: npm run deploy:aws -- --yes (with the same options)');
}

/**
 * Whether the AWS CLI can work: it is there, knows a Region and has credentials.
 * @returns {Promise<string>} the Region
 * @throws {Error} saying what is missing and how to get it
 */
async function ready(aws, options, env) {
  const version = await aws(['--version']);
  if (version.code !== 0) {
    throw new Error('Expected the AWS CLI, found no program "aws" that runs. Install version 2: https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html');
  }
  const configured = async () => (await aws(['configure', 'get', 'region'])).stdout.trim();
  const region = options.region || env.AWS_REGION || env.AWS_DEFAULT_REGION || (await configured());
  if (!region) {
    throw new Error('Expected a Region for the bucket, found none. Name one: npm run deploy:aws -- --region eu-west-1, or set AWS_REGION, or run: aws configure set region eu-west-1');
  }
  const identity = await aws(['sts', 'get-caller-identity', '--query', 'Arn', '--output', 'text', '--region', region]);
  if (identity.code !== 0) {
    throw new Error(`Expected credentials that AWS accepts, found none. Sign in, for example with aws sso login, or choose a profile with AWS_PROFILE. The AWS CLI says:\n${identity.stderr.trim()}`);
  }
  return region;
}

/**
 * @returns {Promise<Record<string, string> | undefined>} the stack's outputs by name; undefined when there is no such stack
 * @throws {Error} when the CLI cannot say
 */
async function stackOutputs(aws, stack, region) {
  const {code, stdout, stderr} = await aws(['cloudformation', 'describe-stacks', '--stack-name', stack, '--region', region, '--query', 'Stacks[0].Outputs', '--output', 'json']);
  if (code !== 0) {
    if (/does not exist/.test(stderr)) return undefined;
    throw new Error(`Could not read the outputs of the stack ${stack} in ${region}. The AWS CLI says:\n${stderr.trim()}`);
  }
  const outputs = JSON.parse(stdout) ?? [];
  return Object.fromEntries(outputs.map(({OutputKey, OutputValue}) => [OutputKey, OutputValue]));
}
