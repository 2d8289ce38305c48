import type {APIGatewayProxyEvent, APIGatewayProxyResult} from 'aws-lambda';

// With a proxy integration the function sends the CORS headers, on errors too.
const headers = {
  'Content-Type': 'application/json',
  'Access-Control-Allow-Origin': 'https://app.example.com',
};
const answer = (statusCode: number, body: unknown): APIGatewayProxyResult => ({
  statusCode,
  headers,
  body: JSON.stringify(body), // a string: an object here ends in 502 Bad Gateway
});

const readOrder = async (id: string) => ({id, status: 'open'}); // stands for a read from a database

export const handler = async (event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> => {
  // The whole request is in the event: path and query parameters, headers, stage variables, caller.
  const id = event.pathParameters?.['id'];
  if (!id) return answer(400, {message: 'id is missing'});
  try {
    return answer(200, await readOrder(id));
  } catch (error) {
    console.error(error); // an error that leaves the handler would reach the client as 502
    return answer(500, {message: 'try again later'});
  }
};
