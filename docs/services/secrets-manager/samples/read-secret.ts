import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

const client = new SecretsManagerClient({ region: 'eu-west-1' });
const maxAge = 5 * 60 * 1000;

interface Credentials {
  username: string;
  password: string;
}
let cached: { value: Credentials; readAt: number } | undefined;

/** Outside the handler, so that later invocations in this execution environment reuse the value. */
export async function credentials(fresh = false): Promise<Credentials> {
  if (!fresh && cached && Date.now() - cached.readAt < maxAge) return cached.value;
  // No VersionStage: the version labelled AWSCURRENT.
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: 'shop/prod/db' }));
  if (SecretString === undefined) throw new Error('shop/prod/db holds binary data');
  cached = { value: JSON.parse(SecretString) as Credentials, readAt: Date.now() };
  return cached.value;
}

/** A rotation can come at any time: when the database refuses the sign-in, read once more. */
export async function withDatabase<T>(connect: (c: Credentials) => Promise<T>, refused: (error: unknown) => boolean): Promise<T> {
  try {
    return await connect(await credentials());
  } catch (error) {
    if (!refused(error)) throw error;
    return connect(await credentials(true));
  }
}
