import type {Context} from 'aws-lambda';
import {charge} from './payment'; // your own code

interface Order {
  readonly orderId: string;
  readonly payment: 'card' | 'invoice';
}

// The role needs logs:PutLogEvents only. There is no client, and no call to CloudWatch to wait for.
export const handler = async (order: Order, context: Context): Promise<void> => {
  const started = Date.now();
  await charge(order);

  // stdout, not console.log: with Lambda's JSON log format, CloudWatch could not read the metrics.
  process.stdout.write(
    JSON.stringify({
      _aws: {
        Timestamp: Date.now(), // milliseconds
        CloudWatchMetrics: [
          {
            Namespace: 'Shop',
            Dimensions: [['payment']], // two values, so two metrics
            Metrics: [{Name: 'paymentTime', Unit: 'Milliseconds', StorageResolution: 60}],
          },
        ],
      },
      payment: order.payment, // the dimension: a string on the root
      paymentTime: Date.now() - started, // the metric: a number on the root
      orderId: order.orderId, // no dimension, but you can search for it in the log
      requestId: context.awsRequestId,
    }) + '\n', // one event, one line
  );
};
