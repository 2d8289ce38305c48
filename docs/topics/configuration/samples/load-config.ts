import { paginateGetParametersByPath, SSMClient } from '@aws-sdk/client-ssm';

const client = new SSMClient({ region: 'eu-west-1' });

/** The only thing that differs between the environments is this variable, such as /shop/test or /shop/prod. */
const path = process.env['CONFIG_PATH'] ?? '/shop/dev';

/** Reads all pages: one page has 10 parameters at most. */
async function load(): Promise<ReadonlyMap<string, string>> {
  const values = new Map<string, string>();
  const pages = paginateGetParametersByPath({ client }, { Path: path, Recursive: true, WithDecryption: true });
  for await (const page of pages) {
    for (const { Name, Value } of page.Parameters ?? []) {
      if (Name !== undefined && Value !== undefined) values.set(Name.slice(path.length + 1), Value);
    }
  }
  return values;
}

const maxAge = 5 * 60 * 1000;
let cached: { values: ReadonlyMap<string, string>; readAt: number } | undefined;

export async function handler(): Promise<{ table: string }> {
  // Once for each execution environment, then again when the values are five minutes old.
  if (!cached || Date.now() - cached.readAt > maxAge) cached = { values: await load(), readAt: Date.now() };
  const table = cached.values.get('orders-table');
  if (table === undefined) throw new Error(`${path}/orders-table is missing`);
  return { table };
}
