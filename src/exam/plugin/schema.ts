import * as z from 'zod';

const pagePath = z.string().regex(/^\/(services|topics)\/[a-z0-9-]+$/).describe('address of a lesson, relative to the site');
const skillId = z.string().regex(/^\d\.\d\.\d{1,2}$/).describe('a skill as the guide numbers it: <domain>.<task>.<n>');
const count = z.int().min(0);

/** The format of `/data/coverage.json`. */
export const coverageSchema = z
  .strictObject({
    format: z.literal('dva-study/coverage'),
    version: z.literal(1),
    pages: z.array(z.strictObject({path: pagePath, title: z.string(), questions: count, facts: count})).describe('the lessons in reading order, with what stands on them'),
    guides: z.array(
      z.strictObject({
        key: z.enum(['dva-c02', 'dva-c03']),
        code: z.string().describe("AWS's code of the exam"),
        skills: z.array(
          z.strictObject({
            id: skillId,
            pages: z.array(pagePath).describe('lessons that serve the skill'),
            questions: count.describe('questions that test it'),
            facts: count.describe('different facts that those questions rest on'),
          }),
        ),
        services: z.array(z.strictObject({category: z.string(), service: z.string(), pages: z.array(pagePath)})).describe('services that the guide lists as in scope'),
        gaps: z.strictObject({
          skillsWithoutPage: z.array(skillId),
          skillsWithoutQuestion: z.array(skillId),
          servicesWithoutPage: z.array(z.string()),
        }),
      }),
    ),
  })
  .describe('Which skills and services of the two exam guides the lessons and questions of this site cover');

/**
 * @param value a coverage as `coverage()` makes it
 * @returns the two texts to publish: the data and its JSON Schema
 * @throws {z.ZodError} when the data does not fit the schema: then the code is wrong, not the content
 */
export function coverageFiles(value: unknown): {data: string; schema: string} {
  return {
    data: `${JSON.stringify(coverageSchema.parse(value), null, 1)}\n`,
    schema: `${JSON.stringify(z.toJSONSchema(coverageSchema), null, 1)}\n`,
  };
}
