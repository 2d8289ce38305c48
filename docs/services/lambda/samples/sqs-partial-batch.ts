// Needs FunctionResponseTypes: ["ReportBatchItemFailures"] on the event source mapping.
// Without that setting Lambda treats a normal return as success for the whole batch.
import type {SQSBatchItemFailure, SQSBatchResponse, SQSEvent, SQSRecord} from 'aws-lambda';

interface Order {
  readonly orderId: string;
  readonly quantity: number;
}

export const handler = async (event: SQSEvent): Promise<SQSBatchResponse> => {
  const outcomes = await Promise.allSettled(event.Records.map(reserveStock));

  // List only the messages that failed. Lambda deletes all others from the queue.
  const batchItemFailures: SQSBatchItemFailure[] = [];
  event.Records.forEach((record, i) => {
    const outcome = outcomes[i];
    if (outcome?.status !== 'rejected') return;
    console.error(JSON.stringify({messageId: record.messageId, error: String(outcome.reason)}));
    batchItemFailures.push({itemIdentifier: record.messageId});
  });

  // An empty list means success. An exception thrown here means that the whole batch failed.
  return {batchItemFailures};
};

// Messages arrive at least once, so this work must be safe to repeat (idempotent).
// For a FIFO queue, go through the records in order instead, stop at the first failure,
// and return that message and every message after it.
async function reserveStock(record: SQSRecord): Promise<void> {
  const order = JSON.parse(record.body) as Order;
  if (order.quantity < 1) throw new Error(`Order ${order.orderId} has no items`);
  // … a conditional write to the stock table stands here
}
