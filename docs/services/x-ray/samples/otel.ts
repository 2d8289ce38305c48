// The same with OpenTelemetry: no X-Ray package in the code.
import {SpanStatusCode, trace} from '@opentelemetry/api';

const tracer = trace.getTracer('orders');

export async function saveOrder(order: {tenant: string; items: string[]}, save: () => Promise<void>): Promise<void> {
  // A span that is not of kind SERVER becomes a subsegment in X-Ray.
  await tracer.startActiveSpan('save order', async (span) => {
    try {
      span.setAttribute('items', order.items); // becomes metadata, like each attribute …
      span.setAttribute('tenant', order.tenant);
      span.setAttribute('aws.xray.annotations', ['tenant']); // … except those named here
      await save();
    } catch (error) {
      span.recordException(error as Error);
      span.setStatus({code: SpanStatusCode.ERROR});
      throw error;
    } finally {
      span.end();
    }
  });
}
