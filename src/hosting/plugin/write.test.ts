import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {leastCsp} from '../policy';
import {headersFile} from './headers-file';
import {writeHosting, type AwsSettings} from './index';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'hosting-'));
});
afterEach(() => rmSync(root, {recursive: true}));

const write = (baseUrl: string, csp = leastCsp) => writeHosting({siteDir: root, outDir: root, baseUrl, siteUrl: 'https://dva.example.com', csp});
const at = (...names: string[]) => path.join(root, ...names);

describe('writeHosting', () => {
  it('writes what three hosts read, with the policy of the build', async () => {
    await write('/', "default-src 'self'");
    const csp = "default-src 'self'; frame-ancestors 'none'";
    expect(readFileSync(at('_headers'), 'utf8')).toContain(`  Content-Security-Policy: ${csp}\n`);
    expect(readFileSync(at('deploy/generated/nginx.conf'), 'utf8')).toContain(`add_header Content-Security-Policy "${csp}" always;`);
    const aws = JSON.parse(readFileSync(at('deploy/generated/aws.json'), 'utf8')) as AwsSettings;
    expect(aws).toMatchObject({siteUrl: 'https://dva.example.com', contentSecurityPolicy: csp, cacheControl: {hashed: 'public, max-age=31536000, immutable'}});
  });

  it('writes none for a site below the root of its host, and removes what an earlier build left', async () => {
    await write('/');
    await write('/dva-study/');
    expect(existsSync(at('_headers'))).toBe(false);
    expect(existsSync(at('deploy/generated'))).toBe(false);
  });

  it('fails the build on a policy that a host would refuse', async () => {
    await expect(write('/', `script-src ${"'sha256-abc' ".repeat(200)}`)).rejects.toThrow('the quota of CloudFront');
  });
});

describe('headersFile', () => {
  const lines = headersFile(leastCsp).split('\n');

  it('gives no header twice to one address: Cloudflare Pages would join the values', () => {
    const names = lines.filter((line) => line.startsWith('  ')).map((line) => line.trim().split(':')[0]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('stays below the length at which Cloudflare Pages stops reading a line', () => {
    // The longest policy that is allowed, too.
    const longest = headersFile('x'.repeat(1783 - "; frame-ancestors 'none'".length)).split('\n');
    expect(Math.max(...longest.map((line) => line.length))).toBeLessThan(2000);
  });

  it('is two rules', () => expect(lines.filter((line) => line.startsWith('/'))).toEqual(['/*', '/assets/*']));
});
