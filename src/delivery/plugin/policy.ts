/** The two style attributes that chartist writes into every chart, as hashes: `width: 100%; height: 100%;` and `overflow: visible;`. */
const chartStyles = "'unsafe-hashes' 'sha256-+7g9GIVwIQyRW5AWmV3tOknRu/VejUoNtGLu4+COYXU=' 'sha256-7QjiizGaIV/0HdTo3IYJW3cdwZC5lF69KZWWFmTz8Gw='";

/**
 * The Content-Security-Policy of every page, https://www.w3.org/TR/CSP3/. Everything comes from the site itself; inline
 * scripts run only when their hash is listed; nothing is evaluated; no style attribute counts but chartist's two.
 * @param hashes of the inline scripts, as `'sha256-…'`
 * @returns the policy for a `<meta>`; a header may add `frame-ancestors`, which a `<meta>` must not say
 */
export function contentSecurityPolicy(hashes: readonly string[]): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${[...hashes].sort().join(' ')}`.trim(),
    `style-src 'self' ${chartStyles}`,
    // data: are the small pictures in Infima's style sheet.
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');
}
