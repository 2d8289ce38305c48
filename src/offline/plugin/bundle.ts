import path from 'node:path';

/**
 * Bundles the worker into one classic script: no import at run time, none of Workbox's development messages.
 * @param entry the worker's first file, absolute
 * @returns its code
 */
export async function bundleWorker(entry: string): Promise<string> {
  // Imported here: Vite is a module of the new kind, and only the last step of a build needs it.
  const {build} = await import('vite');
  const result = await build({
    configFile: false,
    root: path.dirname(entry),
    logLevel: 'warn',
    define: {'process.env.NODE_ENV': '"production"'},
    build: {write: false, target: ['chrome111', 'firefox115', 'safari16.4'], minify: 'esbuild', lib: {entry, formats: ['iife'], name: 'offlineWorker', fileName: () => 'sw.js'}},
  });
  const files = [result].flat().flatMap((bundle) => ('output' in bundle ? bundle.output : []));
  const [file, ...others] = files;
  if (file?.type !== 'chunk' || others.length > 0) throw new Error(`Offline: expected the worker to be bundled into one file, found ${files.length}. Does something under src/offline/worker import() another file?`);
  return file.code;
}
