/**
 * Things that candidates take for each other. A question is about a pair when its key names one side and a distractor
 * the other; words of a side are matched in the option texts, whole and regardless of case. A test asks that the bank
 * has a question for each rule; a pair is offered as a drill from two questions on.
 */
export interface PairRule {
  readonly id: string;
  readonly title: string;
  readonly sides: readonly [readonly string[], readonly string[]];
}

const pair = (id: string, title: string, a: readonly string[], b: readonly string[]): PairRule => ({id, title, sides: [a, b]});

export const pairRules: readonly PairRule[] = [
  pair('user-pool-identity-pool', 'User pool or identity pool', ['user pool', 'user pools'], ['identity pool', 'identity pools']),
  pair('lsi-gsi', 'Local or global secondary index', ['local secondary index', 'local secondary indexes', 'LSI'], ['global secondary index', 'global secondary indexes', 'GSI']),
  pair('standard-express', 'Standard or Express workflow', ['Standard workflow', 'Standard workflows', 'Standard'], ['Express workflow', 'Express workflows', 'Express']),
  pair('reserved-provisioned', 'Reserved or provisioned concurrency', ['reserved concurrency'], ['provisioned concurrency']),
  pair('query-scan', 'Query or Scan', ['Query'], ['Scan']),
  pair('secrets-parameters', 'Secrets Manager or Parameter Store', ['Secrets Manager'], ['Parameter Store', 'SecureString']),
  pair('task-execution-role', 'Task role or task execution role', ['task role'], ['execution role', 'task execution role']),
  pair('streams-firehose', 'Kinesis Data Streams or Data Firehose', ['Kinesis Data Streams', 'data stream'], ['Firehose', 'Data Firehose']),
  pair('queue-topic', 'Queue or topic', ['queue', 'queues', 'SQS'], ['topic', 'topics', 'SNS']),
  pair('fifo-standard-queue', 'FIFO or standard queue', ['FIFO'], ['standard queue', 'standard topic', 'standard queues']),
  pair('in-place-blue-green', 'In place or blue/green', ['in-place', 'in place'], ['blue/green']),
  pair('canary-linear', 'Canary or linear', ['canary'], ['linear']),
  pair('export-nested', 'Exports or nested stacks', ['export', 'exports', 'Fn::ImportValue'], ['nested stack', 'nested stacks', 'AWS::CloudFormation::Stack']),
  pair('fargate-ec2', 'Fargate or EC2 capacity', ['Fargate'], ['EC2']),
  pair('identity-resource-policy', 'Identity-based or resource-based policy', ['identity-based policy', 'policy of the role', 'execution role'], ['resource-based policy', 'bucket policy', 'key policy', 'queue policy']),
  pair('dlq-destination', 'Dead-letter queue or on-failure destination', ['dead-letter queue', 'DLQ'], ['destination', 'on-failure destination']),
  pair('stage-variable-environment', 'Stage variable or environment variable', ['stage variable', 'stage variables'], ['environment variable', 'environment variables']),
];

const escape = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const matcher = (words: readonly string[]): RegExp => new RegExp(`(?<![\\w-])(?:${words.map(escape).join('|')})(?![\\w-])`, 'i');
const compiled = pairRules.map(({id, sides}) => ({id, sides: [matcher(sides[0]), matcher(sides[1])] as const}));

/**
 * @param options texts of a question's options in Markdown, and which are right
 * @returns by pair, the ids of the distractors that name the other side than the key does; undefined when there is none
 */
export function pairsOf(options: readonly {readonly id: string; readonly text: string; readonly correct?: boolean | undefined}[]): Record<string, string[]> | undefined {
  const found: Record<string, string[]> = {};
  for (const {id, sides} of compiled) {
    for (const [own, other] of [sides, [sides[1], sides[0]] as const]) {
      // An option that names both sides is about neither.
      const names = (text: string, a: RegExp, b: RegExp): boolean => a.test(text) && !b.test(text);
      if (!options.some((o) => o.correct === true && names(o.text, own, other))) continue;
      const wrong = options.filter((o) => o.correct !== true && names(o.text, other, own)).map((o) => o.id);
      if (wrong.length > 0) found[id] = [...new Set([...(found[id] ?? []), ...wrong])];
    }
  }
  return Object.keys(found).length > 0 ? found : undefined;
}
