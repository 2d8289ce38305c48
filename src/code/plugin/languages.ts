import path from 'node:path';
import type {LanguageRegistration} from 'shiki/core';
import bash from 'shiki/langs/bash.mjs';
import javascript from 'shiki/langs/javascript.mjs';
import json from 'shiki/langs/json.mjs';
import sql from 'shiki/langs/sql.mjs';
import toml from 'shiki/langs/toml.mjs';
import typescript from 'shiki/langs/typescript.mjs';
import yaml from 'shiki/langs/yaml.mjs';

/** A language that code samples are written in. */
export interface Language {
  /** As it stands behind the three backticks, and in the class of the code. */
  readonly id: string;
  /** As a reader knows it. */
  readonly name: string;
  /** Other words for it behind the backticks. */
  readonly aliases: readonly string[];
  /** How files of samples/ end that are written in it. */
  readonly endings: readonly string[];
  /** Its TextMate grammar; none for text, which stays as it is. */
  readonly grammar: LanguageRegistration[] | undefined;
}

/** What no grammar reads. */
export const plainText: Language = {id: 'text', name: 'Text', aliases: ['txt', 'vtl'], endings: ['.txt', '.vtl'], grammar: undefined};

/** Exactly what the pages use: a grammar costs time at every build. To add a language is to add a line, and a case to highlight.test.ts. */
export const languages: readonly Language[] = [
  plainText,
  {id: 'bash', name: 'Shell', aliases: ['sh', 'shell'], endings: ['.sh'], grammar: bash},
  {id: 'javascript', name: 'JavaScript', aliases: ['js'], endings: ['.js'], grammar: javascript},
  {id: 'json', name: 'JSON', aliases: [], endings: ['.json'], grammar: json},
  {id: 'sql', name: 'SQL', aliases: [], endings: ['.sql'], grammar: sql},
  {id: 'toml', name: 'TOML', aliases: [], endings: ['.toml'], grammar: toml},
  {id: 'typescript', name: 'TypeScript', aliases: ['ts'], endings: ['.ts'], grammar: typescript},
  {id: 'yaml', name: 'YAML', aliases: ['yml'], endings: ['.yml', '.yaml'], grammar: yaml},
];

const byName: ReadonlyMap<string, Language> = new Map(languages.flatMap((language) => [language.id, ...language.aliases].map((name) => [name, language] as const)));
const byEnding: ReadonlyMap<string, Language> = new Map(languages.flatMap((language) => language.endings.map((ending) => [ending, language] as const)));

/**
 * @param name what stands behind the three backticks; nothing there means text
 * @returns undefined for a language that this site does not colour
 */
export function languageNamed(name: string | null | undefined): Language | undefined {
  return byName.get(name ?? plainText.id);
}

/** @returns the language of a sample by the end of its file's name; undefined when the end says nothing */
export function languageOfFile(file: string): Language | undefined {
  return byEnding.get(path.extname(file));
}

/** What an author is told to do about a language that is not in the list. */
export const languageAdvice = {
  expected: `a language of this site: ${languages.map(({id}) => id).join(', ')}`,
  fix: 'write one of these behind the backticks (text for none), or add the language to src/code/plugin/languages.ts',
} as const;

/** The same for the file of a `<Sample>`. */
export const endingAdvice = {
  expected: `a sample whose name ends with one of ${[...byEnding.keys()].join(', ')}`,
  fix: 'rename the file, or add its language to src/code/plugin/languages.ts',
} as const;
