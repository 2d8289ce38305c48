import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {finishOffline} from '../src/offline/plugin/finish';

// The last step of `npm run build`: tsx scripts/offline.mts [folder of the built site]
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
try {
  const {id, files} = await finishOffline({root, outDir: path.resolve(root, process.argv[2] ?? 'build'), base: process.env['BASE_URL'] ?? '/'});
  console.log(`Offline: release ${id}, ${files.length} files`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
