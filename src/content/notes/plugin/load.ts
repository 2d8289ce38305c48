import {existsSync, readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';
import type {Problem} from '../../../problems';
import {readYaml, relative} from '../../../problems/plugin/yaml';
import {lessons} from '../../pages';
import type {Claim} from '../claims';
import {claimsFileSchema, type ClaimEntry} from '../schema';

/** A claim with the place where it is written. */
export interface LoadedClaim extends Claim {
  /** Its file under src/content/notes/claims, relative to the root. */
  readonly file: string;
  readonly line: number;
}

export interface LoadedNotes {
  /** By line of the notes. */
  readonly claims: LoadedClaim[];
  readonly problems: Problem[];
}

const fixFormat = 'see src/content/notes/schema.ts for the format of a claim';
const folder = (root: string): string => path.join(root, 'src', 'content', 'notes');
const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();
const addresses: ReadonlySet<string> = new Set(lessons.map((l) => `/${l.kind}/${l.slug}`));

function range(lines: ClaimEntry['lines']): {from: number; to: number} {
  if (typeof lines === 'number') return {from: lines, to: lines};
  const [from = 0, to = 0] = lines.split('-').map(Number);
  return {from, to};
}

function checkClaim(claim: LoadedClaim, notes: readonly string[]): Problem[] {
  const {file, line, from, to, note, page} = claim;
  const problems: Problem[] = [];
  if (from > to || to > notes.length) {
    problems.push({file, line, expected: `lines of notes.txt, 1 to ${notes.length}, the smaller number first`, found: `${from}-${to}`, fix: 'correct the lines'});
    return problems;
  }
  const text = squeeze(notes.slice(from - 1, to).join(' '));
  let at = 0;
  for (const part of note.split('…').map(squeeze)) {
    const found = text.indexOf(part, at);
    if (found < 0) {
      problems.push({file, line, expected: `words that stand in ${from === to ? `line ${from}` : `lines ${from} to ${to}`} of notes.txt`, found: `"${part}"`, fix: 'copy the words of the note as they stand, with … where you leave some out'});
      break;
    }
    at = found + part.length;
  }
  if (page !== null && !addresses.has(page)) {
    problems.push({file, line, expected: 'the address of a lesson of src/content/pages.ts', found: page, fix: 'correct page:, or write page: null and dropped: with the reason'});
  }
  return problems;
}

/**
 * Reads the original notes and what was found about them.
 * @param root the repository root, absolute
 * @returns the claims, and a problem for each broken entry and for each line of the notes that says something and has no entry
 */
export function loadNotes(root: string): LoadedNotes {
  const notesFile = path.join(folder(root), 'notes.txt');
  if (!existsSync(notesFile)) {
    return {claims: [], problems: [{file: relative(root, notesFile), line: 1, expected: 'the original notes', found: 'no such file', fix: 'restore the file from Git'}]};
  }
  const notes = readFileSync(notesFile, 'utf8').replace(/\n$/, '').split('\n');
  const problems: Problem[] = [];
  const claims: LoadedClaim[] = [];
  const claimsFolder = path.join(folder(root), 'claims');
  const names = existsSync(claimsFolder) ? readdirSync(claimsFolder).filter((n) => n.endsWith('.yml')).sort() : [];
  for (const name of names) {
    const file = path.join(claimsFolder, name);
    const yaml = readYaml(root, file, claimsFileSchema, fixFormat);
    problems.push(...yaml.problems);
    (yaml.value ?? []).forEach(({lines, ...entry}, i) => {
      const claim: LoadedClaim = {...entry, ...range(lines), file: relative(root, file), line: yaml.lineAt([i])};
      const wrong = checkClaim(claim, notes);
      problems.push(...wrong);
      claims.push(claim);
    });
  }
  claims.sort((a, b) => a.from - b.from || a.file.localeCompare(b.file, 'en') || a.line - b.line);
  const judged = new Set<number>();
  for (const {from, to} of claims) for (let n = from; n <= to; n++) judged.add(n);
  notes.forEach((text, i) => {
    if (text.trim() === '' || judged.has(i + 1)) return;
    problems.push({
      file: relative(root, notesFile),
      line: i + 1,
      expected: 'an entry in src/content/notes/claims for every line that says something',
      found: `"${text.length > 60 ? `${text.slice(0, 57)}…` : text}" without an entry`,
      fix: `add an entry with lines: ${i + 1}; ${fixFormat}`,
    });
  });
  return {claims, problems};
}

/**
 * Every rule for the notes, with the anchors of the pages.
 * @param root the repository root, absolute
 * @param headingIdsByPage heading ids by address ('/services/lambda'); a lesson that is not in the map is not written yet, and its anchors are not checked
 */
export function checkClaims(root: string, headingIdsByPage: ReadonlyMap<string, ReadonlySet<string>>): Problem[] {
  const {claims, problems} = loadNotes(root);
  const anchors = claims.flatMap(({file, line, page, section}): Problem[] => {
    if (page === null || section === undefined) return [];
    const ids = headingIdsByPage.get(page);
    if (ids === undefined || ids.has(section)) return [];
    return [{file, line, expected: `the id of a heading on ${page}`, found: section, fix: `use one of: ${[...ids].join(', ')}`}];
  });
  return [...problems, ...anchors];
}
