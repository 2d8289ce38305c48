import * as z from 'zod';

/** A calendar day, written 2026-11-23 (quote it or not; YAML 1.2 keeps it a text). */
export const day = z
  .string({error: 'a day such as 2026-11-23'})
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'a day such as 2026-11-23');

/** The format of one entry in a page's `facts.yml`. */
export const factSchema = z.strictObject({
  /** Unique within the page's folder and never renamed: questions and pages refer to `<folder>/<id>`. */
  id: z.string({error: 'an id of lower-case words joined by hyphens'}).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id of lower-case words joined by hyphens'),
  /** One sentence of Markdown in our own words, ending in a full stop. It must stand without its neighbours. */
  statement: z.string({error: 'statement: one sentence'}).min(20, 'a whole sentence').regex(/[.)]$/, 'a statement that ends in a full stop'),
  /** What <Fact> prints inline, and what puts the fact into the limits table. Always quoted: '1000', not 1000. */
  value: z.string({error: "value: a quoted text such as '1000'"}).min(1, 'a value, or no such line').optional(),
  /** What the value counts, in the plural: concurrent executions, seconds, MB. */
  unit: z.string().min(1, 'a unit, or no such line').optional(),
  /** What an exam question may still say, with the date of the change. Only where AWS moved. */
  formerly: z.string().min(5, 'what the exam may still say').optional(),
  /** The AWS page that says so, which somebody opened. */
  source: z.strictObject(
    {
      title: z.string({error: "source.title: the page's title"}).min(3, "the page's title"),
      url: z
        .string({error: 'source.url: an address of AWS documentation'})
        .regex(
          /^https:\/\/(docs\.aws\.amazon\.com|aws\.amazon\.com|github\.com\/(aws|awslabs|aws-actions)\/|www\.npmjs\.com\/package\/@aws-sdk\/)/,
          'an address of AWS (docs.aws.amazon.com, aws.amazon.com, an aws repository, an @aws-sdk package)',
        ),
    },
    {error: 'source: {title, url}'},
  ),
  /** The day on which somebody read that source for this statement. */
  checked: day,
});

export const factsFileSchema = z.array(factSchema, {error: 'a list of facts'}).min(1, 'at least one fact');

/** One fact as written in `facts.yml`. */
export type Fact = z.infer<typeof factSchema>;
