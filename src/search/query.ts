import {synonyms} from './synonyms';
import type {Synonym} from './synonyms';
import {chunks, isNumber, isStopWord, stem} from './tokenize';

/** One way to satisfy a part of the query: a section must hold all of the terms. */
export interface Alternative {
  readonly terms: readonly string[];
  /** 1 for what was typed, less for what it may mean. */
  readonly weight: number;
  /** As a name of a page, see `nameKeyOf`. */
  readonly name: string;
}

/** A part of the query that a good result satisfies, by any of its alternatives. */
export interface Group {
  readonly alternatives: readonly Alternative[];
  /** Whether the reader may still be typing it. */
  readonly last: boolean;
}

export interface Query {
  readonly groups: readonly Group[];
  /** Runs of neighbouring words as one, with the share of the query that they make up: names of pages are looked up here. */
  readonly runs: readonly {readonly name: string; readonly share: number}[];
  /** Terms to mark in excerpts: as typed, and what synonyms stand for. */
  readonly marks: readonly string[];
}

/** A query longer than this is a paste; the rest says little and costs much. */
const LONGEST_QUERY = 200;
const MOST_WORDS = 16;
const PART_WEIGHT = 0.6;
const JOIN_WEIGHT = 0.9;
const SYNONYM_WEIGHT = 0.85;
/** The second meaning of a synonym is less sure than the first. */
const SYNONYM_STEP = 0.1;
const LONGEST_NAME = 6;

interface Word {
  readonly joined: string;
  readonly terms: readonly string[];
}

interface Phrase {
  readonly key: string;
  readonly words: number;
  readonly mean: readonly string[];
}

/** @returns the words that are worth looking for */
function wordsOf(text: string): Word[] {
  return chunks(text).map((chunk) => {
    const terms = [...new Set(chunk.tokens.map((token) => token.term))];
    // A single letter is no term of the index, but the beginning of one.
    return {joined: chunk.joined, terms: terms.length > 0 ? terms : [chunk.joined]};
  });
}

const keyOf = (words: readonly Word[]): string => words.map((word) => stem(word.joined)).join(' ');

const phrases: ReadonlyMap<string, Phrase> = new Map(synonyms.flatMap(toPhrases).map((phrase) => [phrase.key, phrase]));
const longestPhrase = Math.max(...[...phrases.values()].map((phrase) => phrase.words));

/** Names and keywords are compared without joints and inflection: "lifecycle events" is `lifecycle event`. */
function nameKey(words: readonly Word[]): string {
  return words.map((word) => stem(word.joined)).join('');
}

/** @returns a name or keyword of a page in the form in which `Query.runs` are */
export function nameKeyOf(text: string): string {
  return nameKey(wordsOf(text).filter((word) => !isStopWord(word.joined)));
}

function toPhrases({say, mean}: Synonym): Phrase[] {
  return say.map((text) => {
    const words = wordsOf(text);
    return {key: keyOf(words), words: words.length, mean};
  });
}

/**
 * What a reader's words ask for.
 * @param text anything; never throws. An empty query has no groups.
 */
export function parseQuery(text: string): Query {
  const all = wordsOf(text.slice(0, LONGEST_QUERY)).slice(0, MOST_WORDS);
  const telling = all.filter((word) => !isStopWord(word.joined));
  const words = telling.length > 0 ? telling : all;
  const groups: Group[] = [];
  const marks = new Set<string>();
  for (let at = 0; at < words.length; ) {
    const phrase = phraseAt(words, at);
    const count = phrase?.words ?? 1;
    const own = words.slice(at, at + count);
    const alternatives = [...literal(own), ...joins(words, at, count), ...meanings(phrase)].filter((a) => a.terms.length > 0);
    if (alternatives.length > 0) groups.push({alternatives, last: at + count === words.length});
    own.flatMap((word) => word.terms).forEach((term) => marks.add(term));
    for (const meaning of phrase?.mean ?? []) wordsOf(meaning).flatMap((word) => word.terms).forEach((term) => marks.add(term));
    at += count;
  }
  return {groups, runs: runs(words, groups), marks: [...marks]};
}

function phraseAt(words: readonly Word[], at: number): Phrase | undefined {
  for (let count = Math.min(longestPhrase, words.length - at); count > 0; count--) {
    const found = phrases.get(keyOf(words.slice(at, at + count)));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What was typed: a compound whole, or all of its parts. */
function literal(words: readonly Word[]): Alternative[] {
  const name = nameKey(words);
  const whole = words.map((word) => word.terms[0]).filter((term) => term !== undefined);
  const parts = words.flatMap((word) => (word.terms.length > 1 ? word.terms.slice(1) : word.terms));
  const typed: Alternative = {terms: whole, weight: 1, name};
  return parts.length === whole.length ? [typed] : [typed, {terms: parts, weight: PART_WEIGHT, name}];
}

/** "code deploy", "scan index": two words that identifiers write as one. */
function joins(words: readonly Word[], at: number, count: number): Alternative[] {
  const pairs = [
    [words[at - 1], words[at]],
    [words[at + count - 1], words[at + count]],
  ];
  return pairs.flatMap(([a, b]) => {
    if (a === undefined || b === undefined || isNumber(a.joined) || isNumber(b.joined)) return [];
    const joined = a.joined + b.joined;
    return [{terms: [joined], weight: JOIN_WEIGHT, name: nameKey([a, b])}];
  });
}

function meanings(phrase: Phrase | undefined): Alternative[] {
  return (phrase?.mean ?? []).map((text, i) => {
    const words = wordsOf(text);
    const terms = words.map((word) => word.terms[0]).filter((term) => term !== undefined && !isStopWord(term));
    return {terms: terms as string[], weight: SYNONYM_WEIGHT - i * SYNONYM_STEP, name: nameKey(words.filter((word) => !isStopWord(word.joined)))};
  });
}

function runs(words: readonly Word[], groups: readonly Group[]): Query['runs'] {
  const shares = new Map<string, number>();
  const note = (name: string, share: number): void => {
    if (name !== '') shares.set(name, Math.max(share, shares.get(name) ?? 0));
  };
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 1; to <= Math.min(words.length, from + LONGEST_NAME); to++) {
      note(nameKey(words.slice(from, to)), (to - from) / words.length);
    }
  }
  for (const group of groups) {
    for (const alternative of group.alternatives) {
      if (alternative.weight < 1) note(alternative.name, alternative.weight / groups.length);
    }
  }
  return [...shares].map(([name, share]) => ({name, share}));
}

/**
 * @returns beginnings of all terms that the query can match without typing mistakes
 */
export function prefixesOf(query: Query): string[] {
  const terms = query.groups.flatMap((group) => group.alternatives.flatMap((alternative) => alternative.terms));
  return [...new Set(terms.flatMap((term) => (isNumber(term) ? [term] : [term, stem(term)])))];
}

/**
 * The term with two neighbours exchanged, the commonest slip of the fingers: `cogntio` → `cognito`.
 * MiniSearch counts it as two edits.
 */
export function transpositions(term: string): string[] {
  const found = new Set<string>();
  for (let i = 0; i + 1 < term.length; i++) found.add(term.slice(0, i) + (term[i + 1] ?? '') + (term[i] ?? '') + term.slice(i + 2));
  found.delete(term);
  return [...found];
}
