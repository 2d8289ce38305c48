import * as z from 'zod';
import {day} from '../facts/schema';

const skills = z.array(z.string().regex(/^\d\.\d\.\d{1,2}$/, "a skill id such as '1.2.1', in quotes"), {error: "skill ids, such as ['1.2.1']"});

const base = {
  /** The page's name as a reader would say it: AWS Lambda. */
  title: z.string({error: 'title: the name of the page'}).min(2, 'the name of the page'),
  /** What a search engine shows. Required: the automatic one is cut from the first line and mangles ARNs. */
  description: z.string({error: 'description: 50 to 170 characters that say what the page teaches'}).min(50, 'a description of at least 50 characters').max(170, 'a description of at most 170 characters'),
  /** The address: /services/<folder> or /topics/<folder>. */
  slug: z.string({error: 'slug: the address of the page'}).regex(/^\/[a-z0-9/-]+$/, 'an address such as /services/lambda'),
};

/** Front matter of a lesson (docs/services, docs/topics). */
export const lessonFrontMatter = z.strictObject({
  ...base,
  /** The AWS services the page teaches, in AWS's spelling as in the exam guides. */
  services: z.array(z.string(), {error: 'services: AWS names'}).min(1, 'at least one AWS service'),
  /** The skills the page serves, by guide. */
  skills: z.strictObject({'dva-c02': skills.min(1, 'a skill of DVA-C02'), 'dva-c03': skills.min(1, 'a skill of DVA-C03')}, {error: 'skills: {dva-c02: [...], dva-c03: [...]}'}),
  /** The day on which the whole page was last read against its sources. */
  checked: day,
  /** What people type: acronyms, old names, error codes, operations. The search finds the page by them. */
  keywords: z.array(z.string().min(2, 'a keyword'), {error: 'keywords: a list'}).min(3, 'three keywords or more'),
});

/** Front matter of every other page under docs/. */
export const plainFrontMatter = z.strictObject({
  ...base,
  keywords: z.array(z.string().min(2, 'a keyword')).optional(),
});

export type LessonFrontMatter = z.infer<typeof lessonFrontMatter>;
