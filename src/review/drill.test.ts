import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {anyDrill, places, drillSearch, choices, parseDrill, sizes, type Drill} from './drill';

const slug = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/);
const place: fc.Arbitrary<Pick<Drill, 'by' | 'of'>> = fc.oneof(
  fc.constant({by: 'all' as const, of: []}),
  fc.uniqueArray(slug, {maxLength: 40}).map((of) => ({by: 'service' as const, of})),
  fc.constantFrom('1', '4').map((of) => ({by: 'domain' as const, of: [of]})),
  fc.constantFrom('1.2', '3.10').map((of) => ({by: 'task' as const, of: [of]})),
  slug.map((of) => ({by: 'pair' as const, of: [of]})),
);
const drills: fc.Arbitrary<Drill> = fc
  .tuple(place, fc.record({guide: fc.constantFrom('dva-c02' as const, 'dva-c03' as const), only: fc.constantFrom(...choices), n: fc.constantFrom(...sizes), seed: fc.integer({min: 0, max: 0xffffffff})}))
  .map(([a, b]) => ({...a, ...b}));

describe('the address of a drill', () => {
  it('reads as it was written', () => {
    fc.assert(
      fc.property(drills, (drill) => {
        expect(parseDrill(drillSearch(drill), 'dva-c02')).toEqual(drill);
        expect(parseDrill(drillSearch(drill).slice(1), 'dva-c03')).toEqual(drill);
      }),
    );
  });
  it('is short and says what it is', () => {
    expect(drillSearch(anyDrill('dva-c03'))).toBe('?guide=dva-c03&by=all&n=10');
    expect(drillSearch({guide: 'dva-c02', by: 'service', of: ['lambda', 's3'], only: 'missed', n: 20, seed: 7})).toBe('?guide=dva-c02&by=service&of=lambda,s3&only=missed&n=20&seed=7');
  });
  it('needs nothing', () => {
    expect(parseDrill('', 'dva-c02')).toEqual(anyDrill('dva-c02'));
    expect(parseDrill('?by=domain&of=2', 'dva-c03')).toEqual({...anyDrill('dva-c03'), by: 'domain', of: ['2']});
  });
  it.each([
    ['an unknown guide', '?guide=saa-c03', {}],
    ['an unknown place', '?by=colour&of=red', {}],
    ['a place that names nothing', '?by=domain', {}],
    ['two domains', '?by=domain&of=1,2', {}],
    ['a domain that is none', '?by=domain&of=12', {}],
    ['a task that is none', '?by=task&of=1', {}],
    ['a pair that is none', '?by=pair&of=<script>', {}],
    ['lessons, some of them none', '?by=service&of=lambda,,../x,S3,lambda,ci-cd', {by: 'service', of: ['lambda', 'ci-cd']}],
    ['lessons, none of them named', '?by=service', {by: 'service', of: []}],
    ['an unknown choice', '?only=constructor', {}],
    ['a number that is none', '?n=NaN', {}],
    ['a number that no form has', '?n=100000', {}],
    ['a seed that is none', '?seed=-1', {}],
    ['a seed beyond 32 bits', '?seed=4294967296', {}],
    ['the last seed', '?seed=4294967295', {seed: 4294967295}],
    ['a broken escape', '?of=%E0%A4%A&by=pair', {}],
  ])('falls back from %s', (_, search, change) => {
    expect(parseDrill(search, 'dva-c03')).toEqual({...anyDrill('dva-c03'), ...change});
  });
  it('never throws and is never long, whatever it is', () => {
    const hostile = fc.oneof(
      fc.string({unit: 'binary', maxLength: 300}),
      fc.dictionary(fc.constantFrom('guide', 'by', 'of', 'only', 'n', 'seed', '__proto__'), fc.oneof(fc.string(), fc.constantFrom(...places, ...choices, 'toString', '1e999', '0x10'))).map((d) => `?${new URLSearchParams(d).toString()}`),
    );
    fc.assert(
      fc.property(hostile, (search) => {
        const drill = parseDrill(search, 'dva-c03');
        expect(parseDrill(drillSearch(drill), 'dva-c03')).toEqual(drill);
        expect(sizes).toContain(drill.n);
        expect(drill.of.length).toBeLessThanOrEqual(60);
        expect(drill.of.every((o) => o.length > 0 && o.length <= 60)).toBe(true);
      }),
    );
    const long = parseDrill(`?by=service&of=${Array.from({length: 100_000}, (_, i) => `l${i}`).join(',')}`, 'dva-c03');
    expect(long.of).toHaveLength(60);
    expect(parseDrill(`?by=pair&of=${'a'.repeat(61)}`, 'dva-c03').by).toBe('all');
    expect(parseDrill(`?by=pair&of=${'a'.repeat(60)}`, 'dva-c03').by).toBe('pair');
  });
});
