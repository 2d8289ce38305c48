import {describe, expect, it} from 'vitest';
import {bank, reworded} from '../test-questions';
import {guid} from './ids';
import {ankiText, textColumns} from './text';

const headers = ['#separator:tab', '#html:true', '#columns:guid\tdeck\ttags\tFront\tBack', '#notetype:Basic', '#guid column:1', '#deck column:2', '#tags column:3'];

/** Reads a file as Anki does: header lines, then tab-separated fields with doubled quotes inside quotes. */
function read(file: string): {headers: string[]; rows: string[][]} {
  const lines = file.trimEnd().split('\n');
  const cell = (text: string): string => (text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text);
  return {headers: lines.filter((l) => l.startsWith('#')), rows: lines.filter((l) => !l.startsWith('#')).map((l) => l.split('\t').map(cell))};
}

describe('the text file for Anki', () => {
  const file = read(ankiText(bank));
  it('begins with the headers of the manual', () => {
    expect(file.headers).toEqual(headers);
  });
  it('has one line a question, with all columns and a guid of its own', () => {
    expect(file.rows).toHaveLength(bank.length);
    for (const row of file.rows) expect(row).toHaveLength(textColumns.length);
    expect(file.rows.map((r) => r[0])).toEqual(bank.map((q) => guid(q.source.id, 'text')));
    expect(new Set(file.rows.map((r) => r[3])).size).toBe(bank.length);
  });
  it('does not meet the notes of the package', () => {
    for (const {source} of bank) expect(guid(source.id, 'text')).not.toBe(guid(source.id, 'card'));
  });
  it('keeps tabs, quotes and the lines of code', () => {
    const [row] = read(ankiText([reworded(bank[0]!, '<p>A "b"\tc\nd</p><pre><code>x:\n  y\n</code></pre>')])).rows;
    expect(row).toHaveLength(textColumns.length);
    expect(row![3]).toContain('<p>A "b"    c d</p><pre><code>x:<br>  y</code></pre>');
  });
});
