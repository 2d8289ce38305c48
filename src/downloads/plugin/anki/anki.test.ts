import {createHash} from 'node:crypto';
import {strFromU8, unzipSync} from 'fflate';
import initSqlJs, {type Database} from 'sql.js';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {lessons} from '../../../content/pages';
import type {ExportQuestion} from '../questions';
import {bank, firstOf, reworded, root} from '../test-questions';
import {changedAt, readWording, type WordingLock} from '../wording';
import {DECK_NAME, FIELD_SEPARATOR} from './collection';
import {fieldNames, fieldsOf, tagsOf} from './fields';
import {assertDistinct, DECK_ID, fieldChecksum, guid, lessonDeckId, NOTE_TYPE_ID, noteId} from './ids';
import {noteType, NOTE_TYPE_CHANGED} from './note-type';
import {ankiPackage} from '.';

const wording = readWording(root);
const make = (questions: readonly ExportQuestion[], lock: WordingLock = wording): Promise<Uint8Array> => ankiPackage(questions, lock, 'about');

async function openPackage(bytes: Uint8Array): Promise<Database> {
  const files = unzipSync(bytes);
  expect(Object.keys(files)).toEqual(['collection.anki2', 'media']);
  expect(JSON.parse(strFromU8(files['media']!))).toEqual({});
  const {Database} = await initSqlJs();
  return new Database(files['collection.anki2']);
}

function rows(db: Database, sql: string): Record<string, unknown>[] {
  const [result] = db.exec(sql);
  return (result?.values ?? []).map((values) => Object.fromEntries(result!.columns.map((c, i) => [c, values[i]])));
}

const column = (db: Database, name: string): Record<string, Record<string, unknown>> => JSON.parse(rows(db, 'SELECT * FROM col')[0]![name] as string) as Record<string, Record<string, unknown>>;

describe('the package of the whole bank', () => {
  let bytes: Uint8Array;
  let db: Database;
  beforeAll(async () => {
    bytes = await make(bank);
    db = await openPackage(bytes);
  });
  afterAll(() => db.close());

  it('is a sound SQLite file of schema 11 with one note and one new card a question', () => {
    expect(rows(db, 'PRAGMA integrity_check')).toEqual([{integrity_check: 'ok'}]);
    expect(rows(db, 'SELECT id, ver FROM col')).toEqual([{id: 1, ver: 11}]);
    expect(rows(db, 'SELECT count(*) AS n FROM notes')).toEqual([{n: bank.length}]);
    expect(rows(db, 'SELECT count(*) AS n FROM cards WHERE type = 0 AND queue = 0 AND ord = 0 AND reps = 0')).toEqual([{n: bank.length}]);
    expect(rows(db, 'SELECT count(*) AS n FROM cards JOIN notes ON cards.nid = notes.id')).toEqual([{n: bank.length}]);
    expect(rows(db, 'SELECT count(*) AS n FROM revlog')).toEqual([{n: 0}]);
  });

  it('has seven fields a note, a checksum of the first, and a guid of its own', () => {
    const notes = rows(db, 'SELECT * FROM notes');
    for (const note of notes) {
      const fields = (note['flds'] as string).split(FIELD_SEPARATOR);
      expect(fields).toHaveLength(fieldNames.length);
      expect(fields.every((f) => f.trim() !== '')).toBe(true);
      expect(note['sfld']).toBe(fields[0]);
      expect(note['csum']).toBe(parseInt(createHash('sha1').update(fields[0]!).digest('hex').slice(0, 8), 16));
      expect(note['mid']).toBe(NOTE_TYPE_ID);
      expect(note['tags']).toMatch(/^ \S+( \S+)* $/);
    }
    expect(new Set(notes.map((n) => n['guid'])).size).toBe(bank.length);
  });

  it('puts every card into the deck of its lesson, under one deck', () => {
    const decks = column(db, 'decks');
    expect(decks[DECK_ID]!['name']).toBe(DECK_NAME);
    for (const {source, lessonName} of bank) {
      const [card] = rows(db, `SELECT did FROM cards WHERE nid = ${noteId(source.id)}`);
      expect(card!['did']).toBe(lessonDeckId(source.page.slug));
      expect(decks[card!['did'] as number]!['name']).toBe(`${DECK_NAME}::${lessonName}`);
    }
    expect(Object.keys(decks)).toHaveLength(2 + new Set(bank.map((q) => q.source.page.slug)).size);
    for (const [id, deck] of Object.entries(decks)) expect(deck['id']).toBe(Number(id));
  });

  it('holds the note type that its notes name', () => {
    const models = column(db, 'models');
    expect(Object.keys(models)).toEqual([String(NOTE_TYPE_ID)]);
    expect(models[NOTE_TYPE_ID]).toEqual(JSON.parse(JSON.stringify(noteType)));
  });

  it('is the same, byte for byte, when it is made again, in another time zone too', async () => {
    const zone = process.env['TZ'];
    try {
      process.env['TZ'] = 'Pacific/Auckland';
      expect(Buffer.from(await make(bank)).equals(Buffer.from(bytes))).toBe(true);
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });

  it('keeps guid, note and card of a question whose words change, and says that it is newer', async () => {
    const question = bank[3]!;
    const {id} = question.source;
    const changed = bank.map((q) => (q === question ? reworded(q, '<p>Other words?</p>') : q));
    const later = await openPackage(await make(changed));
    const of = (from: Database) => rows(from, `SELECT notes.id, guid, mid, csum, cards.id AS card, did, notes.mod, flds FROM notes JOIN cards ON nid = notes.id WHERE sfld = '${id}'`)[0]!;
    const {mod: modBefore, flds: before, ...same} = of(db);
    const {mod: modAfter, flds: after, ...sameAfter} = of(later);
    expect(sameAfter).toEqual(same);
    expect(after).not.toBe(before);
    expect(modAfter).toBeGreaterThan(modBefore as number);
    const others = `SELECT guid, mod, flds FROM notes WHERE sfld <> '${id}' ORDER BY id`;
    expect(rows(later, others)).toEqual(rows(db, others));
    later.close();
  });
});

describe('ids', () => {
  it('never change: a reader has them already', () => {
    expect([DECK_ID, NOTE_TYPE_ID]).toEqual([1763942400001, 1763942400002]);
    expect(lessonDeckId('lambda')).toBe(1700320702773);
    expect(noteId('lambda-concurrency-001')).toBe(1704070307010);
    expect(guid('lambda-concurrency-001', 'card')).toBe('zSI8u7yQoL6FcQ');
    expect(guid('lambda-concurrency-001', 'text')).toBe('Kp48taNbu2rTLv');
  });
  it('are numbers that JavaScript and Anki hold exactly, and no two lessons share one', () => {
    expect(() => assertDistinct('lesson', lessons.map((l) => l.slug), lessonDeckId)).not.toThrow();
    expect(lessons.every((l) => Number.isSafeInteger(lessonDeckId(l.slug)))).toBe(true);
  });
  it('that meet are refused', () => {
    expect(() => assertDistinct('question', ['a', 'b'], () => 1)).toThrow(/"a" and "b" with the same/);
  });
  it('checksum as Anki does it', () => {
    // SHA-1 of "test" begins with a94a8fe5.
    expect(fieldChecksum('test')).toBe(0xa94a8fe5);
  });
});

it('the note type carries a later time whenever it changes', () => {
  const print = createHash('sha256').update(JSON.stringify({...noteType, mod: 0})).digest('hex').slice(0, 12);
  // Different? Raise NOTE_TYPE_CHANGED to the time of your change, then write both down here.
  expect([print, NOTE_TYPE_CHANGED]).toEqual(['bab168bddc60', 1795478400]);
});

describe('fields', () => {
  it('of a choice: letters in file order, a verdict in words, the way to the lesson', () => {
    const question = firstOf('multiple-response');
    const fields = fieldsOf(question);
    const letters = question.source.options.flatMap((o, i) => (o.correct === true ? [String.fromCharCode(65 + i)] : []));
    expect(fields.Answer).toBe(letters.join(', '));
    expect(fields.Options).toContain('<p class="cue">Choose two</p>');
    expect(fields.Reasons.match(/>Right\.</g)).toHaveLength(2);
    expect(fields.Reasons.match(/>Wrong\.</g)).toHaveLength(question.source.options.length - 2);
    expect(fields.Lesson).toContain(`href="https://example.org/dva${question.source.page.url}#${question.source.section}"`);
  });
  it('of an ordering question: never shown in the right order, the key says how', () => {
    for (const question of bank.filter((q) => q.source.type === 'ordering')) {
      const right = question.source.options.map((o) => o.id);
      const shown = question.shown.map((o) => o.id);
      expect(shown).not.toEqual(right);
      expect(fieldsOf(question).Answer.split(', ').map((l) => shown[l.charCodeAt(0) - 65])).toEqual(right);
    }
  });
  it('hold no script, no handler, no address that leads nowhere outside the site', () => {
    for (const question of bank) {
      const html = Object.values(fieldsOf(question)).join('');
      expect(html).not.toMatch(/<(script|iframe|img|style|form)|\son\w+=|href="(?!https:\/\/)|tabindex/i);
      expect(html).not.toContain(FIELD_SEPARATOR);
    }
  });
  it('leave what Anki takes for commands as text', () => {
    const {Question} = fieldsOf(reworded(bank[0]!, '[sound:a.mp3] [latex]x[/latex] [$]x[/$] \\(x\\) <code>\\(y\\)</code> {{Id}}'));
    expect(Question).not.toMatch(/\[sound:|\[latex\]|\[\$\]|\\\(x/);
    expect(Question).toContain('<code>\\(y\\)</code>');
  });
  it('and tags name lesson, domains and skills of both guides, without blanks', () => {
    for (const question of bank) {
      const tags = tagsOf(question);
      expect(tags).toContain(`DVA-Study::${question.source.page.slug}`);
      for (const skill of question.source.skills['dva-c02']) expect(tags).toEqual(expect.arrayContaining([`DVA-C02::skill-${skill}`, `DVA-C02::domain-${skill[0]!}`]));
      for (const skill of question.source.skills['dva-c03']) expect(tags).toContain(`DVA-C03::skill-${skill}`);
      expect(tags.join('')).not.toMatch(/\s/);
    }
  });
});

it('a note is as old as its words', async () => {
  const db = await openPackage(await make(bank.slice(0, 5)));
  for (const {source} of bank.slice(0, 5)) expect(rows(db, `SELECT mod FROM notes WHERE sfld = '${source.id}'`)).toEqual([{mod: changedAt(wording, source)}]);
  db.close();
});
