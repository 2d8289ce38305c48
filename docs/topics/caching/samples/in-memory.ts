import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';

// Outside the handler: once for each execution environment.
const s3 = new S3Client({ region: 'eu-west-1' });
const maxAge = 10 * 60 * 1000;
let rates: { value: Record<string, number>; readAt: number } | undefined;

async function taxRates() {
  if (rates && Date.now() - rates.readAt < maxAge) return rates.value;
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: 'amzn-s3-demo-bucket', Key: 'tax-rates.json' }));
  rates = { value: JSON.parse(await Body!.transformToString()), readAt: Date.now() };
  return rates.value;
}

export async function handler(event: { country: string; net: number }) {
  // The same for every caller, so it may stay in memory. What belongs to one user may not.
  const rate = (await taxRates())[event.country] ?? 0;
  return { gross: event.net * (1 + rate) };
}
