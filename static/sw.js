// Where no finished worker stands (`npm run dev`, an unfinished build), this one takes its place: it removes itself and
// what an earlier worker kept for this address, so that a developer never sees yesterday's pages. `npm run build` replaces it.
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => {
  const prefix = `dva ${new URL(self.registration.scope).pathname} `;
  const remove = async () => {
    for (const name of await caches.keys()) if (name.startsWith(prefix)) await caches.delete(name);
    await self.registration.unregister();
  };
  event.waitUntil(remove());
});
