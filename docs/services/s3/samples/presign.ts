import {randomUUID} from 'node:crypto';
import {GetObjectCommand, PutObjectCommand, S3Client} from '@aws-sdk/client-s3';
import {getSignedUrl} from '@aws-sdk/s3-request-presigner';

// WHEN_REQUIRED: otherwise the SDK puts the checksum of an empty body into the upload URL.
const s3 = new S3Client({region: 'eu-west-1', requestChecksumCalculation: 'WHEN_REQUIRED'});
const Bucket = 'amzn-s3-demo-bucket';

/** A URL for one upload. Your backend chooses the key, so nobody can name another user's object. */
export async function uploadUrl(userId: string, contentType: string) {
  const Key = `uploads/${userId}/${randomUUID()}`;
  const command = new PutObjectCommand({Bucket, Key, ContentType: contentType});
  const url = await getSignedUrl(s3, command, {
    expiresIn: 300, // seconds
    signableHeaders: new Set(['content-type']), // the browser must send exactly this type
  });
  return {Key, url};
}

/** A URL for a download. The role of this code needs s3:GetObject on the key. */
export function downloadUrl(Key: string) {
  return getSignedUrl(s3, new GetObjectCommand({Bucket, Key}), {expiresIn: 300});
}
