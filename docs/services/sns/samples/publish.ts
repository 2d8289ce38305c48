import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';

const client = new SNSClient({ region: 'eu-west-1' });

type Order = { id: string; status: string; total: number; customer: { country: string } };

/** Tells every interested service about an order. The caller knows the topic and no subscriber. */
export async function orderChanged(order: Order): Promise<string> {
  const { MessageId } = await client.send(
    new PublishCommand({
      TopicArn: 'arn:aws:sns:eu-west-1:111122223333:orders',
      // The body: a filter policy sees it only with the scope MessageBody.
      Message: JSON.stringify({ order }),
      // The attributes: a filter policy sees them with the default scope, MessageAttributes.
      MessageAttributes: {
        status: { DataType: 'String', StringValue: order.status },
        country: { DataType: 'String', StringValue: order.customer.country },
        // A number travels as a string, but its type allows numeric comparison.
        total: { DataType: 'Number', StringValue: String(order.total) },
      },
    }),
  );
  return MessageId ?? '';
}
