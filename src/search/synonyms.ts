/**
 * Words for the same thing. A page's own `keywords` are the first place for what people type;
 * this list is for what no page should have to repeat: acronyms, AWS's renamings, and the
 * words of a symptom ("429") for the words of its cause.
 *
 * `say` is what a reader types; it then also finds every text of `mean`, in order of weight.
 * The reverse is not implied: "throttling" need not find every 429.
 */
export interface Synonym {
  readonly say: readonly string[];
  readonly mean: readonly string[];
}

export const synonyms: readonly Synonym[] = [
  // DynamoDB
  {say: ['gsi', 'gsis'], mean: ['global secondary index']},
  {say: ['lsi', 'lsis'], mean: ['local secondary index']},
  {say: ['global secondary index'], mean: ['gsi']},
  {say: ['local secondary index'], mean: ['lsi']},
  {say: ['ddb', 'dynamo'], mean: ['dynamodb']},
  {say: ['rcu', 'rcus'], mean: ['read capacity unit']},
  {say: ['wcu', 'wcus'], mean: ['write capacity unit']},
  {say: ['ttl'], mean: ['time to live']},
  {say: ['hash key'], mean: ['partition key']},
  {say: ['range key'], mean: ['sort key']},
  {say: ['descending', 'reverse order'], mean: ['scanindexforward']},
  {say: ['pitr'], mean: ['point in time recovery']},
  {say: ['occ'], mean: ['optimistic locking']},

  // KMS. "Customer master key" was retired on 30 August 2021; the pages say KMS key.
  {say: ['cmk', 'cmks'], mean: ['kms key', 'customer master key', 'customer managed key']},
  {say: ['customer master key'], mean: ['kms key', 'cmk']},
  {say: ['dek'], mean: ['data key']},
  {say: ['byok'], mean: ['imported key material']},

  // Kinesis family. Renamed: Firehose on 9 February 2024, Data Analytics in August 2023.
  {say: ['firehouse', 'kinesis firehose', 'kinesis data firehose', 'kinesis firehouse', 'data firehouse', 'kdf'], mean: ['data firehose']},
  {say: ['kinesis data analytics', 'kinesis analytics', 'kda', 'msf', 'msaf'], mean: ['managed service for apache flink']},
  {say: ['kds', 'kinesis streams', 'kinesis stream'], mean: ['kinesis data streams']},
  {say: ['kvs'], mean: ['kinesis video streams']},
  {say: ['kcl'], mean: ['kinesis client library']},
  {say: ['kpl'], mean: ['kinesis producer library']},
  {say: ['efo'], mean: ['enhanced fan-out']},

  // HTTP and errors
  {say: ['429', 'rate limit', 'rate limiting', 'rate exceeded'], mean: ['throttling', 'toomanyrequestsexception', 'too many requests']},
  {say: ['too many requests'], mean: ['429', 'throttling']},
  {say: ['504', 'gateway timeout'], mean: ['integration timeout']},

  // API Gateway
  {say: ['apigw', 'apig', 'api gw', 'agw'], mean: ['api gateway']},
  {say: ['swagger'], mean: ['openapi']},
  {say: ['vtl'], mean: ['mapping template', 'velocity template language']},
  {say: ['custom authorizer', 'custom authoriser'], mean: ['lambda authorizer']},
  {say: ['authoriser', 'authorisers'], mean: ['authorizer']},

  // Lambda
  {say: ['esm'], mean: ['event source mapping']},
  {say: ['dlq', 'dlqs'], mean: ['dead-letter queue']},
  {say: ['dead letter queue'], mean: ['dlq', 'dead-letter queue']},
  {say: ['eni', 'enis'], mean: ['elastic network interface', 'network interface', 'hyperplane eni']},
  {say: ['efs'], mean: ['elastic file system']},
  {say: ['cold start', 'cold starts'], mean: ['provisioned concurrency', 'snapstart', 'init phase']},
  {say: ['pre-warm', 'warm start'], mean: ['provisioned concurrency']},
  {say: ['faas'], mean: ['lambda']},

  // Step Functions
  {say: ['sfn'], mean: ['step functions']},
  {say: ['asl'], mean: ['amazon states language']},
  {say: ['state machine'], mean: ['step functions']},

  // CodeDeploy and the pipeline
  {say: ['hook', 'hooks'], mean: ['lifecycle event', 'appspec hooks']},
  {say: ['lifecycle hook'], mean: ['lifecycle event']},
  {say: ['app spec'], mean: ['appspec']},
  {say: ['build spec'], mean: ['buildspec']},
  {say: ['blue green', 'bluegreen'], mean: ['blue/green']},
  {say: ['codestar connections', 'codestar connection', 'code star connections'], mean: ['codeconnections']},
  {say: ['cloudwatch events', 'cloudwatch event'], mean: ['eventbridge']},
  {say: ['ci/cd', 'ci cd'], mean: ['continuous integration', 'continuous delivery', 'codepipeline']},
  {say: ['ci'], mean: ['continuous integration']},
  {say: ['cd'], mean: ['continuous delivery', 'continuous deployment']},

  // CloudFormation, SAM, Beanstalk
  {say: ['cfn', 'cf template'], mean: ['cloudformation']},
  {say: ['iac', 'infrastructure as code'], mean: ['cloudformation']},
  {say: ['sar'], mean: ['serverless application repository']},
  {say: ['eb', 'beanstalk'], mean: ['elastic beanstalk']},
  {say: ['cross stack', 'cross-stack'], mean: ['fn::importvalue', 'export']},

  // Containers
  {say: ['docker registry', 'container registry', 'image registry'], mean: ['ecr']},
  {say: ['alb'], mean: ['application load balancer']},
  {say: ['nlb'], mean: ['network load balancer']},
  {say: ['elb'], mean: ['load balancer']},
  {say: ['asg'], mean: ['auto scaling group']},

  // Identity
  {say: ['mfa', '2fa', 'two factor'], mean: ['multi-factor authentication']},
  {say: ['multi factor authentication', 'multi-factor authentication'], mean: ['mfa']},
  {say: ['oidc', 'openid'], mean: ['openid connect', 'oidc federation', 'web identity federation']},
  {say: ['web identity'], mean: ['assumerolewithwebidentity', 'web identity federation']},
  {say: ['social login', 'facebook login', 'google login', 'social sign-in'], mean: ['identity provider', 'web identity federation']},
  {say: ['idp'], mean: ['identity provider']},
  {say: ['jwt', 'jwts'], mean: ['json web token', 'id token']},
  {say: ['sso'], mean: ['identity center', 'single sign-on']},
  {say: ['temporary credentials', 'temp credentials', 'temporary keys'], mean: ['sts']},
  {say: ['confused deputy'], mean: ['external id']},
  {say: ['scp'], mean: ['service control policy']},
  {say: ['rbac'], mean: ['role-based access control']},
  {say: ['abac'], mean: ['attribute-based access control']},

  // S3
  {say: ['sse'], mean: ['server-side encryption']},
  {say: ['https only', 'force https', 'enforce https', 'force ssl', 'enforce ssl', 'enforce tls'], mean: ['aws:securetransport']},
  {say: ['presigned', 'signed url'], mean: ['presigned url']},
  {say: ['cors'], mean: ['cross-origin resource sharing']},
  {say: ['crr', 'srr'], mean: ['replication']},

  // Tracing
  {say: ['xray', 'x ray'], mean: ['x-ray']},
  {say: ['otel', 'adot'], mean: ['opentelemetry']},
  {say: ['tracing', 'distributed tracing'], mean: ['x-ray', 'trace']},

  // Everyday abbreviations
  {say: ['vpc'], mean: ['private subnet']},
  {say: ['sg'], mean: ['security group']},
  {say: ['sdk'], mean: ['aws sdk']},
  {say: ['env var', 'env vars'], mean: ['environment variable']},
  {say: ['config'], mean: ['configuration']},
  {say: ['auth'], mean: ['authentication', 'authorization', 'authorizer']},
  {say: ['perms', 'perm'], mean: ['permission']},
  {say: ['repo', 'repos'], mean: ['repository']},
];
