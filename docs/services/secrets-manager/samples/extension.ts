import { fromNodeProviderChain } from '@aws-sdk/credential-providers';

const provider = fromNodeProviderChain();

/** The AWS Parameters and Secrets Lambda Extension is a layer of this function. It caches for us. */
export async function handler(): Promise<void> {
  // Call the extension inside the handler: it does not answer during initialization.
  const { sessionToken } = await provider();
  const secretId = encodeURIComponent('shop/prod/db');
  const response = await fetch(`http://localhost:2773/secretsmanager/get?secretId=${secretId}`, {
    headers: { 'X-Aws-Parameters-Secrets-Token': sessionToken ?? '' },
  });
  if (!response.ok) throw new Error(`extension answered ${response.status}`);
  const { SecretString } = (await response.json()) as { SecretString: string };
  const { username } = JSON.parse(SecretString) as { username: string };
  // Never write the password itself to a log.
  console.log(`connecting as ${username}`);
}
