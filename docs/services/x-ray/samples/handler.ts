// X-Ray SDK in a Lambda function with active tracing. The SDK is in maintenance mode.
import {DynamoDBClient, PutItemCommand} from '@aws-sdk/client-dynamodb';
import AWSXRay from 'aws-xray-sdk-core';

// Each call of this client becomes a subsegment, and X-Ray infers a node for DynamoDB.
const dynamodb = AWSXRay.captureAWSv3Client(new DynamoDBClient({}));

interface Order {
  readonly id: string;
  readonly tenant: string;
  readonly items: readonly string[];
}

export const handler = async (order: Order): Promise<void> =>
  // Lambda owns the function's segment, so you add data to a subsegment of your own.
  AWSXRay.captureAsyncFunc('save order', async (subsegment) => {
    try {
      subsegment?.addAnnotation('tenant', order.tenant); // indexed: annotation[tenant] = "blue"
      subsegment?.addMetadata('items', order.items); // any type, but not searchable
      await dynamodb.send(new PutItemCommand({TableName: 'orders', Item: {id: {S: order.id}}}));
      subsegment?.close();
    } catch (error) {
      subsegment?.close(error as Error); // marks the subsegment and keeps the exception
      throw error;
    }
  });
