import {CognitoJwtVerifier} from 'aws-jwt-verify';

// Outside the handler: the verifier keeps the pool's public keys in memory between requests.
const verifier = CognitoJwtVerifier.create({
  userPoolId: 'eu-west-1_EXAMPLE', // checks iss
  clientId: '1example23456789', // checks client_id (aud in an ID token)
  tokenUse: 'access', // checks token_use: an ID token is refused here
});

/** @throws when the signature, the expiry or one of the claims above is wrong */
export async function isEditor(authorizationHeader: string): Promise<boolean> {
  const token = authorizationHeader.replace(/^Bearer /, '');
  const claims = await verifier.verify(token);
  return claims['cognito:groups']?.includes('editors') ?? false; // trusted only after verify()
}
