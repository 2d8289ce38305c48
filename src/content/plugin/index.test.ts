import {describe, expect, it} from 'vitest';
import {cacheOf} from './index';

describe('cacheOf', () => {
  const config = {experiments: {cache: {type: 'persistent', version: 'client-production'}}};
  it('gives each address of the site a cache of its own', () => {
    expect(cacheOf(config, '/')).toEqual({experiments: {cache: {version: 'client-production-/'}}});
    expect(cacheOf(config, '/dva/')).not.toEqual(cacheOf(config, '/'));
  });
  it('leaves a bundle without a cache alone', () => {
    expect(cacheOf({}, '/dva/')).toEqual({});
    expect(cacheOf({experiments: {cache: true}}, '/dva/')).toEqual({});
  });
});
