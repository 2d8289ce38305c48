import {describe, expect, it} from 'vitest';
import {parseQuery} from './query';
import {synonyms} from './synonyms';
import {chunks} from './tokenize';

const meanings = (text: string): string[] =>
  parseQuery(text).groups.flatMap((group) => group.alternatives.slice(1).map((alternative) => alternative.terms.join(' ')));

describe('synonyms', () => {
  it.each([
    ['GSI', 'global secondary index'],
    ['lsi', 'local secondary index'],
    ['CMK', 'kms key'],
    ['CMK', 'customer master key'],
    ['Firehouse', 'data firehose'],
    ['kinesis firehose', 'data firehose'],
    ['kinesis data analytics', 'managed service apache flink'],
    ['429', 'throttling'],
    ['429', 'toomanyrequestsexception'],
    ['hooks', 'lifecycle event'],
    ['hook', 'lifecycle event'],
    ['swagger', 'openapi'],
    ['cloudwatch events', 'eventbridge'],
    ['code star connections', 'codeconnections'],
    ['what is a dlq', 'deadletterqueue'],
  ])('%s means %s', (say, mean) => {
    expect(meanings(say).map((text) => text.replaceAll(' ', ''))).toContain(mean.replaceAll(' ', ''));
  });

  it('takes the longest phrase', () => {
    expect(parseQuery('kinesis data firehose').groups).toHaveLength(1);
  });

  it('adds nothing to a word that has none', () => {
    expect(meanings('lambda')).toEqual([]);
  });

  it('never says the same thing twice: a word has one entry', () => {
    const said = synonyms.flatMap((synonym) => synonym.say.map((text) => chunks(text).map((chunk) => chunk.joined).join(' ')));
    expect(said.filter((text, i) => said.indexOf(text) !== i)).toEqual([]);
  });
});
