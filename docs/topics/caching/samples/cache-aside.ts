import { GlideClusterClient, TimeUnit } from '@valkey/valkey-glide';
import { readProduct, writeProduct } from './database';

// A serverless cache runs in cluster mode and accepts TLS only.
// Outside the handler: later invocations reuse the connection.
const cache = await GlideClusterClient.createClient({
  addresses: [{ host: process.env.CACHE_HOST!, port: 6379 }],
  useTLS: true,
  requestTimeout: 200, // milliseconds: do not wait long for a cache
});

const ttl = 300;
const jitter = () => Math.floor(Math.random() * 60);

/** Lazy loading: cache, then database, then fill the cache. */
export async function getProduct(id: string) {
  const key = `product:${id}`;
  // A cache that fails is a miss, not an error.
  const hit = await cache.get(key).catch(() => null);
  if (hit !== null) return JSON.parse(hit.toString());

  const product = await readProduct(id);
  await cache
    .set(key, JSON.stringify(product), { expiry: { type: TimeUnit.Seconds, count: ttl + jitter() } })
    .catch(() => undefined);
  return product;
}

/** The database is the truth. Delete the key; the next read fills it again. */
export async function updateProduct(id: string, fields: object) {
  await writeProduct(id, fields);
  await cache.del([`product:${id}`]).catch(() => undefined);
}
