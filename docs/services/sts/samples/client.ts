import {S3Client} from '@aws-sdk/client-s3';
import {fromTemporaryCredentials} from '@aws-sdk/credential-providers';

// The SDK calls AssumeRole when the first request is made,
// and again before the credentials expire. You keep no keys yourself.
export const s3 = new S3Client({
  region: 'eu-west-1',
  credentials: fromTemporaryCredentials({
    params: {
      RoleArn: 'arn:aws:iam::111122223333:role/monitoring-read',
      RoleSessionName: 'nightly-scan',
      ExternalId: 'customer-7f3a91',
      DurationSeconds: 3600,
    },
    clientConfig: {region: 'eu-west-1'}, // the Regional endpoint of STS
  }),
});
