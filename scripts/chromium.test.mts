import {expect, test} from 'vitest';
import {findChromium, type ChromiumLookup} from './chromium.mts';

const nothing: ChromiumLookup = {env: {}, exists: () => false, which: () => undefined, playwrights: () => Promise.resolve('/cache/chrome'), isRoot: false};
const there = (...files: string[]): ChromiumLookup['exists'] => (file) => files.includes(file);

test('CHROMIUM_PATH comes first, and a wrong one is not passed over', async () => {
  const env = {CHROMIUM_PATH: '/my/chrome'};
  expect(await findChromium({...nothing, env, exists: there('/my/chrome', '/usr/bin/chromium')})).toEqual({executablePath: '/my/chrome', args: []});
  await expect(findChromium({...nothing, env, exists: there('/usr/bin/chromium')})).rejects.toThrow('CHROMIUM_PATH is "/my/chrome", but there is no such file.');
});

test("then Debian's, the PATH, Playwright's", async () => {
  expect((await findChromium({...nothing, exists: there('/usr/bin/chromium', '/cache/chrome')})).executablePath).toBe('/usr/bin/chromium');
  expect((await findChromium({...nothing, which: (c) => (c === 'google-chrome' ? '/opt/google-chrome' : undefined)})).executablePath).toBe('/opt/google-chrome');
  expect((await findChromium({...nothing, exists: there('/cache/chrome')})).executablePath).toBe('/cache/chrome');
});

test('root runs without the sandbox', async () => {
  expect((await findChromium({...nothing, isRoot: true, exists: there('/usr/bin/chromium')})).args).toEqual(['--no-sandbox']);
});

test('without any it says what to install', async () => {
  await expect(findChromium(nothing)).rejects.toThrow(/apt-get install -y chromium[\s\S]*npx playwright install chromium/);
});
