import { ConditionalCheckFailedException, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';

const client = DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'eu-west-1' }));
const TableName = 'Stock';

/** Optimistic locking: the write succeeds only if nobody changed the item since it was read. */
export async function reserve(sku: string, wanted: number, attempts = 3): Promise<void> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    // 1. Read the item with its version number.
    const { Item } = await client.send(new GetCommand({ TableName, Key: { sku }, ConsistentRead: true }));
    if (!Item || Item['quantity'] < wanted) throw new Error(`not enough ${sku}`);
    try {
      // 2. Write the change and the next version, on condition that the version is still the same.
      await client.send(
        new UpdateCommand({
          TableName,
          Key: { sku },
          UpdateExpression: 'SET quantity = quantity - :wanted, version = :next',
          ConditionExpression: 'version = :read',
          ExpressionAttributeValues: { ':wanted': wanted, ':read': Item['version'], ':next': Item['version'] + 1 },
        }),
      );
      return;
    } catch (error) {
      // 3. Somebody was faster: read again and try again. The SDK does not do this for you.
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  }
  throw new Error(`${sku} changed ${attempts} times, giving up`);
}
