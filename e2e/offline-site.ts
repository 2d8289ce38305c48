// A server of the built site for the offline tests: it can be stopped, can fail, and can publish another release.
import {execFile} from 'node:child_process';
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createServer, type RequestListener, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';

const root = path.join(__dirname, '..');
const build = path.join(root, 'build');

async function handlerOf(dir: string): Promise<RequestListener> {
  // @ts-expect-error the types of that module are comments
  const {siteHandler} = (await import('../scripts/lib/static-server.mjs')) as {siteHandler: (dir: string) => Promise<RequestListener>};
  return siteHandler(dir);
}

export class OfflineSite {
  readonly #folders: string[] = [];
  #server: Server | undefined;
  #port = 0;
  #handler: RequestListener = () => undefined;
  /** Paths that the server answers with status 500. */
  broken: (path: string) => boolean = () => false;
  /** What every answer waits for. */
  gate: Promise<void> = Promise.resolve();
  /** Every path that was asked for. */
  readonly asked: string[] = [];

  get origin(): string {
    return `http://localhost:${this.#port}`;
  }

  /** Serves build/, on the same port after a stop. */
  async start(): Promise<void> {
    if (this.#port === 0) this.#handler = await handlerOf(build);
    const server = createServer((request, response) => {
      const asked = new URL(request.url ?? '/', this.origin).pathname;
      this.asked.push(asked);
      void this.gate.then(() => {
        if (this.broken(asked)) response.writeHead(500, {'Content-Type': 'text/plain'}).end('broken');
        else this.#handler(request, response);
      });
    });
    await new Promise<void>((resolve) => server.listen(this.#port, 'localhost', resolve));
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  /** Nobody listens any more. */
  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    await new Promise((resolve) => {
      if (server === undefined) return resolve(undefined);
      server.close(resolve);
      server.closeAllConnections();
    });
  }

  /** Publishes a copy of build/ with some pages altered, finished as `npm run build` finishes it. */
  async publish(file: string, alter: (html: string) => string): Promise<void> {
    const folder = mkdtempSync(path.join(tmpdir(), 'release-'));
    this.#folders.push(folder);
    cpSync(build, folder, {recursive: true});
    const page = path.join(folder, file);
    writeFileSync(page, alter(readFileSync(page, 'utf8')));
    await promisify(execFile)(process.execPath, [path.join(root, 'node_modules/tsx/dist/cli.mjs'), 'scripts/offline.mts', folder], {cwd: root, env: {...process.env, NODE_ENV: 'production'}});
    this.#handler = await handlerOf(folder);
  }

  async dispose(): Promise<void> {
    await this.stop();
    for (const folder of this.#folders) rmSync(folder, {recursive: true});
  }
}
