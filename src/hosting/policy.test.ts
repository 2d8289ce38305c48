import {describe, expect, it} from 'vitest';
import {cacheControl, cacheControlOf, contentSecurityPolicy, leastCsp, longestCsp, securityHeaders} from './policy';

describe('contentSecurityPolicy', () => {
  it('adds what a meta element cannot say', () => {
    expect(contentSecurityPolicy(leastCsp)).toBe("base-uri 'self'; form-action 'self'; object-src 'none'; frame-ancestors 'none'");
  });
  it('takes hashes as they are', () => {
    expect(contentSecurityPolicy("script-src 'self' 'sha256-ab+/c='")).toBe("script-src 'self' 'sha256-ab+/c='; frame-ancestors 'none'");
  });
  it('allows frames to nobody, whatever it is given', () => {
    expect(contentSecurityPolicy("frame-ancestors *; object-src 'none';")).toBe("object-src 'none'; frame-ancestors 'none'");
  });
  it.each(['default-src "self"', 'default-src $host', 'default-src\n*', 'default-src é'])('refuses %j', (csp) => {
    expect(() => contentSecurityPolicy(csp)).toThrow(/expected printable ASCII without ", \$ and \\, found/);
  });
  it('takes as much as CloudFront does and no more', () => {
    const room = longestCsp - contentSecurityPolicy('x').length + 1;
    expect(contentSecurityPolicy('x'.repeat(room))).toHaveLength(longestCsp);
    expect(() => contentSecurityPolicy('x'.repeat(room + 1))).toThrow(
      `Content-Security-Policy: expected at most 1783 characters (the quota of CloudFront), found 1784. Name fewer hashes`,
    );
  });
});

describe('securityHeaders', () => {
  it('is the policy of the site', () => {
    expect(Object.fromEntries(securityHeaders(leastCsp).map(({name, value}) => [name, value]))).toMatchInlineSnapshot(`
      {
        "Content-Security-Policy": "base-uri 'self'; form-action 'self'; object-src 'none'; frame-ancestors 'none'",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Permissions-Policy": "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()",
        "Referrer-Policy": "same-origin",
        "Strict-Transport-Security": "max-age=31536000",
        "X-Content-Type-Options": "nosniff",
      }
    `);
  });
});

describe('cacheControlOf', () => {
  it.each([
    ['/assets/js/main.1a2b3c4d.js', cacheControl.hashed],
    ['/services/lambda.html', cacheControl.other],
    ['/sw.js', cacheControl.other],
    ['/data/assets/x.json', cacheControl.other],
  ])('%s: %s', (file, value) => expect(cacheControlOf(file)).toBe(value));
});
