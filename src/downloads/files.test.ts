import {expect, it} from 'vitest';
import {addresses, fileNames, sizeWords} from './files';

it.each([
  [1, '1 kB'],
  [265_498, '265 kB'],
  [999_499, '999 kB'],
  [1_084_987, '1.1 MB'],
])('%i bytes are %s', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words);
});

it('addresses stay: people link to them', () => {
  expect(fileNames.map((name) => addresses[name])).toEqual(['/downloads/dva-study.apkg', '/downloads/dva-study-anki.txt', '/downloads/dva-study-questions.csv', '/downloads/dva-study-gift.txt', '/data/questions.json']);
});
