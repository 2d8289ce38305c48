/**
 * What every host must send with the site, as data: the one place from which `_headers`, the nginx configuration and
 * the values for CloudFront are made. deploy/template.yml repeats the headers; a test holds it to this file.
 */
export interface Header {
  readonly name: string;
  readonly value: string;
}

/**
 * The least policy, true for every page of every build: it names no script, so it needs no hashes. It stands in the
 * template for a stack that somebody makes by hand; each build has a stricter one (src/delivery/plugin/policy.ts).
 */
export const leastCsp = "base-uri 'self'; form-action 'self'; object-src 'none'";

/**
 * No page of the site is shown in a frame. It has to be a header: browsers ignore `frame-ancestors` in a meta element
 * (CSP Level 3, section 3.3).
 */
const frames = "frame-ancestors 'none'";

/**
 * Characters that CloudFront takes as the value of Content-Security-Policy before somebody asks AWS for more
 * (https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html, "Quotas on headers").
 * Cloudflare Pages stops reading a line of `_headers` at 2,000.
 */
export const longestCsp = 1783;

/** Seconds of 365 days. */
const year = 31_536_000;

/** Features that the site has no use for, and nobody who gets a script into a page shall have. */
const unusedFeatures = ['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'magnetometer', 'microphone', 'payment', 'usb'];

/**
 * @param csp the Content-Security-Policy of the build without `frame-ancestors`, one line
 * @returns the value of the header, with `frame-ancestors`
 * @throws {Error} when a host would refuse it or a configuration file could not hold it
 */
export function contentSecurityPolicy(csp: string): string {
  const directives = csp.split(';').map((directive) => directive.trim()).filter((directive) => directive !== '');
  const value = [...directives.filter((directive) => !/^frame-ancestors\b/.test(directive)), frames].join('; ');
  // A double quote, a dollar sign, a backslash or a line break would end the value or begin a variable in nginx.
  const odd = /[^\x20-\x7e]|["$\\]/.exec(value);
  if (odd !== null) {
    throw new Error(`Content-Security-Policy: expected printable ASCII without ", $ and \\, found ${JSON.stringify(odd[0])} in "${value}". Policies need none of them; look at what made this one.`);
  }
  if (value.length > longestCsp) {
    throw new Error(
      `Content-Security-Policy: expected at most ${longestCsp} characters (the quota of CloudFront), found ${value.length}. Name fewer hashes: move inline scripts into files under /assets/, which 'self' allows, or leave the hashes to the meta element of each page.`,
    );
  }
  return value;
}

/**
 * The headers of every response, in the order in which the configurations print them.
 * @param csp as for `contentSecurityPolicy`
 * @throws {Error} as `contentSecurityPolicy`
 */
export function securityHeaders(csp: string): Header[] {
  return [
    {name: 'Content-Security-Policy', value: contentSecurityPolicy(csp)},
    // A file is what its type says; no browser guesses a script out of a text.
    {name: 'X-Content-Type-Options', value: 'nosniff'},
    // What somebody studies is nobody else's business: links to other sites carry no address.
    {name: 'Referrer-Policy', value: 'same-origin'},
    // Without subdomains: whoever publishes the site on a domain may have others there that know only HTTP.
    {name: 'Strict-Transport-Security', value: `max-age=${year}`},
    {name: 'Permissions-Policy', value: unusedFeatures.map((feature) => `${feature}=()`).join(', ')},
    // A page that opens this one holds no handle on its window.
    {name: 'Cross-Origin-Opener-Policy', value: 'same-origin'},
  ];
}

/** The folder whose file names hold a hash of their content: another content has another name. */
export const hashedFolder = '/assets/';

/** The values of Cache-Control. */
export const cacheControl = {
  /** Files under `hashedFolder`: kept for a year without asking. */
  hashed: `public, max-age=${year}, immutable`,
  /** Everything else, also sw.js and the data: kept, but the browser asks each time whether it still holds. */
  other: 'public, max-age=0, must-revalidate',
} as const;

/**
 * @param path the path of an address or a file of the site, from its root, such as `/assets/js/main.1a2b.js`
 * @returns the Cache-Control that it must be sent with
 */
export function cacheControlOf(path: string): string {
  return path.startsWith(hashedFolder) ? cacheControl.hashed : cacheControl.other;
}
