import {existsSync, readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import path from 'node:path';

/** Where the site stands when PORT does not say otherwise. */
export const DEFAULT_PORT = 3000;

/**
 * Reads the port from the environment.
 * @param {string | undefined} text PORT as it is set
 * @returns {number}
 * @throws {Error} when it is no port, saying what one looks like
 */
export function portFrom(text) {
  if (text === undefined || text === '') return DEFAULT_PORT;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65535) return port;
  throw new Error(`Expected PORT to be a whole number from 1 to 65535, found "${text}". For example: PORT=3001 npm start`);
}

/**
 * @param {number} port the port that is taken
 * @returns {string} what to do about it
 */
export function busyMessage(port) {
  const other = port === 65535 ? DEFAULT_PORT : port + 1;
  return [
    `Expected port ${port} to be free, found another program listening there.`,
    `Stop that program, or choose another port with the environment variable PORT: PORT=${other} npm start`,
  ].join('\n');
}

/** Types that the server's list lacks, and texts that are not ASCII. */
const types = {'.apkg': 'application/octet-stream', '.csv': 'text/csv;charset=utf-8', '.txt': 'text/plain;charset=utf-8'};

/**
 * Makes the handler that serves the built site as GitHub Pages does: /services/lambda is services/lambda.html
 * (or services/lambda/index.html), and what does not exist is 404.html with status 404.
 * @param {string} dir the built site, absolute
 * @returns {Promise<import('node:http').RequestListener>}
 */
export async function siteHandler(dir) {
  // Imported here, not above: `npm start` loads this file before the packages are installed.
  const {default: sirv} = await import('sirv');
  const notFound = path.join(dir, '404.html');
  const serve = sirv(dir, {
    etag: true,
    extensions: ['html'],
    setHeaders: (response, pathname) => {
      // File names under /assets/ hold a hash of their content; everything else may change with the next build.
      response.setHeader('Cache-Control', pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
      response.setHeader('X-Content-Type-Options', 'nosniff');
      const type = types[path.extname(pathname)];
      if (type !== undefined) response.setHeader('Content-Type', type);
    },
  });
  return (request, response) => {
    serve(request, response, () => {
      const body = existsSync(notFound) ? readFileSync(notFound) : Buffer.from('<!doctype html><title>Not found</title><h1>Not found</h1>');
      response.writeHead(404, {'Content-Type': 'text/html;charset=utf-8', 'Content-Length': body.length, 'Cache-Control': 'no-cache'});
      response.end(request.method === 'HEAD' ? undefined : body);
    });
  };
}

/**
 * Serves a folder on both local addresses, IPv4 and IPv6, because "localhost" means either.
 * @param {string} dir the built site, absolute
 * @param {number} port
 * @returns {Promise<{address: string, close: () => Promise<void>}>}
 * @throws {Error} when the port is taken (the message says what to do) or the folder does not hold a site
 */
export async function serveSite(dir, port) {
  if (!existsSync(path.join(dir, 'index.html'))) {
    throw new Error(`Expected the built site in ${path.basename(dir)}/, found no index.html there. Build it first: npm run build`);
  }
  const handler = await siteHandler(dir);
  /** @type {import('node:http').Server[]} */
  const servers = [];
  const close = () =>
    Promise.all(
      servers.map(
        (server) =>
          new Promise((resolve) => {
            server.close(() => resolve(undefined));
            server.closeAllConnections();
          }),
      ),
    ).then(() => undefined);
  for (const host of ['127.0.0.1', '::1']) {
    const server = createServer(handler);
    try {
      await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, () => resolve(undefined));
      });
      servers.push(server);
    } catch (error) {
      // A machine without IPv6 is served on IPv4 alone.
      if (host === '::1' && error.code !== 'EADDRINUSE') continue;
      await close();
      throw error.code === 'EADDRINUSE' ? new Error(busyMessage(port)) : error;
    }
  }
  return {address: `http://localhost:${port}`, close};
}
