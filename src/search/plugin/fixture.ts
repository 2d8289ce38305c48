import type {ReadFile} from '../client';
import {buildIndex} from './build';
import type {IndexFiles, SourcePage} from './build';
import type {Section} from './extract';

/** A site of five pages for tests of the ranking. */

const section = (anchor: string, heading: string, text: string, minor = ''): Section => ({anchor, path: [heading], text, minor});
const lesson = (slug: string, title: string, keywords: string[], ...sections: Section[]): SourcePage => ({url: `/services/${slug}`, title, keywords, sections, weight: 1});

export const fixture: readonly SourcePage[] = [
  lesson(
    'lambda', 'AWS Lambda', ['429', 'serverless'],
    section('in-one-minute', 'In one minute', 'Lambda runs a function for an event. A function runs for at most 900 seconds.'),
    section('concurrency', 'Concurrency', 'Throttled calls get TooManyRequestsException. Reserved concurrency is floor and ceiling. Memory is 128 to 10,240 MB.'),
    section('versions', 'Versions', '$LATEST can be changed; a version cannot. Too many words about requests.'),
  ),
  lesson(
    'dynamodb', 'Amazon DynamoDB', ['NoSQL'],
    section('in-one-minute', 'In one minute', 'A table holds items of at most 400 KB. Tables have a partition key.'),
    section('indexes', 'Indexes', 'A global secondary index has its own partition key and capacity.'),
    section('query', 'Query and Scan', 'ScanIndexForward set to false reads in descending order.', 'aws dynamodb query --no-scan-index-forward'),
  ),
  lesson('dax', 'DynamoDB Accelerator (DAX)', ['cache'], section('in-one-minute', 'In one minute', 'DAX caches reads from DynamoDB in microseconds.')),
  lesson('kms', 'AWS Key Management Service (AWS KMS)', ['CMK'], section('envelope', 'Envelope encryption', 'A KMS key encrypts a data key. Ask kms:Decrypt for the plaintext.')),
  {url: '/about/sources', title: 'Sources', keywords: [], weight: 0.4, sections: [section('all', 'All', 'DynamoDB table, KMS key, Lambda function, concurrency, index.')]},
];

/** Reads from memory, and counts what was asked for. */
export function memory(files: IndexFiles = buildIndex(fixture)): {read: ReadFile; asked: string[]} {
  const asked: string[] = [];
  return {
    asked,
    read: (name) => {
      asked.push(name);
      const content = files.get(name);
      return content === undefined ? Promise.reject(new Error(`no file ${name}`)) : Promise.resolve(JSON.parse(content) as unknown);
    },
  };
}
