// The very text of the CloudFront Function in deploy/template.yml.
import vm from 'node:vm';
import {describe, expect, it} from 'vitest';
import {lessons} from '../../content/pages';
import {templateValue} from './testing';

interface Field {
  readonly value: string;
  readonly multiValue?: readonly {readonly value: string}[];
}
interface Request {
  readonly uri: string;
  readonly querystring: Readonly<Record<string, Field>>;
}
interface Redirect {
  readonly statusCode: number;
  readonly headers: {readonly location: {readonly value: string}};
}

const code = String(templateValue('Resources', 'CleanUrls', 'Properties', 'FunctionCode'));
const handler = vm.runInNewContext(`'use strict';\n${code}\nhandler;`) as (event: {request: Request}) => Request | Redirect;

/** @returns the path of the object that CloudFront asks for, or `301 <address>` */
function answer(uri: string, querystring: Request['querystring'] = {}): string {
  const result = handler({request: {uri, querystring}});
  return 'uri' in result ? result.uri : `${result.statusCode} ${result.headers.location.value}`;
}

describe('the CloudFront Function', () => {
  it('finds the object of every lesson', () => {
    for (const {kind, slug} of lessons) expect(answer(`/${kind}/${slug}`)).toBe(`/${kind}/${slug}.html`);
  });

  it.each([
    ['/', '/index.html'],
    ['/start', '/start.html'],
    ['/services/lambda.html', '/services/lambda.html'],
    ['/assets/js/main.1a2b.js', '/assets/js/main.1a2b.js'],
    ['/sw.js', '/sw.js'],
    ['/sitemap.xml', '/sitemap.xml'],
    ['/v1.0/page', '/v1.0/page.html'],
    ['/services/nope', '/services/nope.html'],
  ])('%s is %s', (uri, expected) => expect(answer(uri)).toBe(expected));

  it.each([
    ['/services/lambda/', '301 /services/lambda'],
    ['/start/', '301 /start'],
  ])('%s is sent on: %s', (uri, expected) => expect(answer(uri)).toBe(expected));

  it('keeps the query when it sends somebody on', () => {
    expect(answer('/search/', {q: {value: 'cold%20start'}, all: {value: ''}, tag: {value: 'a', multiValue: [{value: 'a'}, {value: 'b'}]}})).toBe('301 /search?q=cold%20start&all&tag=a&tag=b');
  });

  it.each(['//example.com/', '/\\example.com/', '/%2f%2fexample.com/', '/a//', '/.well-known/', '//'])('sends nobody to another site: %s', (uri) => {
    expect(answer(uri)).toBe(uri);
  });

  it('keeps to what the runtime knows', () => {
    // https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-javascript-runtime-20.html
    // lists for-in and const, but no for-of, spread, destructuring, optional chaining, ?? or class.
    expect(templateValue('Resources', 'CleanUrls', 'Properties', 'FunctionConfig', 'Runtime')).toBe('cloudfront-js-2.0');
    const unknown = /\bfor\s*\([^)]*\bof\b|\.\.\.|\?\.|\?\?|\bclass\b|(?:const|let|var)\s*[[{]|\basync\b/;
    expect(unknown.exec(code)?.[0]).toBeUndefined();
    expect(unknown.test('for (const one of all) {}')).toBe(true);
    expect(Buffer.byteLength(code)).toBeLessThan(10_000);
  });
});
