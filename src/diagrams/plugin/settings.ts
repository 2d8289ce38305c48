import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import path from 'node:path';

/** Raise this when redraw*.ts or wrap.ts draw something else from the same fence: every picture is then stale. */
export const rendererVersion = 2;

/** The classes an author may give to a node, and the words that explain them in the key under the title. */
export const nodeClasses = {
  reserved: 'AWS does it',
  scriptable: 'yours',
  external: 'outside AWS',
  store: 'data',
  good: undefined,
  bad: undefined,
} as const satisfies Record<string, string | undefined>;

export const fontFamily = "'Source Sans 3 Variable'";
export const fontSize = 15;

/**
 * What Mermaid is told. Small paddings: a chain of 15 boxes must stay compact, and three
 * boxes side by side must fit a phone. No <foreignObject> (`htmlLabels: false`): real text
 * scales, prints and takes its colour from our CSS.
 */
export const mermaidConfig = {
  startOnLoad: false,
  securityLevel: 'strict',
  theme: 'base',
  htmlLabels: false,
  fontFamily,
  // Random ids would change the committed file at each run.
  deterministicIds: true,
  themeVariables: {fontFamily, fontSize: `${fontSize}px`},
  themeCSS: `.node text{font-weight:500}.cluster text{font-weight:600}`,
  flowchart: {curve: 'basis', padding: 6, nodeSpacing: 18, rankSpacing: 22, diagramPadding: 2, wrappingWidth: 190, useMaxWidth: false, subGraphTitleMargin: {top: 2, bottom: 18}},
  sequence: {
    useMaxWidth: false,
    mirrorActors: false,
    // Mermaid's own wrapping hyphenates AssumeRoleWithWeb-Identity; wrap.ts breaks lines instead.
    wrap: false,
    width: 76,
    height: 42,
    actorMargin: 10,
    wrapPadding: 2,
    boxMargin: 6,
    boxTextMargin: 4,
    noteMargin: 8,
    messageMargin: 5,
    diagramMarginX: 6,
    diagramMarginY: 8,
    bottomMarginAdj: 1,
    labelBoxWidth: 40,
    labelBoxHeight: 18,
    actorFontSize: fontSize,
    actorFontFamily: fontFamily,
    actorFontWeight: 600,
    messageFontSize: fontSize,
    messageFontFamily: fontFamily,
    noteFontSize: fontSize,
    noteFontFamily: fontFamily,
  },
} as const;

/** Subgraphs grow into the space between ranks to make room for their titles: they get more of it. */
export const rankSpacingWithSubgraphs = 30;

/** @returns the version of the Mermaid that is installed under the root */
export function mermaidVersion(root: string): string {
  const file = path.join(root, 'node_modules/mermaid/package.json');
  const {version} = JSON.parse(readFileSync(file, 'utf8')) as {version: string};
  return version;
}

/**
 * The key of a picture: it changes with the fence, the settings, Mermaid and our own drawing.
 * @param source the text inside the fence
 * @param version of Mermaid
 */
export function pictureHash(source: string, version: string): string {
  const text = source.replace(/\r\n/g, '\n').trimEnd();
  return createHash('sha256').update(JSON.stringify([text, mermaidConfig, rankSpacingWithSubgraphs, version, rendererVersion])).digest('hex').slice(0, 16);
}
