// Firehose invokes this function synchronously with a batch of records.
import type {FirehoseTransformationEvent, FirehoseTransformationResult, FirehoseTransformationResultRecord} from 'aws-lambda';

interface PageView {
  readonly type: string;
  readonly page: string;
  readonly email?: string;
}

export const handler = async (event: FirehoseTransformationEvent): Promise<FirehoseTransformationResult> => ({
  // One result for each record, with the same recordId.
  records: event.records.map(transform),
});

function transform({recordId, data}: {recordId: string; data: string}): FirehoseTransformationResultRecord {
  try {
    const view = JSON.parse(Buffer.from(data, 'base64').toString('utf8')) as PageView;

    // Left out on purpose. This is no error.
    if (view.type === 'heartbeat') return {recordId, result: 'Dropped', data};

    const {email, ...rest} = view; // the personal data does not go on
    // Firehose joins the records in one object: the newline keeps them apart.
    const line = JSON.stringify({...rest, signedIn: email !== undefined}) + '\n';
    return {recordId, result: 'Ok', data: Buffer.from(line).toString('base64')};
  } catch (error) {
    console.error(JSON.stringify({recordId, error: String(error)}));
    // Firehose writes the original record to the folder processing-failed in S3.
    return {recordId, result: 'ProcessingFailed', data};
  }
}
