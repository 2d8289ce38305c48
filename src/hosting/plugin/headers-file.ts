import {cacheControl, hashedFolder, securityHeaders} from '../policy';

/**
 * The `_headers` file that Netlify and Cloudflare Pages read.
 *
 * Cache-Control stands only at the hashed files: where two rules match one address, Cloudflare Pages joins their values
 * with a comma (https://developers.cloudflare.com/pages/configuration/headers/), and a browser would get both. For the
 * rest, both hosts send of their own what `cacheControl.other` says.
 * @param csp as for `securityHeaders`
 */
export function headersFile(csp: string): string {
  return [
    '# Made by `npm run build` from src/hosting/policy.ts.',
    '/*',
    ...securityHeaders(csp).map(({name, value}) => `  ${name}: ${value}`),
    `${hashedFolder}*`,
    `  Cache-Control: ${cacheControl.hashed}`,
    '',
  ].join('\n');
}
