import type {Report} from './lint';
import type {Question} from './schema';
import {visible, withoutCode} from './text';

/** Options are shuffled and one is right by itself: these texts only work in a fixed list. */
const combined: readonly RegExp[] = [
  /\b(?:all|none|both|neither|any|either)\s+(?:of\s+)?(?:the\s+)?(?:above|(?:other\s+)?(?:options|answers|choices))\b/i,
  /^(?:all|none|both|neither)\s+of\s+(?:these|those|them)[.]?$/i,
  /\b(?:Both|both|Neither|neither|Either|either)\s+(?:options?\s+)?[A-H]\s+(?:and|n?or|&)\s+[A-H]\b/,
  /^(?:both\s+|options?\s+|answers?\s+)?[A-H](?:\s*,\s*[A-H])*,?\s+(?:and|or|&)\s+[A-H]\.?$/i,
];

/** "option B", "answers c", "choice (d)", "option a." */
const letters = /\b(?:options?|answers?|choices?|distractors?)\s+\(?[a-h](?![\w'’-])/gi;
/** "the option a team takes": an article, not a letter. */
const article = /\sa$/;

function byLetter(text: string): RegExpMatchArray | undefined {
  return [...text.matchAll(letters)].find((hit) => !article.test(hit[0]) || /^(?:$|[).,;:])/.test(text.slice(hit.index + hit[0].length)));
}

/** "the first option", "the two options above", "the option above"; not "which of the following options". */
const byPlace = [
  /\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|last|next|previous|preceding|above|below)\s+(?:(?:one|two|three|four|other)\s+)?(?:options?|answers?|choices?)\b/i,
  /\b(?:options?|answers?|choices?)\s+(?:above|below)\b/i,
];

/** The words that turn a question round must be seen: in capitals and bold. */
const turned = /(\*\*)?\b(NOT|EXCEPT|LEAST)\b(\*\*)?/g;

/** "Which of these is not …", "What does not …": up to two words of subject, so "Which change makes sure that … is not lost?" passes. */
const quietNot = /\b(?:which|what)\b(?:\s+of\s+(?:the|these|those)(?:\s+\w+){0,2}|(?:\s+[\w-]+){0,2})\s+(?:(?:is|are|was|were|does|do|did|can|could|will|would|should|must|has|have)\s+not|cannot|can't|isn't|aren't|doesn't|don't|won't)\b/i;
const quietExcept = /\b(?:which|what|all)\b[^.?]*\bexcept\b(?!\s+(?:that|when|if|in)\b)/i;

const chooseCount = /\b(?:choose|select|pick)\s+(?:any\s+|the\s+|exactly\s+)?(?:one|two|three|four|1|2|3|4)\b(?!\s+\w)/i;

/** Rules about wording: stems, options and rationales. Code spans and fences are left alone. */
export function words(question: Question, report: Report): void {
  stem(question.stem, report);
  question.options.forEach((option, i) => {
    const text = visible(withoutCode(option.text));
    if (combined.some((r) => r.test(text))) {
      report(['options', i, 'text'], 'an option that stands alone', `"${text}"`, 'options are shuffled and each is judged by itself: write the choice out, or ask for two answers');
    }
    pointers(option.text, ['options', i, 'text'], report);
    pointers(option.rationale, ['options', i, 'rationale'], report);
  });
}

function pointers(markdown: string, keys: readonly PropertyKey[], report: Report): void {
  const text = visible(withoutCode(markdown));
  const hit = byLetter(text) ?? byPlace.map((r) => r.exec(text)).find((m) => m !== null);
  if (hit) report(keys, 'no option named by its letter or place', `"${hit[0]}"`, 'options are shuffled: name what it does instead');
}

function stem(markdown: string, report: Report): void {
  const keys = ['stem'];
  const prose = withoutCode(markdown);
  const text = visible(prose);
  const marks = text.match(/\?/g)?.length ?? 0;
  if (marks !== 1 || !text.endsWith('?')) {
    report(keys, 'exactly one question mark, at the end of the stem', marks === 0 ? 'none' : marks > 1 ? `${marks} of them` : `text after it: "…${text.slice(-40)}"`, 'ask one question, in the last sentence (code may follow in a fence)');
  }
  pointers(markdown, keys, report);
  const count = chooseCount.exec(text);
  if (count) report(keys, 'no count in the stem', `"${count[0]}"`, 'delete it: the page prints "Choose two" by itself');
  for (const [whole, before, word, after] of prose.matchAll(turned)) {
    if (before !== '**' || after !== '**') report(keys, `**${word}** in bold capitals`, `"${whole}"`, `write **${word}**, or turn the question round`);
  }
  const question = text.slice(Math.max(text.lastIndexOf('. '), text.lastIndexOf(': ')) + 1);
  const quiet = quietNot.exec(question) ?? quietExcept.exec(question);
  // A capital NOT was judged above, emphasised or not.
  if (quiet && !/\b(?:NOT|EXCEPT)\b/.test(quiet[0])) {
    report(keys, 'a negation in bold capitals', `"${quiet[0].trim()}"`, 'write **NOT** (or **EXCEPT**), or better ask for what is so');
  }
}
