import {createHash} from 'node:crypto';
import {earlyScript} from '../early';

/** What all pages of a build have in common. */
export interface Parts {
  /** The style sheet of every page as Docusaurus named it and as it is called now, both as they stand in the HTML. */
  readonly styles: {readonly was: string; readonly is: string};
  /** A style sheet that only some pages need: added where one of its classes is in the page. */
  readonly extra: readonly {readonly href: string; readonly classes: ReadonlySet<string>}[];
}

const scriptTag = /<script src=("?)([^ >"]+)\1 defer><\/script>/g;

/** The switch of the theme as Docusaurus writes it: disabled until React runs. */
const disabledSwitch = / toggleButtonDisabled_\w+("? [^>]*?) disabled(?= |>)/g;

/** Replaces every occurrence, of which there must be one at least. */
function replaced(html: string, what: RegExp | string, by: string, page: string, name: string): string {
  const changed = html.replaceAll(what, by);
  if (changed === html) {
    throw new Error(`${page}: expected ${name} in the HTML that Docusaurus wrote\n  found: none\n  fix: see what the new Docusaurus writes there, and change src/delivery/plugin/html.ts`);
  }
  return changed;
}

/** @returns every class that a page's elements have */
export function classesOf(html: string): Set<string> {
  return new Set([...html.matchAll(/\sclass=(?:"([^"]*)"|([^\s>]+))/g)].flatMap(([, quoted, bare]) => (quoted ?? bare ?? '').split(/\s+/)));
}

/**
 * Makes a page of Docusaurus one of ours: the scripts wait (../early.ts), the style sheets are the final ones, and the
 * switch of the theme can be clicked at once.
 * @param page its file, for messages
 * @throws {Error} when Docusaurus writes its pages in another way than this was made for
 */
export function finish(html: string, parts: Parts, page: string): string {
  const scripts = [...html.matchAll(scriptTag)].map((match) => match[2] ?? '');
  if (scripts.length !== 2) {
    throw new Error(`${page}: expected two deferred scripts, runtime and main\n  found: ${scripts.join(' ') || 'none'}\n  fix: see what the new Docusaurus writes there, and change src/delivery/plugin/html.ts`);
  }
  const classes = classesOf(html);
  const extra = parts.extra.filter(({classes: own}) => [...own].some((name) => classes.has(name))).map(({href}) => `<link rel=stylesheet href=${href}>`);
  const begin = `<script data-scripts="${scripts.join(' ')}">${earlyScript}</script>`;
  let done = html.replace(scriptTag, '').replaceAll('<svg style="display: none;">', '<svg hidden>');
  done = replaced(done, parts.styles.was, parts.styles.is, page, 'the style sheet');
  // No $ of the script may mean anything to replaceAll.
  done = replaced(done, '</head>', `${extra.join('')}${begin}</head>`.replaceAll('$', '$$$$'), page, 'an end of the head');
  // A click before React runs must not be lost.
  return replaced(done, disabledSwitch, '$1', page, 'the disabled switch of the theme');
}

/** The inline scripts of a page that run; data blocks (JSON) do not. */
export function inlineScripts(html: string): string[] {
  return [...html.matchAll(/<script(?:\s([^>]*))?>([\s\S]*?)<\/script>/g)]
    .filter(([, attributes = '', text = '']) => text !== '' && !/\bsrc=/.test(attributes) && !/\btype="?(?!module|text\/javascript)/.test(attributes))
    .map(([, , text = '']) => text);
}

/** @returns how a Content-Security-Policy names an inline script: 'sha256-…' */
export function hashSource(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}
