import {createCipheriv, createDecipheriv, randomBytes} from 'node:crypto';
import {DecryptCommand, GenerateDataKeyCommand, KMSClient} from '@aws-sdk/client-kms';

const kms = new KMSClient({region: 'eu-west-1'});
const KeyId = 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';

/** Everything here may be stored: the data key in it is encrypted. */
interface Envelope {
  readonly encryptedKey: Uint8Array;
  readonly iv: Uint8Array;
  readonly tag: Uint8Array;
  readonly data: Uint8Array;
}

export async function encrypt(plain: Uint8Array, orderId: string): Promise<Envelope> {
  // One small call: the data key in plaintext, and the same key under the KMS key.
  const answer = await kms.send(new GenerateDataKeyCommand({KeyId, KeySpec: 'AES_256', EncryptionContext: {orderId}}));
  const {Plaintext: key, CiphertextBlob: encryptedKey} = answer;
  if (!key || !encryptedKey) throw new Error('KMS returned no data key');
  try {
    const iv = randomBytes(12); // a new one for each message
    const cipher = createCipheriv('aes-256-gcm', key, iv); // local: the data does not go to KMS
    const data = Buffer.concat([cipher.update(plain), cipher.final()]);
    return {encryptedKey, iv, tag: cipher.getAuthTag(), data};
  } finally {
    key.fill(0); // do not keep the plaintext key in memory
  }
}

export async function decrypt(e: Envelope, orderId: string): Promise<Uint8Array> {
  // The same encryption context, or KMS answers InvalidCiphertextException.
  const answer = await kms.send(new DecryptCommand({KeyId, CiphertextBlob: e.encryptedKey, EncryptionContext: {orderId}}));
  const key = answer.Plaintext;
  if (!key) throw new Error('KMS returned no data key');
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, e.iv).setAuthTag(e.tag);
    return Buffer.concat([decipher.update(e.data), decipher.final()]);
  } finally {
    key.fill(0);
  }
}
