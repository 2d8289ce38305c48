import { ChangeMessageVisibilityCommand, DeleteMessageCommand, ReceiveMessageCommand, SQSClient, type Message } from '@aws-sdk/client-sqs';

const sqs = new SQSClient({ region: 'eu-west-1' });
const QueueUrl = 'https://sqs.eu-west-1.amazonaws.com/111122223333/videos';

/** One long poll of a standard queue. Call it in a loop. */
export async function poll(work: (body: string) => Promise<void>): Promise<void> {
  const { Messages = [] } = await sqs.send(
    new ReceiveMessageCommand({
      QueueUrl,
      WaitTimeSeconds: 20, // long polling: wait for a message instead of an empty response
      MaxNumberOfMessages: 10, // the default is 1
      VisibilityTimeout: 120, // hide the messages for two minutes, whatever the queue says
      MessageSystemAttributeNames: ['ApproximateReceiveCount'],
    }),
  );
  await Promise.all(Messages.map((message) => handle(message, work)));
}

async function handle(message: Message, work: (body: string) => Promise<void>): Promise<void> {
  const { ReceiptHandle } = message; // of this receive; the next receive has another one
  const hide = (VisibilityTimeout: number) =>
    sqs.send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout }));

  // Heartbeat: two more minutes, every minute, as long as this process lives and works.
  const heartbeat = setInterval(() => void hide(120).catch(console.error), 60_000);
  try {
    await work(message.Body ?? ''); // must be safe to repeat
    await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
  } catch (error) {
    console.error(message.MessageId, error);
    clearInterval(heartbeat);
    // Backoff before the next attempt: 30 s, 60 s, 120 s … After maxReceiveCount receives
    // the message goes to the dead-letter queue.
    const attempt = Number(message.Attributes?.['ApproximateReceiveCount'] ?? 1);
    await hide(Math.min(30 * 2 ** (attempt - 1), 900));
  } finally {
    clearInterval(heartbeat);
  }
}
