/** The page that the worker shows in place of one that is not on the device. */

/** Where the worker puts the list of pages that are (worker/fallback.ts). */
export const LIST = '<!--pages-->';

/**
 * Made from the finished 404 page: its head (styles, icon, Content-Security-Policy) and the script that sets the theme,
 * whose hash that policy knows; no other script, because the code of the site would look for the page that is missing.
 * @param notFound the HTML of 404.html, after every step that rewrites pages
 * @param base '/' or '/name/'
 * @throws {Error} when the page has not the shape that is expected
 */
export function fallbackPage(notFound: string, base: string): string {
  const head = /<head>([\s\S]*?)<\/head>/.exec(notFound)?.[1];
  const root = /<html[^>]*>/.exec(notFound)?.[0];
  if (head === undefined || root === undefined || !head.includes('stylesheet')) {
    throw new Error('Offline: expected 404.html with <html>, <head> and a style sheet in it, found another shape. The fallback page is made from it in src/offline/plugin/fallback.ts.');
  }
  const kept = (head.match(/<meta\b[^>]*\b(?:charset|http-equiv|name="?viewport|name="?theme-color)\b[^>]*>|<link\b[^>]*\brel="?(?:stylesheet|icon|apple-touch-icon|manifest)\b[^>]*>/gi) ?? []).join('');
  const theme = (notFound.match(/<script\b[^>]*>[\s\S]*?<\/script>/g) ?? []).find((script) => script.includes('data-theme') && !/^<script[^>]*\bsrc=/.test(script)) ?? '';
  return `<!doctype html>${root.replace(/ data-has-hydrated=("?)false\1/, '')}<head>${kept}<meta name="robots" content="noindex"><title>Not on this device | DVA Study</title></head><body>${theme}
<nav class="navbar" aria-label="Main"><div class="navbar__inner"><div class="navbar__items"><a class="navbar__brand" href="${base}"><b class="navbar__title text--truncate">DVA Study</b></a></div></div></nav>
<main class="container margin-vert--lg">
<h1>This page is not on your device</h1>
<p>You have no connection now, and you have not read this page on this device before. When you are connected again, reload it.</p>
<p>So that it does not happen again, keep the whole site on your device while you are connected:</p>
<p><a href="${base}offline">Offline use</a></p>
${LIST}
</main></body></html>
`;
}
