/**
 * What a broken piece of content looks like to the person who must mend it.
 * Every check of every room returns problems; nothing throws on the first one,
 * so an author sees the whole list in one run.
 */
export interface Problem {
  /** Path relative to the repository root, with forward slashes. */
  readonly file: string;
  /** 1-based line in that file; 1 when the whole file is meant. */
  readonly line: number;
  /** What should have stood there. */
  readonly expected: string;
  /** What stands there. */
  readonly found: string;
  /** The next thing to do. */
  readonly fix: string;
}

/**
 * Problems as a text for a terminal, ordered by file and line.
 * @param problems in any order
 * @returns one block a problem, a blank line between them; '' for none
 */
export function formatProblems(problems: readonly Problem[]): string {
  return [...problems]
    .sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line)
    .map(
      (p) =>
        `${p.file}:${p.line}\n  expected: ${p.expected}\n  found:    ${p.found}\n  fix:      ${p.fix}`,
    )
    .join('\n\n');
}

/** Thrown once, after all checks ran; the message is the formatted list. */
export class ProblemsError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    const n = problems.length;
    super(`${n} ${n === 1 ? 'problem' : 'problems'} in the content\n\n${formatProblems(problems)}\n`);
    this.name = 'ProblemsError';
  }
}

/**
 * @throws {ProblemsError} when the list is not empty
 */
export function throwProblems(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new ProblemsError(problems);
}
