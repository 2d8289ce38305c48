// Runtime: nodejs24.x. The document client turns JavaScript values into attribute values and back.
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, NumberValue, PutCommand } from '@aws-sdk/lib-dynamodb';

const db = DynamoDBDocumentClient.from(new DynamoDBClient({}), {
  marshallOptions: { removeUndefinedValues: true }, // without it, undefined is an error
  unmarshallOptions: { wrapNumbers: true }, // numbers come back as NumberValue, every digit intact
});

export interface Order {
  readonly orderId: string;
  readonly placedAt: Date;
  readonly amount: string; // '19.90', not 19.9: money stays text until it is a decimal type
  readonly note?: string;
  readonly label: Uint8Array; // a small PNG, raw bytes
}

export async function save(order: Order): Promise<void> {
  await db.send(
    new PutCommand({
      TableName: 'Orders',
      Item: {
        orderId: order.orderId, // S
        placedAt: order.placedAt.toISOString(), // S: a Date itself is refused; UTC sorts by time
        expiresAt: Math.floor(order.placedAt.getTime() / 1000) + 90 * 86_400, // N: seconds, for TTL
        amount: NumberValue.from(order.amount), // N: never passes through a JavaScript number
        note: order.note, // left out when undefined
        tags: new Set(['web', 'gift']), // SS: a set may not be empty
        label: order.label, // B: no Base64 here, the SDK encodes it on the way
      },
    }),
  );
}

export async function amountOf(orderId: string): Promise<string | undefined> {
  const { Item } = await db.send(new GetCommand({ TableName: 'Orders', Key: { orderId } }));
  return Item ? String(Item['amount']) : undefined; // NumberValue becomes text: '19.9'
}
