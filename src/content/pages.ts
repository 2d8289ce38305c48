/**
 * Every lesson of the site, in reading order, grouped as AWS groups its services
 * (the category names of the exam guides). A test keeps this list and the folders
 * under docs/ the same set.
 */
export interface Lesson {
  readonly kind: 'services' | 'topics';
  readonly slug: string;
  /** AWS's own spelling of the name. */
  readonly name: string;
  readonly group: Group;
  /** The domain of the exam that the lesson serves most; it gives the page its accent. */
  readonly domain: 1 | 2 | 3 | 4;
  /** A few words for the map on the home page. */
  readonly gist: string;
}

export const groups = [
  'Compute',
  'Containers',
  'Storage',
  'Database',
  'Application Integration',
  'Networking and Content Delivery',
  'Developer Tools',
  'Management and Governance',
  'Security, Identity, and Compliance',
  'Analytics',
  'Topics',
] as const;
export type Group = (typeof groups)[number];

type DomainId = Lesson['domain'];
const service = (slug: string, name: string, group: Group, domain: DomainId, gist: string): Lesson => ({kind: 'services', slug, name, group, domain, gist});
const topic = (slug: string, name: string, domain: DomainId, gist: string): Lesson => ({kind: 'topics', slug, name, group: 'Topics', domain, gist});

export const lessons: readonly Lesson[] = [
  service('lambda', 'AWS Lambda', 'Compute', 1, 'Code that runs when an event arrives'),
  service('elastic-beanstalk', 'AWS Elastic Beanstalk', 'Compute', 3, 'Upload the app, AWS builds its environment'),
  service('sam', 'AWS Serverless Application Model (AWS SAM)', 'Compute', 3, 'Short templates for serverless stacks'),
  service('ecs', 'Amazon Elastic Container Service (Amazon ECS)', 'Containers', 3, 'Keeps your containers running'),
  service('ecr', 'Amazon Elastic Container Registry (Amazon ECR)', 'Containers', 3, 'Where container images live'),
  service('fargate', 'AWS Fargate', 'Containers', 3, 'Containers without instances'),
  service('s3', 'Amazon Simple Storage Service (Amazon S3)', 'Storage', 1, 'Objects in buckets, and who may read them'),
  service('dynamodb', 'Amazon DynamoDB', 'Database', 1, 'Keys, indexes and capacity'),
  service('dax', 'DynamoDB Accelerator (DAX)', 'Database', 4, 'A cache in front of DynamoDB'),
  service('sqs', 'Amazon Simple Queue Service (Amazon SQS)', 'Application Integration', 1, 'A queue between two parts of an application'),
  service('sns', 'Amazon Simple Notification Service (Amazon SNS)', 'Application Integration', 1, 'One message, many subscribers'),
  service('eventbridge', 'Amazon EventBridge', 'Application Integration', 1, 'Rules that route events, and a scheduler'),
  service('step-functions', 'AWS Step Functions', 'Application Integration', 1, 'Workflows as state machines'),
  service('api-gateway', 'Amazon API Gateway', 'Networking and Content Delivery', 1, 'The front door of your APIs'),
  service('codecommit', 'AWS CodeCommit', 'Developer Tools', 3, 'Private Git repositories'),
  service('codebuild', 'AWS CodeBuild', 'Developer Tools', 3, 'Builds and tests from a buildspec'),
  service('codedeploy', 'AWS CodeDeploy', 'Developer Tools', 3, 'Deployments, hooks and rollback'),
  service('codepipeline', 'AWS CodePipeline', 'Developer Tools', 3, 'From commit to production in stages'),
  service('codeartifact', 'AWS CodeArtifact', 'Developer Tools', 3, 'Packages from one trusted place'),
  service('x-ray', 'AWS X-Ray', 'Developer Tools', 4, 'Follow a request through every service'),
  service('cloudwatch', 'Amazon CloudWatch', 'Management and Governance', 4, 'Logs, metrics, alarms and dashboards'),
  service('cloudformation', 'AWS CloudFormation', 'Management and Governance', 3, 'Infrastructure as code'),
  service('iam', 'AWS Identity and Access Management (IAM)', 'Security, Identity, and Compliance', 2, 'Who may do what'),
  service('sts', 'AWS Security Token Service (AWS STS)', 'Security, Identity, and Compliance', 2, 'Temporary credentials'),
  service('cognito', 'Amazon Cognito', 'Security, Identity, and Compliance', 2, 'Sign-in, tokens and guests'),
  service('kms', 'AWS Key Management Service (AWS KMS)', 'Security, Identity, and Compliance', 2, 'Keys and envelope encryption'),
  service('secrets-manager', 'AWS Secrets Manager', 'Security, Identity, and Compliance', 2, 'Secrets that rotate themselves'),
  service('kinesis-data-streams', 'Amazon Kinesis Data Streams', 'Analytics', 1, 'Shards, order and consumers'),
  service('data-firehose', 'Amazon Data Firehose', 'Analytics', 1, 'Delivers streams to stores'),
  service('managed-service-for-apache-flink', 'Amazon Managed Service for Apache Flink', 'Analytics', 1, 'Computes on streams as they flow'),
  service('kinesis-video-streams', 'Amazon Kinesis Video Streams', 'Analytics', 1, 'Live media from devices'),
  topic('ci-cd', 'Continuous integration and delivery', 3, 'How the Code services fit together'),
  topic('web-identity-federation', 'Web identity federation', 2, 'From an outside sign-in to AWS credentials'),
  topic('configuration', 'Configuration at run time', 3, 'Parameters, feature flags and stages'),
  topic('data-protection', 'Certificates and sensitive data', 2, 'TLS, client-side encryption, masking'),
  topic('testing', 'Testing on AWS', 3, 'Unit tests, test events, mocks and environments'),
  topic('caching', 'Caching', 4, 'What to keep near the reader, and for how long'),
  topic('data-stores', 'Choosing a data store', 1, 'Access patterns, formats and specialised stores'),
  topic('ai-services', 'AI services and coding tools', 2, 'Amazon Q Developer, Amazon Bedrock, and their risks'),
];

/** `Amazon Elastic Container Service (Amazon ECS)` → `ECS`: in a list where every entry is of AWS. */
export function shortName(name: string): string {
  return (/\(([^)]+)\)$/.exec(name)?.[1] ?? name).replace(/^(Amazon|AWS) /, '');
}
