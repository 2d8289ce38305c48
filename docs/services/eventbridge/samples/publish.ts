import {setTimeout as sleep} from 'node:timers/promises';
import {EventBridgeClient, PutEventsCommand, type PutEventsRequestEntry} from '@aws-sdk/client-eventbridge';

const events = new EventBridgeClient({region: 'eu-west-1'});
const worthRetrying = new Set(['InternalFailure', 'ThrottlingException']);

interface Order {
  readonly orderId: string; // lets consumers recognise an event that arrives twice
  readonly total: number;
}

/**
 * Publishes the orders of one request; the caller passes no more than one PutEvents call can take.
 * Returns the entries that were not accepted, so that the caller can keep them.
 */
export async function publish(orders: readonly Order[]): Promise<PutEventsRequestEntry[]> {
  const refused: PutEventsRequestEntry[] = [];
  let pending: PutEventsRequestEntry[] = orders.map((order) => ({
    EventBusName: 'orders', // left out, the event goes to the default bus
    Source: 'com.example.shop',
    DetailType: 'Order Placed',
    Detail: JSON.stringify(order), // the text of a JSON object
  }));

  for (let attempt = 0; attempt < 5 && pending.length > 0; attempt++) {
    // Back off with jitter before each repetition.
    if (attempt > 0) await sleep(Math.random() * 100 * 2 ** attempt);

    const {FailedEntryCount, Entries = []} = await events.send(new PutEventsCommand({Entries: pending}));
    if (!FailedEntryCount) return refused;

    // The call succeeded, but some entries did not. Results have the order of the entries.
    const errors = pending.map((_, i) => Entries[i]?.ErrorCode);
    refused.push(...pending.filter((_, i) => errors[i] && !worthRetrying.has(errors[i])));
    pending = pending.filter((_, i) => errors[i] && worthRetrying.has(errors[i]));
  }
  return [...refused, ...pending];
}
