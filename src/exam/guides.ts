/**
 * AWS's two exam guides as data. Skill texts are our own short paraphrases; the ids,
 * titles, weights and service lists are AWS's. Each file names the AWS pages it was
 * read from and the day. `guides.test.ts` validates the files, so that no schema
 * library has to reach the browser.
 */
import dvaC02 from './guides/dva-c02.json';
import dvaC03 from './guides/dva-c03.json';

/** How front matter, questions and addresses name a guide. */
export type GuideKey = 'dva-c02' | 'dva-c03';

export interface Skill {
  /** `<domain>.<task>.<n>`: '1.2.3'. */
  readonly id: string;
  readonly text: string;
}

export interface Task {
  /** `<domain>.<task>`: '1.2'. AWS numbers the tasks of DVA-C02 within their domain; the joined id is ours there. */
  readonly id: string;
  readonly title: string;
  readonly skills: readonly Skill[];
}

export interface Domain {
  /** '1' to '4'. */
  readonly id: string;
  readonly title: string;
  /** Percent of the scored content. */
  readonly weight: number;
  readonly tasks: readonly Task[];
}

export interface ServiceCategory {
  readonly category: string;
  readonly services: readonly string[];
}

export interface ExamFormat {
  readonly questions: number;
  readonly scored: number;
  readonly unscored: number;
  readonly minutes: number;
  /** false: the guide does not state the duration; the number is that of the other guide and of secondary copies. */
  readonly minutesInGuide: boolean;
  readonly scaleMin: number;
  readonly scaleMax: number;
  /** A point on the scale. It is not a share of right answers. */
  readonly passingScore: number;
  readonly types: readonly {readonly name: string; readonly rule: string}[];
}

export interface Guide {
  readonly key: GuideKey;
  /** AWS's exam code: 'DVA-C02'. */
  readonly code: string;
  readonly title: string;
  /** Version of the guide, where AWS gives one. */
  readonly version: string | null;
  /** Day on which that version was published. */
  readonly published: string | null;
  /** First day on which the exam can be taken, where our source states it. */
  readonly firstDay: string | null;
  /** Last day on which the exam can be taken, where AWS has set one. */
  readonly lastDay: string | null;
  readonly format: ExamFormat;
  readonly candidate: string;
  readonly outOfScopeTasks: readonly string[];
  readonly domains: readonly Domain[];
  readonly inScope: readonly ServiceCategory[];
  readonly outOfScope: readonly ServiceCategory[];
  /** Subjects of questions that do not count, as the guide lists them. */
  readonly emergingTopics: readonly string[];
  readonly concepts: readonly string[];
  readonly sources: readonly {readonly title: string; readonly url: string}[];
  /** The day on which somebody read those sources. */
  readonly checked: string;
}

/** Both guides by key. Keys of an object of skills, as in front matter, are keys here. */
export const guides: Readonly<Record<GuideKey, Guide>> = {
  'dva-c02': dvaC02 as Guide,
  'dva-c03': dvaC03 as Guide,
};

/** The keys in the order in which the exams came. */
export const guideKeys: readonly GuideKey[] = ['dva-c02', 'dva-c03'];

/**
 * @param day '2026-11-30'
 * @returns the guide of the exam that is taken on that day: the first one whose last day has not passed
 */
export function guideOn(day: string): GuideKey {
  return guideKeys.find((key) => (guides[key].lastDay ?? day) >= day) ?? 'dva-c03';
}

/** @returns the guide, when its key was given */
export function guideOf(guide: Guide | GuideKey): Guide {
  return typeof guide === 'string' ? guides[guide] : guide;
}

/**
 * @param guide a guide or its key
 * @returns every skill of the guide, in its order
 */
export function allSkills(guide: Guide | GuideKey): readonly Skill[] {
  return guideOf(guide).domains.flatMap((domain) => domain.tasks.flatMap((task) => task.skills));
}

/**
 * @param guide a guide or its key
 * @param id a skill id such as '1.2.3'
 * @returns the skill, or undefined when the guide has no such skill
 */
export function skillById(guide: Guide | GuideKey, id: string): Skill | undefined {
  return allSkills(guide).find((skill) => skill.id === id);
}

/**
 * @param guide a guide or its key
 * @param id a task id such as '1.2'
 * @throws {Error} when the guide has no such task: pages name tasks by hand
 */
export function taskById(guide: Guide | GuideKey, id: string): Task {
  const {code, domains} = guideOf(guide);
  const tasks = domains.flatMap((domain) => domain.tasks);
  const task = tasks.find((t) => t.id === id);
  if (task === undefined) throw new Error(`${code} has no task "${id}"; it has ${tasks.map((t) => t.id).join(', ')}`);
  return task;
}

/** @returns the domain that a skill or task id belongs to: '1' for '1.2.3' */
export function domainOf(id: string): string {
  return id.split('.')[0] ?? '';
}

/** @returns the names of the services that the guide lists as in scope, in its order */
export function inScopeServices(guide: Guide): readonly string[] {
  return guide.inScope.flatMap((category) => category.services);
}
