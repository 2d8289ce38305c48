// Runtime: nodejs24.x. Handler setting: handler.handler (file name, then exported name).
import {DynamoDBClient} from '@aws-sdk/client-dynamodb';
import {DynamoDBDocumentClient, GetCommand} from '@aws-sdk/lib-dynamodb';
import type {Context} from 'aws-lambda';

// Init phase: this code runs once for each execution environment, not for each request.
// A warm invocation reuses the client and its open connections.
const db = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const tableName = process.env.TABLE_NAME; // an environment variable of the function

interface OrderRequest {
  readonly orderId: string;
}

// Invoke phase: this function runs for each request.
// Keep the caller's data in local variables. A global would still hold it in the next invocation.
export const handler = async (event: OrderRequest, context: Context) => {
  // One JSON object a line is easy to query with CloudWatch Logs Insights.
  console.log(
    JSON.stringify({
      requestId: context.awsRequestId,
      invokedArn: context.invokedFunctionArn, // names the alias or version, if the caller named one
      remainingMs: context.getRemainingTimeInMillis(), // until the timeout
      orderId: event.orderId,
    }),
  );

  const {Item} = await db.send(new GetCommand({TableName: tableName, Key: {orderId: event.orderId}}));
  if (!Item) throw new Error(`No order ${event.orderId}`); // a function error
  return Item; // becomes the response of a synchronous invocation
};
