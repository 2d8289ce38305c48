import path from 'node:path';
import {portFrom, serveSite} from './static-server.mjs';

/**
 * Serves build/ until the process is stopped, and prints the address. Sets the exit code when it cannot.
 * @param {string} root the repository, absolute
 */
export async function serve(root) {
  try {
    const site = await serveSite(path.join(root, 'build'), portFrom(process.env.PORT));
    console.log(`\nThe site is at ${site.address}\nStop it with Ctrl+C.`);
    const stop = () => void site.close().then(() => process.exit(0));
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
