import {describe, expect, it} from 'vitest';
import fc from 'fast-check';
import {chunks, fold, stem, tokenize} from './tokenize';

const terms = (text: string): string[] => tokenize(text).map((token) => token.term);

describe('tokenize', () => {
  it.each([
    ['plain words in lower case, without stop words', 'The shard is split', ['shard', 'split']],
    ['CamelCase whole and in parts', 'ScanIndexForward', ['scanindexforward', 'scan', 'index', 'forward']],
    ['capitals in a row', 'HTTPServer', ['httpserver', 'http', 'server']],
    ['names with digits whole', 'S3 EC2 SHA256 5XX', ['s3', 'ec2', 'sha256', '5xx']],
    ['digits inside CamelCase', 'Canary10Percent5Minutes', ['canary10percent5minutes', 'canary', '10', 'percent', '5', 'minutes']],
    ['an action of IAM', 'kms:Decrypt', ['kmsdecrypt', 'kms', 'decrypt']],
    ['a condition key', 'aws:SecureTransport', ['awssecuretransport', 'aws', 'securetransport', 'secure', 'transport']],
    ['a sign that belongs to the name', '$LATEST', ['$latest', 'latest']],
    ['a header', 'x-api-key', ['xapikey', 'api', 'key']],
    ['a path', '/tmp', ['tmp']],
    ['a resource type', 'AWS::CloudFormation::Stack', ['awscloudformationstack', 'aws', 'cloudformation', 'cloud', 'formation', 'stack']],
    ['a number with a comma', '10,240', ['10240']],
    ['a list of numbers', '1, 2,3', ['1', '2', '3']],
    ['a decimal', '0.25 vCPU', ['0.25', 'vcpu', 'cpu']],
    ['a number with its unit', '400KB', ['400', 'kb']],
    ['a date', '2016-10-31', ['20161031', '2016', '10', '31']],
    ['accents', 'Édité', ['edite']],
    ['a genitive', 'the function’s role', ['function', 'role']],
    ['no word at all', '— … ?!', []],
  ])('%s', (_, text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  it('does not make one term of an address', () => {
    expect(terms('https://docs.aws.amazon.com/lambda/latest/dg')).not.toContain('docsawsamazoncomlambdalatestdg');
  });

  it('says where each term stands', () => {
    const text = 'Set x-api-key, and ScanIndexForward.';
    const at = Object.fromEntries(tokenize(text).map((token) => [token.term, text.slice(token.start, token.end)]));
    expect(at).toMatchObject({xapikey: 'x-api-key', key: 'key', scanindexforward: 'ScanIndexForward', index: 'Index'});
  });

  it('reads any text: offsets are inside it and in order', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 300}), (text) => {
        for (const chunk of chunks(text)) {
          for (const token of chunk.tokens) {
            expect(token.start).toBeGreaterThanOrEqual(chunk.start);
            expect(token.end).toBeLessThanOrEqual(chunk.end);
            expect(token.term).not.toBe('');
          }
        }
      }),
    );
  });

  it('gives the same terms in capitals and in small letters for plain words', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{2,10}$/), {maxLength: 8}), (words) => {
        const text = words.join(' ');
        expect(terms(text.toUpperCase())).toEqual(terms(text));
      }),
    );
  });
});

describe('fold', () => {
  it('takes accents and case away and nothing else', () => {
    expect(fold('ÀÉÎ-x')).toBe('aei-x');
  });
});

describe('stem', () => {
  it.each([
    [['throttling', 'throttled', 'throttle', 'throttles'], 'throttl'],
    [['policy', 'policies'], 'polic'],
    [['key', 'keys'], 'key'],
    [['cache', 'caches', 'cached', 'caching'], 'cach'],
    [['alias', 'aliases'], 'alias'],
    [['index', 'indexes', 'indices'], 'ind'],
  ])('%j share %s', (words, expected) => {
    expect(words.map(stem)).toEqual(words.map(() => expected));
  });

  it.each(['aws', 'sns', 'kinesis', 'string', 'access', 'status', 's3', '429', 'sqs', 'speed'])('leaves %s alone', (word) => {
    expect(stem(word)).toBe(word);
  });

  it.each(['constructor', 'valueOf', 'hasOwnProperty', '__proto__'])('finds nothing special in %s', (word) => {
    expect(typeof stem(word.toLowerCase())).toBe('string');
  });

  it('is a beginning of the word, or of its form in -ices', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,14}$/), (word) => {
        expect(word.startsWith(stem(word))).toBe(true);
      }),
    );
  });
});
