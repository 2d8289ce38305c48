import {BedrockRuntimeClient, ConverseCommand} from '@aws-sdk/client-bedrock-runtime';

// The SDK repeats 429 and 5xx with backoff and jitter. 403 and 400 come back at once.
const bedrock = new BedrockRuntimeClient({region: 'eu-west-1', maxAttempts: 5});

/** @param question free text of a user: never trusted, never logged */
export async function answer(question: string): Promise<string> {
  const response = await bedrock.send(
    new ConverseCommand({
      modelId: process.env.MODEL_ID, // a model, or a cross-Region inference profile
      system: [{text: 'You answer questions about the library of example.com.'}],
      messages: [{role: 'user', content: [{text: question}]}], // the whole conversation, in each call
      inferenceConfig: {maxTokens: 400}, // taken from the token quota when the call starts
      guardrailConfig: {guardrailIdentifier: process.env.GUARDRAIL_ID, guardrailVersion: '3'},
    }),
  );

  // Log counts, not content.
  console.log(JSON.stringify({
    requestId: response.$metadata.requestId,
    stopReason: response.stopReason, // guardrail_intervened: the text is your blocked message
    tokens: response.usage?.totalTokens,
  }));
  return response.output?.message?.content?.[0]?.text ?? '';
}
