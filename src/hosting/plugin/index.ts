import {mkdir, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {cacheControl, contentSecurityPolicy} from '../policy';
import {headersFile} from './headers-file';
import {nginxConfig} from './nginx';

/** Where the configurations for hosts are written that are no part of the site, relative to the repository. */
export const generatedFolder = path.join('deploy', 'generated');

/** What `npm run deploy:aws` must know of the build (scripts/lib/deploy-aws.mjs reads it as JSON). */
export interface AwsSettings {
  /** The origin that the pages name as theirs (canonical links, sitemap), such as https://dva.example.com. */
  readonly siteUrl: string;
  /** The value of the Content-Security-Policy header. */
  readonly contentSecurityPolicy: string;
  readonly cacheControl: {readonly hashed: string; readonly other: string};
}

export interface HostingOptions {
  /** The repository, absolute. */
  readonly siteDir: string;
  /** The built site, absolute. */
  readonly outDir: string;
  /** '/' or '/name/'. */
  readonly baseUrl: string;
  /** The origin of the site, as in the configuration of Docusaurus. */
  readonly siteUrl: string;
  /** The Content-Security-Policy of this build, without `frame-ancestors`. */
  readonly csp: string;
}

/**
 * Writes what hosts read: `_headers` into the built site, `nginx.conf` and `aws.json` into deploy/generated/.
 * A site for a path below the root of its host ('/name/') gets none of them: that is GitHub Pages, which reads no
 * configuration, and the three others serve a site at the root. What an earlier build left is removed.
 * The build calls it when the pages are finished (src/delivery/plugin), for only then is their policy known.
 * @throws {Error} when the policy cannot be sent, see `contentSecurityPolicy`
 */
export async function writeHosting({siteDir, outDir, baseUrl, siteUrl, csp}: HostingOptions): Promise<void> {
  const generated = path.join(siteDir, generatedFolder);
  const headers = path.join(outDir, '_headers');
  await Promise.all([rm(generated, {recursive: true, force: true}), rm(headers, {force: true})]);
  if (baseUrl !== '/') return;
  const aws: AwsSettings = {siteUrl, contentSecurityPolicy: contentSecurityPolicy(csp), cacheControl};
  await mkdir(generated, {recursive: true});
  await Promise.all([
    writeFile(headers, headersFile(csp)),
    writeFile(path.join(generated, 'nginx.conf'), nginxConfig(csp)),
    writeFile(path.join(generated, 'aws.json'), `${JSON.stringify(aws, null, 2)}\n`),
  ]);
}
