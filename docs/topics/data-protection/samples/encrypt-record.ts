import {buildClient, CommitmentPolicy, KmsKeyringNode} from '@aws-crypto/client-node';

const {encrypt, decrypt} = buildClient(CommitmentPolicy.REQUIRE_ENCRYPT_REQUIRE_DECRYPT);

// A key ARN, not an alias: the same keyring decrypts too.
const keyring = new KmsKeyringNode({
  generatorKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
});

/** Asks KMS for a new data key, encrypts locally, and packs data and encrypted data key into one message. */
export async function seal(record: string, patientId: string): Promise<Uint8Array> {
  const {result} = await encrypt(keyring, record, {encryptionContext: {patientId}});
  return result; // store this: in Amazon S3, on a disk, in a queue
}

export async function open(message: Uint8Array, patientId: string): Promise<string> {
  const {plaintext, messageHeader} = await decrypt(keyring, message);
  // The context is in the message. Check it, so that nobody hands you the record of another patient.
  if (messageHeader.encryptionContext.patientId !== patientId) throw new Error('record of another patient');
  return plaintext.toString('utf8');
}
