// Run: node --import tsx --test shipping.test.ts   (no Docker, no AWS account)
import assert from 'node:assert/strict';
import {afterEach, mock, test} from 'node:test';
import type {GetCommand} from '@aws-sdk/lib-dynamodb';
import type {APIGatewayProxyEvent} from 'aws-lambda';
import {db, handler, shippingCost} from './shipping';

process.env.TABLE_NAME = 'parcels-test';
const event = {pathParameters: {id: 'p-1'}} as unknown as APIGatewayProxyEvent; // only what the handler reads
afterEach(() => mock.restoreAll());

test('express doubles the price', () => assert.equal(shippingCost(800, true), 9.8));

test('reads the parcel and answers 200', async () => {
  // The mock stands for DynamoDB: it returns a fixed item and calls no endpoint.
  const asked: unknown[] = [];
  mock.method(db, 'send', async (command: GetCommand) => {
    asked.push(command.input);
    return {Item: {grams: 800, express: false}};
  });
  const response = await handler(event);
  assert.deepEqual([response.statusCode, response.body], [200, '{"cost":4.9}']);
  // Check the call too: the right table and key?
  assert.deepEqual(asked, [{TableName: 'parcels-test', Key: {id: 'p-1'}}]);
});

test('answers 503 when DynamoDB throttles', async () => {
  // A failure that is hard to cause in the cloud, but quick to mock.
  mock.method(db, 'send', async () => {
    throw Object.assign(new Error('slow down'), {name: 'ThrottlingException'});
  });
  assert.equal((await handler(event)).statusCode, 503);
});
