// The built site behind a real nginx with the generated configuration. Runs after `npm run build` (vitest.build.config.ts).
import {spawn, spawnSync, type ChildProcess} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {Agent, get, type IncomingHttpHeaders} from 'node:http';
import {createServer, type AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {gunzipSync} from 'node:zlib';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {findNginx} from '../../../scripts/nginx.mts';
import {lessons} from '../../content/pages';
import {cacheControl, cacheControlOf, securityHeaders} from '../policy';
import type {AwsSettings} from './index';
import {nginxPlace} from './nginx';

const root = path.resolve(__dirname, '../../..');
const build = path.join(root, 'build');
const generated = path.join(root, 'deploy/generated');
const nginx = findNginx();
if ('missing' in nginx) console.error(`\nSKIPPED: the built site behind nginx.\n${nginx.missing}\n`);
const program = 'path' in nginx ? nginx.path : '';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

let folder = '';
let server: ChildProcess | undefined;
let address = '';
const agent = new Agent({keepAlive: true, maxSockets: 20});

/** Asks for a path as it is written: fetch() would tidy it first. */
function ask(target: string, headers: Record<string, string> = {}): Promise<Answer> {
  const {hostname, port} = new URL(address);
  return new Promise((resolve, reject) => {
    get({hostname, port, path: target, headers, agent}, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => resolve({status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks)}));
    }).on('error', reject);
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = createServer();
    socket.once('error', reject);
    socket.listen(0, '127.0.0.1', () => {
      const {port} = socket.address() as AddressInfo;
      socket.close(() => resolve(port));
    });
  });
}

/** A main file with nothing outside of the temporary folder, so that no privilege is needed. */
function mainFile(types: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`);
  return `daemon off; pid ${folder}/nginx.pid; error_log ${folder}/error.log; worker_processes 1;
events { worker_connections 256; }
http { include ${types}; default_type application/octet-stream; access_log off; ${temporary.join(' ')} include ${folder}/site.conf; }
`;
}

/** @returns the site's configuration with the test's place instead of the one to be changed */
function placed(config: string, port: number): string {
  return Object.entries({[nginxPlace.listen]: `listen 127.0.0.1:${port};`, [nginxPlace.root]: `root ${build};`}).reduce((text, [from, to]) => {
    if (text.split(from).length !== 2) throw new Error(`Expected "${from}" once in nginx.conf, found it ${text.split(from).length - 1} times.`);
    return text.replace(from, to);
  }, config);
}

const settings = (): AwsSettings => JSON.parse(readFileSync(path.join(generated, 'aws.json'), 'utf8')) as AwsSettings;

describe('the generated configuration', () => {
  it('is there, with the policy that the pages carry', () => {
    const page = readFileSync(path.join(build, 'index.html'), 'utf8');
    const meta = /http-equiv=Content-Security-Policy content="([^"]+)"/.exec(page)?.[1];
    expect(meta).toBeDefined();
    expect(settings().contentSecurityPolicy).toBe(`${meta}; frame-ancestors 'none'`);
    expect(readFileSync(path.join(build, '_headers'), 'utf8')).toContain(`Content-Security-Policy: ${meta}; frame-ancestors 'none'\n`);
  });

  it('calls immutable only names with a hash', () => {
    const names = readdirSync(path.join(build, 'assets'), {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile());
    expect(names.length).toBeGreaterThan(20);
    // Docusaurus: main.1a2b3c4d.js, font-3f62bdae….woff2; a licence text may stand beside its script.
    expect(names.map(({name}) => name).filter((name) => !/[.-][0-9a-f]{8,}\./.test(name))).toEqual([]);
  });
});

describe.skipIf(program === '')('the built site behind nginx', () => {
  beforeAll(async () => {
    if (!existsSync(path.join(generated, 'nginx.conf'))) throw new Error('Expected deploy/generated/nginx.conf, found none. Build the site first: npm run build');
    folder = mkdtempSync(path.join(tmpdir(), 'nginx-'));
    const port = await freePort();
    address = `http://127.0.0.1:${port}`;
    const types = ['/etc/nginx/mime.types', '/usr/local/etc/nginx/mime.types', '/opt/homebrew/etc/nginx/mime.types'].find(existsSync);
    if (types === undefined) throw new Error('Expected the mime.types of nginx under /etc/nginx or the like, found none. They come with the package nginx-common.');
    writeFileSync(path.join(folder, 'site.conf'), placed(readFileSync(path.join(generated, 'nginx.conf'), 'utf8'), port));
    writeFileSync(path.join(folder, 'nginx.conf'), mainFile(types));
    // As root it would drop its rights and could not read a private folder; as anybody else it says that it cannot.
    const rights = process.getuid?.() === 0 ? ['-g', 'user root;'] : [];
    const args = ['-p', folder, '-e', path.join(folder, 'error.log'), '-c', path.join(folder, 'nginx.conf'), ...rights];
    const check = spawnSync(program, ['-t', ...args], {encoding: 'utf8'});
    if (check.status !== 0) throw new Error(`nginx refuses the generated configuration:\n${check.stderr}`);
    server = spawn(program, args, {stdio: 'ignore'});
    for (let attempt = 0; attempt < 200; attempt += 1) {
      const up = await ask('/').then(() => true, () => false);
      if (up) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`nginx did not begin to answer:\n${readFileSync(path.join(folder, 'error.log'), 'utf8')}`);
  }, 60_000);

  afterAll(async () => {
    agent.destroy();
    const ended = server === undefined ? Promise.resolve() : new Promise((resolve) => server?.once('exit', resolve));
    server?.kill('SIGQUIT');
    await ended;
    rmSync(folder, {recursive: true, force: true});
  });

  it('would not begin with a configuration that nginx does not understand', () => {
    const broken = path.join(folder, 'broken.conf');
    writeFileSync(broken, readFileSync(path.join(folder, 'nginx.conf'), 'utf8').replace('access_log off;', 'acces_log off;'));
    const {status, stderr} = spawnSync(program, ['-t', '-p', folder, '-e', path.join(folder, 'broken.log'), '-c', broken], {encoding: 'utf8'});
    expect(status).not.toBe(0);
    expect(stderr).toContain('unknown directive "acces_log"');
  });

  it.each(['/', '/services/lambda', '/data/facts.json', '/nothing-here'])('sends the headers of the policy with %s', async (target) => {
    const {headers} = await ask(target);
    const csp = settings().contentSecurityPolicy;
    for (const {name, value} of securityHeaders(csp)) expect(headers[name.toLowerCase()], name).toBe(value);
    expect(headers['cache-control']).toBe(cacheControl.other);
    expect(headers['server']).toBe('nginx');
  });

  it('finds every lesson under its address', async () => {
    for (const {kind, slug} of lessons) {
      const {status, headers, body} = await ask(`/${kind}/${slug}`);
      expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
      expect(body.equals(readFileSync(path.join(build, kind, `${slug}.html`)))).toBe(true);
    }
  });

  it.each(['/nothing-here', '/services', '/services/nope', '/assets/js/gone.1a2b3c4d.js', '/_headers', '/.git/config'])('answers 404 with the page for it: %s', async (target) => {
    const {status, headers, body} = await ask(target);
    expect([status, headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    expect(body.equals(readFileSync(path.join(build, '404.html')))).toBe(true);
    // A file that is missing for a moment must not be missing for a year.
    expect(headers['cache-control']).toBe(cacheControl.other);
  });

  it('has one address a page, and keeps the query', async () => {
    const {status, headers} = await ask('/services/lambda/?from=mail');
    expect([status, headers['location']]).toEqual([301, '/services/lambda?from=mail']);
  });

  it.each(['//example.com/', '/\\example.com/', '/%5cexample.com/', '/%2f%2fexample.com/', '///example.com//'])('sends nobody to another site: %s', async (target) => {
    const {status, headers} = await ask(target);
    const location = headers['location'];
    // nginx takes several slashes for one, so a redirect within the site is right as well.
    if (location !== undefined) expect(location).toBe('/example.com');
    else expect(status).toBe(404);
  });

  it('sends every kind of file with a type of its own, and hashed ones for a year', async () => {
    const files = readdirSync(build, {recursive: true, encoding: 'utf8'}).map((name) => `/${name.split(path.sep).join('/')}`);
    const kinds = new Map(files.filter((name) => path.extname(name) !== '').map((name) => [`${path.extname(name)} ${cacheControlOf(name)}`, name]));
    for (const name of kinds.values()) {
      const {status, headers} = await ask(encodeURI(name));
      expect([name, status, headers['cache-control']]).toEqual([name, 200, cacheControlOf(name)]);
      // With nosniff a browser runs no script and takes no style of this type. Downloads may have it.
      if (/\.(html|js|mjs|css|json|svg|png|woff2|webmanifest|wasm|xml|txt)$/.test(name)) expect([name, headers['content-type']]).not.toEqual([name, 'application/octet-stream']);
    }
    expect([...kinds.keys()].filter((kind) => kind.endsWith('immutable'))).not.toEqual([]);
  });

  it('compresses text, and says that it does', async () => {
    const {headers, body} = await ask('/services/lambda', {'accept-encoding': 'gzip'});
    expect([headers['content-encoding'], headers['vary']]).toEqual(['gzip', 'Accept-Encoding']);
    expect(gunzipSync(body).equals(readFileSync(path.join(build, 'services/lambda.html')))).toBe(true);
  });

  it('answers 304 to whoever has the page', async () => {
    const first = await ask('/services/lambda');
    const again = await ask('/services/lambda', {'if-none-match': first.headers['etag'] ?? 'none'});
    expect([again.status, again.body.length, again.headers['cache-control']]).toEqual([304, 0, cacheControl.other]);
  });

  it('answers 2,000 requests, 20 at a time', async () => {
    const addresses = ['/', ...lessons.map(({kind, slug}) => `/${kind}/${slug}`), '/data/facts.json'];
    let next = 0;
    const failed: string[] = [];
    const reader = async (): Promise<void> => {
      while (next < 2000) {
        const target = addresses[next % addresses.length] ?? '/';
        next += 1;
        const {status, body} = await ask(target, {'accept-encoding': 'gzip'});
        if (status !== 200 || body.length === 0) failed.push(`${status} ${target}`);
      }
    };
    await Promise.all(Array.from({length: 20}, reader));
    expect(failed).toEqual([]);
    expect(next).toBeGreaterThanOrEqual(2000);
    expect(readFileSync(path.join(folder, 'error.log'), 'utf8')).not.toMatch(/\[(?:error|crit|alert|emerg)\]/);
  });
});
