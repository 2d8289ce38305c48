/** The AWS AppConfig Agent Lambda extension is a layer of this function. It polls and caches for us. */
const configuration = `http://localhost:2772/applications/shop/environments/${process.env['STAGE'] ?? 'test'}/configurations/checkout`;

interface Flags {
  'express-checkout'?: { enabled: boolean; maximumItems?: number };
}

export async function handler(event: { userId: string; items: number }): Promise<'express' | 'normal'> {
  // The context decides which variant of a flag this user gets.
  const response = await fetch(configuration, { headers: { Context: `userId=${event.userId}` } });
  // Without an answer the old way must still work.
  if (!response.ok) return 'normal';
  const flag = ((await response.json()) as Flags)['express-checkout'];
  return flag?.enabled === true && event.items <= (flag.maximumItems ?? 10) ? 'express' : 'normal';
}
