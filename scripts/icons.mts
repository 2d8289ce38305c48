// npx tsx scripts/icons.mts: draws the icons of the installed app from static/img/favicon.svg, with the Chromium of the tests.
import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {chromium} from 'playwright';
import {APPLE_ICON, ICONS} from '../src/offline/plugin/web-manifest';
import {findChromium} from './chromium.mts';

const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', 'static');
const drawing = readFileSync(path.join(folder, 'img', 'favicon.svg'), 'utf8');
/** What a system may cut off: everything outside of a circle of 80 % must be background (W3C, Web App Manifest, "safe zone"). */
const SAFE = 0.8;

const browser = await chromium.launch(await findChromium());
try {
  for (const {file, size, maskable} of [...ICONS, APPLE_ICON]) {
    const page = await browser.newPage({viewport: {width: size, height: size}});
    const inner = maskable ? Math.round(size * SAFE) : size;
    const background = /<rect[^>]*fill="([^"]+)"/.exec(drawing)?.[1] ?? 'none';
    await page.setContent(`<style>body{margin:0;display:grid;place-items:center;height:100vh;background:${maskable ? background : 'transparent'}}svg{display:block;width:${inner}px;height:${inner}px}</style>${drawing}`);
    writeFileSync(path.join(folder, file), await page.screenshot({omitBackground: true}));
    await page.close();
    console.log(`drawn    static/${file}`);
  }
} finally {
  await browser.close();
}
