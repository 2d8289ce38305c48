import {DynamoDBClient} from '@aws-sdk/client-dynamodb';
import {DynamoDBDocumentClient, GetCommand} from '@aws-sdk/lib-dynamodb';
import type {APIGatewayProxyEvent, APIGatewayProxyResult} from 'aws-lambda';

export const db = DynamoDBDocumentClient.from(new DynamoDBClient({}));

// Business logic: no event, no AWS. Test it with many inputs and no mock.
export function shippingCost(grams: number, express: boolean): number {
  const base = grams <= 1_000 ? 4.9 : 9.9;
  return express ? base * 2 : base;
}

// Handler: takes what it needs out of the event, asks DynamoDB, calls the logic.
export const handler = async (event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> => {
  const id = event.pathParameters?.id;
  if (!id) return {statusCode: 400, body: 'id is missing'};
  try {
    const {Item} = await db.send(new GetCommand({TableName: process.env.TABLE_NAME, Key: {id}}));
    if (!Item) return {statusCode: 404, body: 'unknown parcel'};
    return {statusCode: 200, body: JSON.stringify({cost: shippingCost(Item.grams, Item.express)})};
  } catch {
    return {statusCode: 503, body: 'try again later'};
  }
};
