/**
 * Which part of the two exam guides the site teaches, and which not. Pure: the plugin reads the
 * files, this counts. A gap is a result like any other and is always shown.
 */
import {allSkills, guideKeys, type Guide, type GuideKey} from './guides';

export type SkillsByGuide = Readonly<Record<GuideKey, readonly string[]>>;

/** A lesson, as its front matter describes it. */
export interface CoveredPage {
  /** '/services/lambda'. */
  readonly path: string;
  readonly title: string;
  readonly skills: SkillsByGuide;
  /** AWS's names, as in the guides' service lists where they are listed. */
  readonly services: readonly string[];
}

/** A question, as far as coverage needs it. */
export interface CoveredQuestion {
  readonly id: string;
  /** The path of its page. */
  readonly page: string;
  readonly skills: SkillsByGuide;
  /** Facts that it rests on: 'lambda/concurrency-default'. */
  readonly facts: readonly string[];
}

/** A fact, as far as coverage needs it. */
export interface CoveredFact {
  readonly ref: string;
  readonly page: string;
}

export interface SkillCoverage {
  readonly id: string;
  /** Paths of the lessons whose front matter names the skill. */
  readonly pages: readonly string[];
  /** How many questions test it. */
  readonly questions: number;
  /** How many different facts those questions rest on. (Facts carry no skills of their own; all facts of all pages of a skill would count far too many.) */
  readonly facts: number;
}

export interface ServiceCoverage {
  readonly category: string;
  readonly service: string;
  readonly pages: readonly string[];
}

export interface GuideCoverage {
  readonly key: GuideKey;
  readonly code: string;
  readonly skills: readonly SkillCoverage[];
  readonly services: readonly ServiceCoverage[];
  readonly gaps: {
    /** Ids of skills that no lesson serves. */
    readonly skillsWithoutPage: readonly string[];
    /** Ids of skills that no question tests. */
    readonly skillsWithoutQuestion: readonly string[];
    /** In-scope services that no lesson teaches. */
    readonly servicesWithoutPage: readonly string[];
  };
}

export interface Coverage {
  readonly format: 'dva-study/coverage';
  readonly version: 1;
  readonly pages: readonly {
    readonly path: string;
    readonly title: string;
    readonly questions: number;
    readonly facts: number;
  }[];
  readonly guides: readonly GuideCoverage[];
}

/**
 * Names on pages that the guides list under a wider name. A page on one Kinesis service is a page on
 * Amazon Kinesis, and so on. Data Firehose is not here: DVA-C03 lists it by itself, DVA-C02 does not name it.
 */
const widerName: Readonly<Record<string, string>> = {
  'Amazon Kinesis Data Streams': 'Amazon Kinesis',
  'Amazon Kinesis Video Streams': 'Amazon Kinesis',
  'Amazon DynamoDB Accelerator (DAX)': 'Amazon DynamoDB',
  'Amazon DynamoDB Accelerator': 'Amazon DynamoDB',
  'DynamoDB Accelerator (DAX)': 'Amazon DynamoDB',
  'Amazon DAX': 'Amazon DynamoDB',
  'AWS Fargate': 'Amazon ECS',
};

/** AWS writes 'Amazon Elastic Container Registry (Amazon ECR)' in one guide and 'Amazon ECR' in the other: every name that a text may stand for. */
function namesOf(service: string): Set<string> {
  const short = /^(.*?) \(([^)]+)\)$/.exec(service);
  const names = [service];
  if (short?.[1] !== undefined && short[2] !== undefined) {
    names.push(short[1], short[2], `AWS ${short[2]}`, `Amazon ${short[2]}`);
  }
  const wider = names.flatMap((n) => widerName[n] ?? []);
  return new Set([...names, ...wider]);
}

/** @returns whether a page that names `onPage` teaches the service that the guide lists as `inGuide` */
export function teachesService(onPage: string, inGuide: string): boolean {
  const listed = namesOf(inGuide);
  return [...namesOf(onPage)].some((name) => listed.has(name));
}

function guideCoverage(
  guide: Guide,
  pages: readonly CoveredPage[],
  questions: readonly CoveredQuestion[],
  known: ReadonlySet<string>,
): GuideCoverage {
  const skills = allSkills(guide).map(({id}): SkillCoverage => {
    const tests = questions.filter((q) => q.skills[guide.key].includes(id));
    return {
      id,
      pages: pages.filter((p) => p.skills[guide.key].includes(id)).map((p) => p.path),
      questions: tests.length,
      facts: new Set(tests.flatMap((q) => q.facts).filter((ref) => known.has(ref))).size,
    };
  });
  const services = guide.inScope.flatMap(({category, services: names}) =>
    names.map((service): ServiceCoverage => ({
      category,
      service,
      pages: pages.filter((p) => p.services.some((s) => teachesService(s, service))).map((p) => p.path),
    })),
  );
  return {
    key: guide.key,
    code: guide.code,
    skills,
    services,
    gaps: {
      skillsWithoutPage: skills.filter((s) => s.pages.length === 0).map((s) => s.id),
      skillsWithoutQuestion: skills.filter((s) => s.questions === 0).map((s) => s.id),
      servicesWithoutPage: services.filter((s) => s.pages.length === 0).map((s) => s.service),
    },
  };
}

/**
 * @param guides both guides
 * @param pages the lessons in reading order
 * @param questions every question of the bank; a skill id that the guide lacks is not counted (the plugin reports it)
 * @param facts every fact; a question's reference to a fact that is not here is not counted
 * @returns the matrix, which is also what `/data/coverage.json` holds
 */
export function coverage(
  guides: Readonly<Record<GuideKey, Guide>>,
  pages: readonly CoveredPage[],
  questions: readonly CoveredQuestion[],
  facts: readonly CoveredFact[],
): Coverage {
  const known = new Set(facts.map((f) => f.ref));
  return {
    format: 'dva-study/coverage',
    version: 1,
    pages: pages.map(({path, title}) => ({
      path,
      title,
      questions: questions.filter((q) => q.page === path).length,
      facts: facts.filter((f) => f.page === path).length,
    })),
    guides: guideKeys.map((key) => guideCoverage(guides[key], pages, questions, known)),
  };
}
