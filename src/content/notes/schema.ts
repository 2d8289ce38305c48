import * as z from 'zod';

/** What we found about the words of a note. */
export const verdicts = ['wrong', 'outdated', 'ambiguous', 'misplaced', 'right', 'empty', 'heading'] as const;
export type Verdict = (typeof verdicts)[number];

/** The format of one entry in `claims/*.yml`: one thing that a line of `notes.txt` says. */
export const claimSchema = z
  .strictObject({
    /** The line of notes.txt (48), or the first and last of several ('79-92', in quotes). A line may have several entries. */
    lines: z.union([z.int().min(1), z.string().regex(/^\d+-\d+$/)], {error: "lines: a number such as 48, or a quoted range such as '79-92'"}),
    /** The words of the note, copied with their typos; … where words are left out. A test finds them in those lines. */
    note: z.string({error: 'note: the words of the note'}).min(1, 'the words of the note'),
    /**
     * right; wrong; outdated (it was right once); ambiguous (true only in part, or unclear); misplaced (it speaks of
     * another service); empty (it says nothing); heading (it names what follows).
     */
    verdict: z.enum(verdicts, {error: `verdict: ${verdicts.join(', ')}`}),
    /** What is true, in our words, one or two sentences; for a heading, where it went. Code in backticks. */
    truth: z.string({error: 'truth: what is true'}).min(15, 'a sentence or two').regex(/\.$/, 'a truth that ends in a full stop'),
    /** The lesson that teaches it: /services/lambda. null when the note was dropped. */
    page: z.string().regex(/^\/(services|topics)\/[a-z0-9-]+$/, 'page: a lesson such as /services/lambda, or null').nullable(),
    /** The heading id on that page. */
    section: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'section: a heading id').optional(),
    /** Why no page teaches it; only with page: null. */
    dropped: z.string().min(10, 'dropped: the reason').optional(),
  })
  .superRefine((claim, context) => {
    if (claim.page === null && claim.dropped === undefined) {
      context.addIssue({code: 'custom', path: ['dropped'], message: 'dropped: the reason, because page is null'});
    }
    if (claim.page !== null && claim.section === undefined) {
      context.addIssue({code: 'custom', path: ['section'], message: 'section: the heading id on that page'});
    }
    if (claim.page !== null && claim.dropped !== undefined) {
      context.addIssue({code: 'custom', path: ['dropped'], message: 'no reason for dropping, because a page is named'});
    }
  });

export const claimsFileSchema = z.array(claimSchema, {error: 'a list of claims'}).min(1, 'at least one claim');

/** One entry as written in `claims/*.yml`. */
export type ClaimEntry = z.infer<typeof claimSchema>;
