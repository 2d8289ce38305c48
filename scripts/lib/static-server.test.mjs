import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {busyMessage, portFrom, serveSite} from './static-server.mjs';

let dir = '';
let site;
const files = {
  'index.html': '<h1>Home</h1>',
  '404.html': '<h1>Page not found</h1>',
  'services/lambda.html': '<h1>Lambda</h1>',
  'services/s3/index.html': '<h1>S3</h1>',
  'assets/js/main.1a2b.js': 'export {};',
  'data/questions.json': '[]',
  'downloads/deck.apkg': 'PK',
  'downloads/deck.txt': '…',
  'downloads/sheet.csv': '…',
};

/** @returns {Promise<number>} */
const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const {port} = server.address();
      server.close(() => resolve(port));
    });
  });

beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), 'site-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(dir, name)), {recursive: true});
    writeFileSync(path.join(dir, name), text);
  }
  site = await serveSite(dir, await freePort());
});
afterAll(async () => {
  await site.close();
  rmSync(dir, {recursive: true});
});

describe('serveSite', () => {
  it.each([
    ['/', 200, 'text/html', 'Home'],
    ['/services/lambda', 200, 'text/html', 'Lambda'],
    ['/services/lambda?from=search', 200, 'text/html', 'Lambda'],
    ['/services/s3', 200, 'text/html', 'S3'],
    ['/services/s3/', 200, 'text/html', 'S3'],
    ['/assets/js/main.1a2b.js', 200, 'javascript', 'export'],
    ['/data/questions.json', 200, 'application/json', '[]'],
    ['/downloads/deck.apkg', 200, 'application/octet-stream', 'PK'],
    ['/downloads/deck.txt', 200, 'text/plain;charset=utf-8', '…'],
    ['/downloads/sheet.csv', 200, 'text/csv;charset=utf-8', '…'],
    ['/services/none', 404, 'text/html', 'Page not found'],
    ['/../package.json', 404, 'text/html', 'Page not found'],
    ['/%2e%2e/package.json', 404, 'text/html', 'Page not found'],
  ])('%s is %i %s', async (url, status, type, text) => {
    const response = await fetch(site.address + url);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain(type);
    expect(await response.text()).toContain(text);
  });

  it('lets browsers keep only what has a hash in its name', async () => {
    const cache = async (url) => (await fetch(site.address + url)).headers.get('cache-control');
    expect(await cache('/assets/js/main.1a2b.js')).toContain('immutable');
    expect(await cache('/services/lambda')).toBe('no-cache');
  });

  it('answers on IPv4 and on localhost', async () => {
    const port = new URL(site.address).port;
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
  });

  it('says so when the port is taken', async () => {
    const port = Number(new URL(site.address).port);
    await expect(serveSite(dir, port)).rejects.toThrow(busyMessage(port));
  });

  it('says so when there is no site', async () => {
    const empty = mkdtempSync(path.join(tmpdir(), 'empty-'));
    await expect(serveSite(empty, 3999)).rejects.toThrow(
      `Expected the built site in ${path.basename(empty)}/, found no index.html there. Build it first: npm run build`,
    );
    rmSync(empty, {recursive: true});
  });
});

describe('busyMessage', () => {
  it('names the variable', () => {
    expect(busyMessage(3000)).toBe(
      'Expected port 3000 to be free, found another program listening there.\nStop that program, or choose another port with the environment variable PORT: PORT=3001 npm start',
    );
  });
});

describe('portFrom', () => {
  it('is 3000 unless told', () => {
    expect(portFrom(undefined)).toBe(3000);
    expect(portFrom('')).toBe(3000);
    expect(portFrom('8080')).toBe(8080);
  });
  it.each(['abc', '0', '70000', '80.5', '-1'])('refuses %s', (text) => {
    expect(() => portFrom(text)).toThrow(`Expected PORT to be a whole number from 1 to 65535, found "${text}". For example: PORT=3001 npm start`);
  });
});
