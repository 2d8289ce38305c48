import {PutObjectCommand, S3Client} from '@aws-sdk/client-s3';
import {fromCognitoIdentityPool} from '@aws-sdk/credential-providers';

const region = 'eu-west-1';
const userPool = `cognito-idp.${region}.amazonaws.com/eu-west-1_EXAMPLE`; // the issuer, without https://

/** @param idToken gives the ID token that is valid now; your code renews it with the refresh token */
export function storage(idToken: () => Promise<string>) {
  // First use: GetId, then GetCredentialsForIdentity. Without `logins` the user is a guest.
  const credentials = fromCognitoIdentityPool({
    clientConfig: {region},
    identityPoolId: 'eu-west-1:11111111-2222-3333-4444-555555555555',
    logins: {[userPool]: idToken}, // the ID token, not the access token
  });
  const s3 = new S3Client({region, credentials});

  return async (name: string, body: string): Promise<void> => {
    const {identityId} = await credentials(); // the value of ${cognito-identity.amazonaws.com:sub}
    await s3.send(new PutObjectCommand({Bucket: 'amzn-s3-demo-bucket', Key: `${identityId}/${name}`, Body: body}));
  };
}
