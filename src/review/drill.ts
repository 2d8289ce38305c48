import type {GuideKey} from '../exam';

/** Where the questions of a drill come from. */
export const places = ['all', 'service', 'domain', 'task', 'pair'] as const;
export type By = (typeof places)[number];

/** Which of them are asked. */
export const choices = ['all', 'missed', 'unseen', 'flagged', 'confused'] as const;
export type Only = (typeof choices)[number];

/** How many questions a drill may have. */
export const sizes = [5, 10, 20, 40] as const;

/** What a reader wants to be asked. It travels in the address, so it can be kept and sent. */
export interface Drill {
  /** The exam guide whose domains and tasks are meant. */
  readonly guide: GuideKey;
  readonly by: By;
  /** What of it: slugs of lessons, one domain ('2'), one task ('2.1') or one pair ('lsi-gsi'); [] for `all`. */
  readonly of: readonly string[];
  readonly only: Only;
  readonly n: number;
  /** Which of the questions that fit, and in which order. 0: not drawn yet, and not in the address. */
  readonly seed: number;
}

/** A drill as it stands in the form at first. */
export const anyDrill = (guide: GuideKey): Drill => ({guide, by: 'all', of: [], only: 'all', n: 10, seed: 0});

/** Not `guideKeys`: whoever only writes an address would get both guides with it. The compiler asks for each of them. */
const guideNames = Object.keys({'dva-c02': true, 'dva-c03': true} satisfies Record<GuideKey, true>) as readonly GuideKey[];
const slug = /^[a-z0-9][a-z0-9-]{0,59}$/;
const shapes: Readonly<Record<Exclude<By, 'all' | 'service'>, RegExp>> = {domain: /^\d$/, task: /^\d\.\d{1,2}$/, pair: slug};
/** More than there are lessons. */
const mostLessons = 60;
const longestSearch = 4000;

const oneOf = <T>(list: readonly T[], value: unknown): T | undefined => list.find((entry) => entry === value);

function parseOf(by: By, text: string): readonly string[] | undefined {
  const values = [...new Set(text.split(','))];
  switch (by) {
    case 'all':
      return [];
    case 'service':
      return values.filter((value) => slug.test(value)).slice(0, mostLessons);
    case 'domain':
    case 'task':
    case 'pair':
      return values.length === 1 && shapes[by].test(text) ? values : undefined;
    default:
      throw new Error(`unexpected value ${JSON.stringify(by satisfies never)}`);
  }
}

/**
 * Reads a drill from an address. Whatever stands there: it never throws, what it does not know falls back to the widest,
 * and nothing in the result is longer than a drill can be. Whether a lesson or a pair exists is for `known` to say.
 * @param search '?guide=dva-c03&by=service&of=lambda,s3&only=missed&n=20&seed=7', with or without the question mark
 * @param guide for an address that names none
 */
export function parseDrill(search: string, guide: GuideKey): Drill {
  const params = new URLSearchParams(search.slice(0, longestSearch));
  const by = oneOf(places, params.get('by')) ?? 'all';
  const of = parseOf(by, params.get('of') ?? '');
  const seed = params.get('seed') ?? '';
  return {
    guide: oneOf(guideNames, params.get('guide')) ?? guide,
    by: of === undefined ? 'all' : by,
    of: of ?? [],
    only: oneOf(choices, params.get('only')) ?? 'all',
    n: oneOf(sizes, Number(params.get('n'))) ?? 10,
    seed: /^\d{1,10}$/.test(seed) && Number(seed) <= 0xffffffff ? Number(seed) : 0,
  };
}

/** @returns the address of a drill behind /practice: '?guide=dva-c03&by=pair&of=lsi-gsi&n=10' */
export function drillSearch({guide, by, of, only, n, seed}: Drill): string {
  const params = [`guide=${guide}`, `by=${by}`, ...(of.length > 0 ? [`of=${of.join(',')}`] : []), ...(only === 'all' ? [] : [`only=${only}`]), `n=${n}`, ...(seed > 0 ? [`seed=${seed}`] : [])];
  return `?${params.join('&')}`;
}
