import {execFile} from 'node:child_process';
import {chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {commandLine} from './aws-cli.mjs';
import {parseOptions} from './deploy-aws.mjs';

const repository = path.resolve(import.meta.dirname, '../..');

/** A program "aws" that writes down how it was called and answers as the test says. */
const fakeAws = `#!${process.execPath}
const {appendFileSync, existsSync} = require('node:fs');
const args = process.argv.slice(2);
appendFileSync(process.env.FAKE_CALLS, JSON.stringify(args) + '\\n');
const line = args.join(' ');
if (process.env.FAKE_FAILS && line.includes(process.env.FAKE_FAILS)) {
  console.error(process.env.FAKE_SAYS || 'An error occurred (AccessDenied)');
  process.exit(254);
}
if (line.startsWith('cloudformation deploy')) appendFileSync(process.env.FAKE_STACK, 'made');
if (line.startsWith('configure get region')) console.log(process.env.FAKE_REGION || '');
if (line.startsWith('cloudformation describe-stacks')) {
  if (!existsSync(process.env.FAKE_STACK)) {
    console.error('An error occurred (ValidationError) when calling the DescribeStacks operation: Stack with id dva-study does not exist');
    process.exit(254);
  }
  const outputs = {BucketName: 'site-bucket', DistributionId: 'E123', DistributionDomain: 'd111.cloudfront.net', SiteUrl: 'https://d111.cloudfront.net'};
  console.log(JSON.stringify(Object.entries(outputs).map(([OutputKey, OutputValue]) => ({OutputKey, OutputValue}))));
}
`;

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'deploy-'));
  for (const folder of ['bin', 'build/assets', 'deploy/generated', 'scripts']) mkdirSync(path.join(root, folder), {recursive: true});
  cpSync(path.join(repository, 'scripts/deploy-aws.mjs'), path.join(root, 'scripts/deploy-aws.mjs'));
  for (const name of ['aws-cli', 'deploy-aws', 'root']) cpSync(path.join(repository, `scripts/lib/${name}.mjs`), path.join(root, `scripts/lib/${name}.mjs`));
  writeFileSync(path.join(root, 'bin/aws'), fakeAws);
  chmodSync(path.join(root, 'bin/aws'), 0o755);
  for (const name of ['index.html', 'sw.js', '_headers']) writeFileSync(path.join(root, 'build', name), name);
  writeFileSync(
    path.join(root, 'deploy/generated/aws.json'),
    JSON.stringify({siteUrl: 'https://dva.example.com', contentSecurityPolicy: "default-src 'none'; script-src 'self' 'sha256-a+/='", cacheControl: {hashed: 'immutable for a year', other: 'ask each time'}}),
  );
});
afterEach(() => rmSync(root, {recursive: true}));

/**
 * Runs the program in a copy of the repository's scripts, with the fake CLI as the only program on the PATH.
 * @param {string[]} args @param {Record<string, string>} [env]
 */
function run(args, env = {}) {
  const calls = path.join(root, 'calls');
  return new Promise((resolve) => {
    const own = {PATH: path.join(root, 'bin'), FAKE_CALLS: calls, FAKE_STACK: path.join(root, 'stack'), AWS_REGION: 'eu-west-1', ...env};
    execFile(process.execPath, [path.join(root, 'scripts/deploy-aws.mjs'), ...args], {env: own}, (error, stdout, stderr) => {
      const asked = existsSync(calls) ? readFileSync(calls, 'utf8').trim().split('\n').map((line) => JSON.parse(line)) : [];
      resolve({code: error?.code ?? 0, stdout, stderr, calls: asked});
    });
  });
}
const has = (name) => writeFileSync(path.join(root, name), 'made');
const brief = (calls) => calls.map((args) => args.slice(0, 2).join(' '));

describe('without --yes', () => {
  it('asks, shows and changes nothing when there is no stack', async () => {
    const {code, stdout, calls} = await run([]);
    expect(code).toBe(0);
    expect(brief(calls)).toEqual(['--version', 'sts get-caller-identity', 'cloudformation validate-template', 'cloudformation describe-stacks']);
    expect(stdout).toContain('Would create or update the stack dva-study');
    expect(stdout).toContain("s3 sync");
    expect(stdout).toContain('Nothing was changed. To do it: npm run deploy:aws -- --yes');
    expect(existsSync(path.join(root, 'stack'))).toBe(false);
  });

  it('lets the CLI show the uploads when there is one, each with --dryrun', async () => {
    has('stack');
    const {code, calls} = await run([]);
    expect(code).toBe(0);
    expect(brief(calls).slice(4)).toEqual(['s3 sync', 's3 sync', 's3 cp', 's3 sync']);
    expect(calls.filter(([service]) => service === 's3').every((args) => args.includes('--dryrun'))).toBe(true);
    expect(brief(calls)).not.toContain('cloudfront create-invalidation');
    expect(brief(calls)).not.toContain('cloudformation deploy');
  });
});

describe('with --yes', () => {
  it('makes the stack, uploads in the safe order, then invalidates', async () => {
    const {code, stdout, calls} = await run(['--yes']);
    expect(code).toBe(0);
    expect(brief(calls)).toEqual([
      '--version', 'sts get-caller-identity', 'cloudformation validate-template', 'cloudformation deploy', 'cloudformation describe-stacks',
      's3 sync', 's3 sync', 's3 cp', 's3 sync', 'cloudfront create-invalidation',
    ]);
    const build = path.join(root, 'build');
    const end = ['--region', 'eu-west-1'];
    expect(calls.slice(5, 9)).toEqual([
      ['s3', 'sync', path.join(build, 'assets'), 's3://site-bucket/assets', '--size-only', '--cache-control', 'immutable for a year', ...end],
      ['s3', 'sync', build, 's3://site-bucket', '--exclude', 'assets/*', '--exclude', '_headers', '--exclude', 'sw.js', '--cache-control', 'ask each time', ...end],
      ['s3', 'cp', path.join(build, 'sw.js'), 's3://site-bucket/sw.js', '--content-type', 'text/javascript', '--cache-control', 'ask each time', ...end],
      ['s3', 'sync', build, 's3://site-bucket', '--delete', '--size-only', '--exclude', 'assets/*', '--exclude', '_headers', ...end],
    ]);
    expect(calls[9]).toEqual(['cloudfront', 'create-invalidation', '--distribution-id', 'E123', '--paths', '/*', '--query', 'Invalidation.Id', '--output', 'text']);
    expect(stdout).toContain('Published: https://d111.cloudfront.net');
    expect(stdout).toContain('SITE_URL=https://d111.cloudfront.net npm run build');
  });

  it('hands the policy of the build to the stack as one argument, and the domain', async () => {
    const certificate = 'arn:aws:acm:us-east-1:111122223333:certificate/0f0f';
    const {calls} = await run(['--yes', '--stack', 'study', '--region', 'us-west-2', '--domain', 'dva.example.com', '--certificate', certificate, '--hosted-zone', 'Z012']);
    const deploy = calls.find((args) => args[1] === 'deploy');
    expect(deploy.slice(deploy.indexOf('--parameter-overrides') + 1)).toEqual([
      "ContentSecurityPolicy=default-src 'none'; script-src 'self' 'sha256-a+/='", 'DomainName=dva.example.com', `CertificateArn=${certificate}`, 'HostedZoneId=Z012',
    ]);
    expect(deploy).toEqual(expect.arrayContaining(['--stack-name', 'study', '--region', 'us-west-2', '--no-fail-on-empty-changeset']));
  });

  it('prunes the old hashed files only when it is told to', async () => {
    const {calls} = await run(['--yes', '--prune']);
    expect(calls.find((args) => args.includes('--delete'))).not.toContain('assets/*');
  });

  it('has no step for a service worker that is not there', async () => {
    rmSync(path.join(root, 'build/sw.js'));
    expect(brief((await run(['--yes'])).calls)).not.toContain('s3 cp');
  });

  it.each([
    ['cloudformation validate-template', 'cloudformation validate-template', 'Nothing was changed.'],
    ['cloudformation deploy', 'cloudformation deploy', 'describe-stack-events'],
    ['/assets --size-only', 's3 sync', 'The readers still have a whole site'],
    ['s3 cp', 's3 cp', 'Run the command again'],
    ['create-invalidation', 'cloudfront create-invalidation', 'seen within a minute'],
  ])('stops when "%s" fails', async (fails, last, says) => {
    const {code, stderr, calls} = await run(['--yes'], {FAKE_FAILS: fails});
    expect(code).toBe(1);
    expect(brief(calls).at(-1)).toBe(last);
    expect(stderr).toContain(says);
    expect(stderr).toContain('An error occurred (AccessDenied)');
  });
});

describe('what is missing', () => {
  it('a build', async () => {
    rmSync(path.join(root, 'build/index.html'));
    const {code, stderr, calls} = await run(['--yes']);
    expect([code, calls]).toEqual([1, []]);
    expect(stderr).toContain('Expected the built site in build/, found none. Build it first: SITE_URL=https://<your address> npm run build');
  });
  it('a build for the root of a host', async () => {
    rmSync(path.join(root, 'deploy/generated/aws.json'));
    expect((await run([])).stderr).toContain('Build it again without BASE_URL: npm run build');
  });
  it('a build for the domain', async () => {
    const {stderr, calls} = await run(['--yes', '--domain', 'other.example.com', '--certificate', 'arn:x']);
    expect(calls).toEqual([]);
    expect(stderr).toContain('found one for https://dva.example.com: its pages and its sitemap name that address. Build it again: SITE_URL=https://other.example.com npm run build');
  });
  it('the AWS CLI', async () => {
    rmSync(path.join(root, 'bin/aws'));
    expect((await run([])).stderr).toContain('Expected the AWS CLI, found no program "aws" that runs. Install version 2: https://docs.aws.amazon.com/cli/');
  });
  it('a Region', async () => {
    const {code, stderr} = await run([], {AWS_REGION: ''});
    expect(code).toBe(1);
    expect(stderr).toContain('Expected a Region for the bucket, found none. Name one: npm run deploy:aws -- --region eu-west-1');
  });
  it('no Region when the CLI has one of its own', async () => {
    const {calls} = await run([], {AWS_REGION: '', FAKE_REGION: 'ap-south-1'});
    expect(calls.find((args) => args[0] === 'sts')).toEqual(expect.arrayContaining(['--region', 'ap-south-1']));
  });
  it('credentials', async () => {
    const {stderr, calls} = await run(['--yes'], {FAKE_FAILS: 'sts', FAKE_SAYS: 'Unable to locate credentials.'});
    expect(brief(calls).at(-1)).toBe('sts get-caller-identity');
    expect(stderr).toMatch(/Expected credentials that AWS accepts, found none\.[\s\S]*Unable to locate credentials\./);
  });
  it('the right to look at the stack', async () => {
    expect((await run([], {FAKE_FAILS: 'describe-stacks'})).stderr).toContain('Could not read the outputs of the stack dva-study in eu-west-1. The AWS CLI says:\nAn error occurred (AccessDenied)');
  });
});

describe('parseOptions', () => {
  it.each([
    [['--force'], /Unknown option '--force'/],
    [['--domain', 'dva.example.com'], 'Expected --domain and --certificate together, found only --domain.'],
    [['--certificate', 'arn:x'], 'found only --certificate.'],
    [['--hosted-zone', 'Z1'], 'Expected --domain with --hosted-zone, found none.'],
  ])('refuses %j and prints the usage', (args, message) => {
    expect(() => parseOptions(args)).toThrow(message);
    expect(() => parseOptions(args)).toThrow('npm run deploy:aws -- [options]');
  });
  it('does nothing unless it is told to', () => expect(parseOptions([])).toMatchObject({yes: false, prune: false, stack: 'dva-study'}));
});

describe('commandLine', () => {
  it('can be pasted', () => expect(commandLine(['s3', 'sync', '--exclude', 'assets/*', "a='b'"])).toBe("aws s3 sync --exclude 'assets/*' 'a='\\''b'\\'''"));
});
