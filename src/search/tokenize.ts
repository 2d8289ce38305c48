/**
 * Text to search terms, the same at build time and in the browser: an index is
 * only found again by the tokenizer that made it.
 */

/** One term and where it stands in the text (offsets in UTF-16 units, as `slice` takes them). */
export interface Token {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/** A run of characters that a reader would call one word: `x-api-key`, `kms:Decrypt`, `10,240`, `$LATEST`. */
export interface Chunk {
  readonly start: number;
  readonly end: number;
  /** Letters and digits only, folded: `xapikey`, `kmsdecrypt`, `10240`. What people type without punctuation. */
  readonly joined: string;
  /** `joined` (unless it is an address or too long to be typed), then the parts: `x api key` without single letters. */
  readonly tokens: readonly Token[];
}

// `::`, single joints, and a comma between digits of a thousand. Not `://`, so an address falls apart after its scheme.
const CHUNK = /\$?[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:::|[-_.:/]|(?<=\p{N}),(?=\p{N}{3}(?!\p{N})))[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
const SEGMENT = /[\p{L}\p{M}\p{N}]+/gu;
// HTTPServer2Name → HTTP, Server, 2, Name. A capital run keeps the digits that belong to it (S3, EC2, SHA256).
const CAMEL = /\p{Lu}+(?![\p{Ll}\p{M}])\p{N}*|\p{Lu}?[\p{Ll}\p{M}\p{Lo}]+|\p{N}+|[\p{L}\p{M}]+/gu;
const DECIMAL = /^\$?\p{N}+(?:,\p{N}{3})*(?:\.\p{N}+)?$/u;
// 400KB, 29s: people write the unit with and without a space.
const MEASURE = /^(\p{N}+)(kb|mb|gb|tb|kib|mib|gib|tib|ms|s|m|h|d)$/iu;
const LONGEST_JOINED = 48;

/** Words that say nothing about the subject. Short: a term is cheap, a missing one is not found. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  ('a an and are as at be been but by can could did do does for from had has have how i if in into is it its me my of on or our ' +
    'so than that the their them then there these they this those to versus vs was we were what when where which while who why will with would you your').split(' '),
);

/** Lower case without accents: `Édité` → `edite`. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** @returns whether a term is a number, which is matched exactly or not at all */
export function isNumber(term: string): boolean {
  return /^\d+(\.\d+)?$/.test(term);
}

/** @returns whether a term is too common to search for */
export function isStopWord(term: string): boolean {
  return STOP_WORDS.has(term);
}

/**
 * The words of a text, each with its terms.
 * @param text anything; never throws
 */
export function chunks(text: string): Chunk[] {
  const found: Chunk[] = [];
  for (const match of text.matchAll(CHUNK)) {
    const raw = match[0];
    const start = match.index;
    // The s of "function's" is grammar.
    if (/^s$/i.test(raw) && /['’]/.test(text[start - 1] ?? '')) continue;
    found.push(readChunk(raw, start));
  }
  return found;
}

/**
 * All terms of a text in order, stop words left out.
 * @param text anything; never throws
 */
export function tokenize(text: string): Token[] {
  return chunks(text)
    .flatMap((chunk) => chunk.tokens)
    .filter((token) => !isStopWord(token.term));
}

function readChunk(raw: string, start: number): Chunk {
  const end = start + raw.length;
  const joined = fold(raw).replace(/[^\p{L}\p{N}]/gu, '');
  if (DECIMAL.test(raw)) {
    const term = fold(raw).replace(/[,$]/g, '');
    return {start, end, joined: term, tokens: [{term, start, end}]};
  }
  const parts: Token[] = [];
  for (const segment of raw.matchAll(SEGMENT)) readSegment(segment[0], start + segment.index, parts);
  const tokens: Token[] = [];
  const single = parts.length === 1 && parts[0]?.term === joined;
  if (!single && isTypable(raw, joined) && !MEASURE.test(raw)) tokens.push({term: joined, start, end});
  // $LATEST is searched with and without its sign.
  if (raw.startsWith('$')) tokens.push({term: `$${joined}`, start, end});
  for (const part of parts) if (!tokens.some((token) => token.term === part.term)) tokens.push(part);
  return {start, end, joined, tokens};
}

function readSegment(segment: string, start: number, into: Token[]): void {
  const measure = MEASURE.exec(segment);
  if (measure !== null) {
    const number = measure[1] ?? '';
    push(into, number, start);
    push(into, measure[2] ?? '', start + number.length);
    return;
  }
  // Digits split only inside CamelCase (Canary10Percent); s3, ec2, sha256 and 5xx stay whole.
  const mixed = /\p{Ll}.*\p{Lu}|\p{Lu}.*\p{Lu}\p{Ll}/u.test(segment);
  if (!mixed) {
    push(into, segment, start);
    return;
  }
  const words = [...segment.matchAll(CAMEL)];
  if (words.length > 1) push(into, segment, start);
  for (const word of words) push(into, word[0], start + word.index);
}

function push(into: Token[], text: string, start: number): void {
  const term = fold(text);
  // A single letter is noise as a term (x of x-ray); it still counts in `joined`.
  if (term.length > 1 || /^\p{N}$/u.test(term)) into.push({term, start, end: start + text.length});
}

/** Whether somebody would type the chunk as one word: not an address or a path. */
function isTypable(raw: string, joined: string): boolean {
  if (joined.length < 2 || joined.length > LONGEST_JOINED) return false;
  return (raw.match(/[./]/g)?.length ?? 0) <= 2;
}

/** A Map: an object would answer `constructor`, too. */
const IRREGULAR: ReadonlyMap<string, string> = new Map([['alias', 'alias'], ['aliases', 'alias'], ['indices', 'ind'], ['indexes', 'ind'], ['index', 'ind'], ['kinesis', 'kinesis']]);

/**
 * What a word shares with its inflected forms, as a prefix: `throttling` → `throttl`,
 * which also begins `throttle` and `throttled`; `policies` → `polic`; `keys` → `key`.
 * The index holds whole words, so a half-typed word still matches.
 * @param term folded; numbers and short words come back as they are
 */
export function stem(term: string): string {
  const irregular = IRREGULAR.get(term);
  if (irregular !== undefined) return irregular;
  if (term.length < 4 || !/^[a-z]+$/.test(term)) return term;
  let word = term;
  if (word.endsWith('ies') && word.length > 5) word = word.slice(0, -3);
  else if (/[^aeiou]y$/.test(word) && word.length > 4) word = word.slice(0, -1);
  else if (/(ss|x|ch|sh)es$/.test(word)) word = word.slice(0, -2);
  else if (/[^sui]s$/.test(word)) word = word.slice(0, -1);
  const bare = word.replace(/(ing|ed)$/, '');
  if (bare !== word && bare.length >= 4 && /[aeiouy]/.test(bare) && !bare.endsWith('e')) {
    word = /([^lszaeiou])\1$/.test(bare) ? bare.slice(0, -1) : bare;
  }
  return word.length >= 5 ? word.replace(/e$/, '') : word;
}
