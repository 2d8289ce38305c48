import {readFileSync} from 'node:fs';
import path from 'node:path';
import {chromium} from 'playwright';
import {findChromium} from '../../../scripts/chromium.mts';
import {fontFamily, fontSize, mermaidConfig, rankSpacingWithSubgraphs} from './settings';
import {wrapSequence} from './wrap';

/** A browser with Mermaid and the site's font in it. */
export interface Drawer {
  /** @returns Mermaid's own SVG @throws {Error} with Mermaid's message for a fence that it cannot parse */
  draw(source: string): Promise<string>;
  close(): Promise<void>;
}

/**
 * How Mermaid measures, corrected in the page before it starts:
 * - it sizes sequence diagrams by the wider of our font and the machine's `sans-serif`; then the picture depends on the machine, and is too wide;
 * - it leaves 3 px beside the words in cylinders, stadiums and [[boxes]]: labels of nodes claim 4 px more on each side.
 */
const measuring = `
  const setProperty = CSSStyleDeclaration.prototype.setProperty;
  CSSStyleDeclaration.prototype.setProperty = function (name, value, priority) {
    return setProperty.call(this, name, name === 'font-family' && value === 'sans-serif' ? ${JSON.stringify(fontFamily)} : value, priority);
  };
  const getBBox = SVGGraphicsElement.prototype.getBBox;
  SVGGraphicsElement.prototype.getBBox = function () {
    const box = getBBox.call(this);
    // Changed in place: Mermaid takes a DOMRect, which has left and top, for an HTML label.
    if (this.closest('.node .label')) {
      box.x -= 4;
      box.width += 8;
    }
    return box;
  };`;

function configFor(source: string): object {
  if (!/^\s*subgraph\s/m.test(source)) return mermaidConfig;
  return {...mermaidConfig, flowchart: {...mermaidConfig.flowchart, rankSpacing: rankSpacingWithSubgraphs}};
}

/**
 * Opens the browser. The font is loaded from the package, because Mermaid sizes each box by its text:
 * with another font the words would not fit.
 * @throws {Error} when there is no browser; the message says how to install one
 */
export async function openDrawer(root: string): Promise<Drawer> {
  const browser = await chromium.launch(await findChromium());
  const page = await browser.newPage();
  const faces = ['latin', 'latin-ext'].map((set) => {
    const file = path.join(root, `node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-${set}-wght-normal.woff2`);
    const range = set === 'latin' ? 'U+0000-00FF,U+0131,U+0152-0153,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212' : 'U+0100-0130,U+0132-0151,U+0154-02BA';
    return `@font-face{font-family:${fontFamily};font-weight:200 900;unicode-range:${range};src:url(data:font/woff2;base64,${readFileSync(file).toString('base64')})}`;
  });
  await page.setContent(`<!doctype html><meta charset="utf-8"><style>${faces.join('')}body{font:${fontSize}px ${fontFamily}}</style><p>words <b style="font-weight:500">words</b> <b>words</b></p>`);
  await page.addScriptTag({path: path.join(root, 'node_modules/mermaid/dist/mermaid.min.js')});
  await page.evaluate(measuring);
  // As text, not as a function: tsx adds helpers to functions that do not exist in the page.
  await page.evaluate(`document.fonts.load(${JSON.stringify(`500 ${fontSize}px ${fontFamily}`)}).then(() => undefined)`);
  return {
    draw: (source) => page.evaluate(`mermaid.initialize(${JSON.stringify(configFor(source))}), mermaid.render('dg', ${JSON.stringify(wrapSequence(source))}).then((r) => r.svg)`),
    close: () => browser.close(),
  };
}
