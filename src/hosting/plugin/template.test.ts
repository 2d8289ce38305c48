import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {CelEngine, TemplateFile, type Engine, type ValidateConfig} from '@aws/cloudformation-validate';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {contentSecurityPolicy, hashedFolder, leastCsp, longestCsp, securityHeaders, type Header} from '../policy';
import {templateFile, templateValue} from './testing';

const text = readFileSync(templateFile, 'utf8');
const property = (resource: string, ...names: (string | number)[]): unknown => templateValue('Resources', resource, 'Properties', ...names);
const distribution = (...names: (string | number)[]): unknown => property('Distribution', 'DistributionConfig', ...names);

describe('the validator of AWS', () => {
  let engine: Engine;
  let folder = '';
  beforeAll(() => {
    engine = new CelEngine();
    folder = mkdtempSync(path.join(tmpdir(), 'template-'));
    // It compiles its rules first: seconds of work, more on a busy machine.
  }, 120_000);
  afterAll(() => {
    engine.free();
    rmSync(folder, {recursive: true});
  });

  const findings = (template: string, config: ValidateConfig = {}): string[] => {
    const file = path.join(folder, 'template.yml');
    writeFileSync(file, template);
    return engine
      .validateStandard(new TemplateFile(file), {severityLevel: 'WARN', ...config})
      .diagnostics.map(({severity, ruleId, entity, message}) => `${severity} ${ruleId} ${entity?.logicalId ?? ''}: ${message}`);
  };
  const domain = {parameterOverrides: {DomainName: 'dva.example.com', CertificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/0f0f', HostedZoneId: 'Z0123456789ABCDEFGHIJ'}};

  it('finds nothing with a domain', () => expect(findings(text, domain)).toEqual([]));

  // The package's other engine (RegoEngine, 1.9.0-beta) reports E3013 here: it looks at the empty DomainName in the
  // branch of Aliases that CloudFormation does not take.
  it('finds nothing without a domain', () => expect(findings(text)).toEqual([]));

  it.each([
    ['a misspelt property', 'ViewerProtocolPolicy: redirect-to-https', 'ViewerProtocol: redirect-to-https'],
    ['a value that is none', 'OriginAccessControlOriginType: s3', 'OriginAccessControlOriginType: bucket'],
    ['a resource that is not there', '!Ref PageCachePolicy', '!Ref CachePolicy'],
    ['a missing field', '        Enabled: true\n', ''],
    ['a number out of range', 'SSEAlgorithm: AES256', 'SSEAlgorithm: AES-256'],
  ])('finds %s', (_what, from, to) => {
    expect(text).toContain(from);
    expect(findings(text.replace(from, to), domain)).not.toEqual([]);
  });
});

/** The headers of the template's policy, in no order. */
function templateHeaders(): Header[] {
  const policy = (...names: string[]): unknown => property('SecurityHeaders', 'ResponseHeadersPolicyConfig', ...names);
  const security = policy('SecurityHeadersConfig') as Record<string, Record<string, unknown>>;
  const known: Record<string, (config: Record<string, unknown>) => Header> = {
    ContentSecurityPolicy: (config) => ({
      name: 'Content-Security-Policy',
      value: JSON.stringify(config['ContentSecurityPolicy']) === '{"Ref":"ContentSecurityPolicy"}' ? String(templateValue('Parameters', 'ContentSecurityPolicy', 'Default')) : 'not the parameter',
    }),
    ContentTypeOptions: () => ({name: 'X-Content-Type-Options', value: 'nosniff'}),
    ReferrerPolicy: (config) => ({name: 'Referrer-Policy', value: String(config['ReferrerPolicy'])}),
    StrictTransportSecurity: (config) => ({
      name: 'Strict-Transport-Security',
      value: `max-age=${String(config['AccessControlMaxAgeSec'])}${config['IncludeSubdomains'] === true ? '; includeSubDomains' : ''}${config['Preload'] === true ? '; preload' : ''}`,
    }),
  };
  const custom = policy('CustomHeadersConfig', 'Items') as {Header: string; Value: string}[];
  return [
    ...Object.entries(security).map(([name, config]) => known[name]?.(config) ?? {name, value: 'unknown to this test'}),
    ...custom.map(({Header: name, Value: value}) => ({name, value})),
  ];
}

const sorted = (headers: readonly Header[]): Header[] => [...headers].sort((a, b) => a.name.localeCompare(b.name));

describe('headers', () => {
  it('are those of the policy', () => expect(sorted(templateHeaders())).toEqual(sorted(securityHeaders(leastCsp))));

  it('replace what the bucket might send', () => {
    expect(text.match(/Override: (?!true)/g)).toBeNull();
    expect(text.match(/Override: true/g)).toHaveLength(securityHeaders(leastCsp).length);
  });

  it('begin with the least policy and take none that CloudFront refuses', () => {
    expect(templateValue('Parameters', 'ContentSecurityPolicy', 'Default')).toBe(contentSecurityPolicy(leastCsp));
    expect(templateValue('Parameters', 'ContentSecurityPolicy', 'MaxLength')).toBe(longestCsp);
  });

  it('go with both behaviours', () => {
    const policy = {Ref: 'SecurityHeaders'};
    expect(distribution('DefaultCacheBehavior', 'ResponseHeadersPolicyId')).toEqual(policy);
    expect(distribution('CacheBehaviors', 0, 'ResponseHeadersPolicyId')).toEqual(policy);
  });
});

describe('the bucket', () => {
  it('is private, encrypted and versioned, and outlives the stack', () => {
    expect(property('SiteBucket', 'PublicAccessBlockConfiguration')).toEqual({BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true});
    expect(property('SiteBucket', 'BucketEncryption', 'ServerSideEncryptionConfiguration', 0, 'ServerSideEncryptionByDefault', 'SSEAlgorithm')).toBe('AES256');
    expect(property('SiteBucket', 'VersioningConfiguration', 'Status')).toBe('Enabled');
    expect(templateValue('Resources', 'SiteBucket', 'DeletionPolicy')).toBe('RetainExceptOnCreate');
    expect(property('SiteBucket', 'WebsiteConfiguration')).toBeUndefined();
  });

  it('is read by this distribution alone, with TLS alone', () => {
    const statements = property('SiteBucketPolicy', 'PolicyDocument', 'Statement') as Record<string, unknown>[];
    expect(statements.map(({Effect, Principal, Action}) => ({Effect, Principal, Action}))).toEqual([
      {Effect: 'Allow', Principal: {Service: 'cloudfront.amazonaws.com'}, Action: 's3:GetObject'},
      {Effect: 'Deny', Principal: '*', Action: 's3:*'},
    ]);
    expect(statements[0]?.['Condition']).toEqual({StringEquals: {'AWS:SourceArn': {'Fn::Sub': 'arn:${AWS::Partition}:cloudfront::${AWS::AccountId}:distribution/${Distribution}'}}});
    expect(statements[1]?.['Condition']).toEqual({Bool: {'aws:SecureTransport': 'false'}});
  });
});

describe('the distribution', () => {
  it('signs its requests (origin access control, no identity)', () => {
    expect(distribution('Origins', 0, 'OriginAccessControlId')).toEqual({Ref: 'OriginAccessControl'});
    expect(distribution('Origins', 0, 'S3OriginConfig', 'OriginAccessIdentity')).toBe('');
    expect(property('OriginAccessControl', 'OriginAccessControlConfig', 'SigningBehavior')).toBe('always');
    expect(text).not.toContain('CloudFrontOriginAccessIdentity');
  });

  it('compresses with both formats, and keeps hashed names long and pages short', () => {
    const key = (name: string) => property('PageCachePolicy', 'CachePolicyConfig', 'ParametersInCacheKeyAndForwardedToOrigin', name);
    expect([key('EnableAcceptEncodingGzip'), key('EnableAcceptEncodingBrotli')]).toEqual([true, true]);
    expect(property('PageCachePolicy', 'CachePolicyConfig', 'MinTTL')).toBe(60);
    expect([distribution('DefaultCacheBehavior', 'Compress'), distribution('CacheBehaviors', 0, 'Compress')]).toEqual([true, true]);
    expect(distribution('CacheBehaviors', 0, 'PathPattern')).toBe(`${hashedFolder}*`);
    // CachingOptimized: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-cache-policies.html
    expect(distribution('CacheBehaviors', 0, 'CachePolicyId')).toBe('658327ea-f89d-4fab-a63d-7e88639e58f6');
  });

  it('says 404 with the page for it, also where S3 says 403', () => {
    const page = {ResponseCode: 404, ResponsePagePath: '/404.html', ErrorCachingMinTTL: 60};
    expect(distribution('CustomErrorResponses')).toEqual([{ErrorCode: 403, ...page}, {ErrorCode: 404, ...page}]);
  });

  it('speaks HTTPS, from TLS 1.2 with a certificate of its own', () => {
    expect([distribution('DefaultCacheBehavior', 'ViewerProtocolPolicy'), distribution('CacheBehaviors', 0, 'ViewerProtocolPolicy')]).toEqual(['redirect-to-https', 'redirect-to-https']);
    expect(distribution('ViewerCertificate', 'MinimumProtocolVersion')).toEqual(['HasDomain', 'TLSv1.2_2021', {Ref: 'AWS::NoValue'}]);
  });
});

describe('parameters', () => {
  const pattern = (name: string) => new RegExp(String(templateValue('Parameters', name, 'AllowedPattern')));
  it.each([
    ['DomainName', ['', 'dva.example.com', 'example.co.uk'], ['https://dva.example.com', 'DVA.example.com', 'localhost', 'dva.example.com/']],
    ['CertificateArn', ['', 'arn:aws:acm:us-east-1:111122223333:certificate/0f0f-1'], ['arn:aws:acm:eu-west-1:111122223333:certificate/0f0f-1', 'certificate']],
    ['HostedZoneId', ['', 'Z0123456789ABCDEFGHIJ'], ['/hostedzone/Z0123456789', 'example.com']],
  ])('%s', (name, good, bad) => {
    expect(good.filter((value) => !pattern(name).test(value))).toEqual([]);
    expect(bad.filter((value) => pattern(name).test(value))).toEqual([]);
  });

  it('fits into one call: a template in a request may have 51,200 bytes', () => expect(Buffer.byteLength(text)).toBeLessThan(51_200));
});
