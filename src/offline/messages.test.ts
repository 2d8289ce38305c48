import {expect, it} from 'vitest';
import {asMessage, asStatus} from './messages';

it.each([{type: 'status'}, {type: 'keep'}, {type: 'loaded', urls: ['/']}])('takes %o', (message) => expect(asMessage(message)).toBe(message));

it.each([undefined, null, 'keep', {}, {type: 'SKIP_WAITING'}, {type: 'loaded'}, {type: 'loaded', urls: '/'}])('leaves %o to others', (data) => expect(asMessage(data)).toBeUndefined());

it('knows a status from other messages', () => {
  const status = {release: 'r'};
  expect(asStatus({type: 'offline-status', status})).toBe(status);
  expect(asStatus({type: 'other', status})).toBeUndefined();
  expect(asStatus(null)).toBeUndefined();
});
