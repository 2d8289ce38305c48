import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';

// The document client turns JavaScript values into DynamoDB types and back.
const client = DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'eu-west-1' }));

/** All orders of one customer since a day, newest first, read from the table itself. */
export async function ordersSince(customerId: string, day: string): Promise<Record<string, unknown>[]> {
  const orders: Record<string, unknown>[] = [];
  let start: QueryCommandInput['ExclusiveStartKey'];
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: 'Orders',
        // Only key attributes here: equality on the partition key, a range on the sort key.
        KeyConditionExpression: 'customerId = :c AND orderedAt >= :d',
        // Runs after the read, so it saves no read units. STATUS and TOTAL are reserved words.
        FilterExpression: '#status = :s',
        // Only these attributes come back. The read units stay the same.
        ProjectionExpression: 'orderedAt, #status, #total',
        ExpressionAttributeNames: { '#status': 'status', '#total': 'total' },
        ExpressionAttributeValues: { ':c': customerId, ':d': day, ':s': 'PAID' },
        ScanIndexForward: false, // descending; the default is ascending
        ConsistentRead: true, // the default is eventually consistent, at half the read units
        ExclusiveStartKey: start,
      }),
    );
    // A page can be empty and still not be the last one.
    orders.push(...(page.Items ?? []));
    start = page.LastEvaluatedKey;
  } while (start);
  return orders;
}
