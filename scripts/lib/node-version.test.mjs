import {readFileSync} from 'node:fs';
import {expect, it} from 'vitest';
import {OLDEST_NODE, nodeVersionProblem} from './node-version.mjs';

it.each(['20.0.0', '22.12.0', '101.0.0'])('is content with %s', (version) => expect(nodeVersionProblem(version)).toBeUndefined());

it.each(['18.20.4', '9.11.2'])('says what to do about %s', (version) => {
  expect(nodeVersionProblem(version)).toBe(
    `Expected Node.js 20 or newer, found ${version}.\nInstall a current one (nodejs.org, or your version manager: nvm install --lts), then run the command again.`,
  );
});

it('agrees with package.json', () => {
  expect(JSON.parse(readFileSync('package.json', 'utf8')).engines.node).toBe(`>=${OLDEST_NODE}`);
});
