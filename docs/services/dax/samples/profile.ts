import { DaxDocument } from '@amazon-dax-sdk/lib-dax';

// Before: DynamoDBDocument.from(new DynamoDBClient({ region: 'eu-west-1' }))
// Create the client once and reuse it: opening connections is expensive for the cluster.
const client = new DaxDocument({
  // The cluster endpoint, not a node's. daxs:// means encryption in transit.
  endpoint: 'daxs://profiles.abc123.dax-clusters.eu-west-1.amazonaws.com',
  region: 'eu-west-1',
});

/** Eventually consistent: served from the item cache when the item is there. */
export async function profile(userId: string): Promise<Record<string, unknown> | undefined> {
  const { Item } = await client.get({ TableName: 'Profiles', Key: { userId } });
  return Item;
}

/** Strongly consistent: DAX passes it to DynamoDB and does not cache the answer. */
export async function balance(userId: string): Promise<number> {
  const { Item } = await client.get({ TableName: 'Profiles', Key: { userId }, ConsistentRead: true });
  return Number(Item?.['balance'] ?? 0);
}

/** Write-through: first the table, then the item cache. Cached queries stay as they are. */
export async function rename(userId: string, nickname: string): Promise<void> {
  await client.update({
    TableName: 'Profiles',
    Key: { userId },
    UpdateExpression: 'SET nickname = :n',
    ExpressionAttributeValues: { ':n': nickname },
  });
}
