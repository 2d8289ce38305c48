import {GetDataEndpointCommand, KinesisVideoClient} from '@aws-sdk/client-kinesis-video';
import {GetHLSStreamingSessionURLCommand, KinesisVideoArchivedMediaClient} from '@aws-sdk/client-kinesis-video-archived-media';

const region = 'eu-west-1';
const StreamName = 'front-door';

/** A URL that a browser or player can open. The stream needs a retention above 0. */
export async function liveUrl(): Promise<string> {
  // 1. Each stream and operation has its own endpoint. Ask for it first.
  const control = new KinesisVideoClient({region});
  const {DataEndpoint} = await control.send(
    new GetDataEndpointCommand({StreamName, APIName: 'GET_HLS_STREAMING_SESSION_URL'}),
  );
  if (!DataEndpoint) throw new Error(`No endpoint for ${StreamName}`);

  // 2. Ask that endpoint for a session. Whoever has the URL can watch until it expires.
  const media = new KinesisVideoArchivedMediaClient({region, endpoint: DataEndpoint});
  const {HLSStreamingSessionURL} = await media.send(
    new GetHLSStreamingSessionURLCommand({StreamName, PlaybackMode: 'LIVE', Expires: 900}),
  );
  if (!HLSStreamingSessionURL) throw new Error('No session');
  return HLSStreamingSessionURL;
}
