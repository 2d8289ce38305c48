import {describe, expect, it} from 'vitest';
import {csv, csvCell, csvColumns} from './csv';
import {plain} from './plain';
import {keyLetters} from './questions';
import {bank} from './test-questions';

/** A reader of RFC 4180, by its grammar; it throws where a quote stands wrong. */
function parse(file: string): string[][] {
  const rows: string[][] = [[]];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/y;
  while (field.lastIndex < file.length) {
    const match = field.exec(file);
    if (match === null) throw new Error(`no field at ${file.slice(0, 40)}`);
    rows.at(-1)!.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('the spreadsheet', () => {
  const file = csv(bank);
  const [head, ...rows] = parse(file.replace(/^\ufeff/, ''));
  const at = (name: (typeof csvColumns)[number]): number => csvColumns.indexOf(name);

  it('is UTF-8 with a mark, and has one row a question, all equally long', () => {
    expect(file.startsWith('\ufeffid,version,')).toBe(true);
    expect(head).toEqual(csvColumns);
    expect(rows).toHaveLength(bank.length);
    for (const row of rows) expect(row).toHaveLength(csvColumns.length);
  });
  it('holds id, words, every option with its reason, and the key', () => {
    bank.forEach((question, i) => {
      const row = rows[i]!;
      expect(row[at('id')]).toBe(question.source.id);
      expect(row[at('answer')]).toBe(keyLetters(question));
      expect(row[at('question')]!.replace(/^'/, '')).toBe(plain(question.source.stem));
      expect(row.slice(at('option A'), at('answer')).filter(Boolean)).toHaveLength(question.source.options.length);
      expect(row.slice(at('reason A'), at('taught at')).filter(Boolean)).toHaveLength(question.source.options.length);
      expect(row[at('taught at')]).toMatch(/^https:\/\/example\.org\/dva\/(services|topics)\/[\w-]+#[\w-]+$/);
    });
  });
  it('has no cell that a spreadsheet would run', () => {
    for (const row of rows) for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  });
});

describe('csvCell', () => {
  it.each([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "x"', '"say ""x"""'],
    ['two\nlines', '"two\nlines"'],
    ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['a=b', 'a=b'],
  ])('%j becomes %j', (value, cell) => {
    expect(csvCell(value)).toBe(cell);
  });
});

describe('plain', () => {
  it('takes marks away and leaves words and code', () => {
    expect(plain('Use **all** of `a*b*` and\n[this](/x).\n\n```yaml\na:\n  - b\n```\n\n1. one\n2. two')).toBe('Use all of a*b* and this.\n\na:\n  - b\n\n1. one\n2. two');
  });
});
