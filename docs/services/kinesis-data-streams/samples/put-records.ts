import {setTimeout as sleep} from 'node:timers/promises';
import {KinesisClient, PutRecordsCommand, type PutRecordsRequestEntry} from '@aws-sdk/client-kinesis';

const kinesis = new KinesisClient({region: 'eu-west-1'});
const StreamARN = 'arn:aws:kinesis:eu-west-1:111122223333:stream/orders';

interface Order {
  readonly orderId: string; // lets consumers recognise a record that was written twice
  readonly customerId: string;
}

/** Sends one batch. The caller passes no more than one PutRecords call can take. */
export async function send(orders: readonly Order[]): Promise<void> {
  let pending: PutRecordsRequestEntry[] = orders.map((order) => ({
    PartitionKey: order.customerId, // many different values, so that all shards get work
    Data: Buffer.from(JSON.stringify(order)),
  }));

  for (let attempt = 0; attempt < 6; attempt++) {
    // Back off with jitter before each repetition: a full shard needs time.
    if (attempt > 0) await sleep(Math.random() * 100 * 2 ** attempt);

    const {FailedRecordCount, Records} = await kinesis.send(new PutRecordsCommand({StreamARN, Records: pending}));
    if (!FailedRecordCount) return;

    // The call itself succeeded, but some records did not. Results have the order of the request.
    pending = pending.filter((_, i) => Records?.[i]?.ErrorCode !== undefined);
  }
  throw new Error(`${pending.length} records were not written`);
}
