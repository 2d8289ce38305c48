// Runs against the deployed test stack: event bus, rule, function, and a queue only for tests.
import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {test} from 'node:test';
import {EventBridgeClient, PutEventsCommand} from '@aws-sdk/client-eventbridge';
import {DeleteMessageCommand, ReceiveMessageCommand, SQSClient} from '@aws-sdk/client-sqs';

const events = new EventBridgeClient({});
const sqs = new SQSClient({});
const {BUS_NAME: bus, RESULT_QUEUE_URL: queue} = process.env; // from the outputs of the stack

/** Polls the queue until the result with this ID arrives, or the time is up. */
async function resultOf(orderId: string, seconds: number): Promise<unknown> {
  const deadline = Date.now() + seconds * 1_000;
  while (Date.now() < deadline) {
    const {Messages = []} = await sqs.send(new ReceiveMessageCommand({QueueUrl: queue, WaitTimeSeconds: 5}));
    for (const message of Messages) {
      await sqs.send(new DeleteMessageCommand({QueueUrl: queue, ReceiptHandle: message.ReceiptHandle}));
      const body = JSON.parse(message.Body ?? '{}');
      if (body.orderId === orderId) return body; // others are left over from earlier runs
    }
  }
  throw new Error(`no result for ${orderId} within ${seconds} seconds`);
}

test('a placed order is invoiced within 30 seconds', async () => {
  const orderId = randomUUID(); // finds this run's result among others
  const {FailedEntryCount} = await events.send(
    new PutEventsCommand({
      Entries: [{EventBusName: bus, Source: 'shop', DetailType: 'OrderPlaced', Detail: JSON.stringify({orderId, total: 12})}],
    }),
  );
  assert.equal(FailedEntryCount, 0); // accepted; this does not say that a rule matched
  assert.deepEqual(await resultOf(orderId, 30), {orderId, invoiced: 12});
});
