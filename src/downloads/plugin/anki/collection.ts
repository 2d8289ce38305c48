import initSqlJs from 'sql.js';
import type {ExportQuestion} from '../questions';
import {changedAt, type WordingLock} from '../wording';
import {fieldNames, fieldsOf, tagsOf} from './fields';
import {assertDistinct, DECK_ID, DEFAULT_ID, fieldChecksum, FIXED_TIME, guid, lessonDeckId, NOTE_TYPE_ID, noteId} from './ids';
import {noteType} from './note-type';

/** The top deck; those of lessons are `DVA Study::Lambda`. */
export const DECK_NAME = 'DVA Study';
/** Between the fields of a note. */
export const FIELD_SEPARATOR = '\x1f';

// cspell:words dconf odue odid revlog sched replayq mult
/**
 * Schema 11, the one that every Anki since 2.0 and AnkiDroid can read. Today's Anki brings it to its own when it imports.
 * The columns, their meaning and the indexes are Anki's: https://github.com/ankidroid/Anki-Android/wiki/Database-Structure
 */
const schema = `
CREATE TABLE col (id integer PRIMARY KEY, crt integer NOT NULL, mod integer NOT NULL, scm integer NOT NULL, ver integer NOT NULL,
  dty integer NOT NULL, usn integer NOT NULL, ls integer NOT NULL, conf text NOT NULL, models text NOT NULL, decks text NOT NULL,
  dconf text NOT NULL, tags text NOT NULL);
CREATE TABLE notes (id integer PRIMARY KEY, guid text NOT NULL, mid integer NOT NULL, mod integer NOT NULL, usn integer NOT NULL,
  tags text NOT NULL, flds text NOT NULL, sfld integer NOT NULL, csum integer NOT NULL, flags integer NOT NULL, data text NOT NULL);
CREATE TABLE cards (id integer PRIMARY KEY, nid integer NOT NULL, did integer NOT NULL, ord integer NOT NULL, mod integer NOT NULL,
  usn integer NOT NULL, type integer NOT NULL, queue integer NOT NULL, due integer NOT NULL, ivl integer NOT NULL,
  factor integer NOT NULL, reps integer NOT NULL, lapses integer NOT NULL, left integer NOT NULL, odue integer NOT NULL,
  odid integer NOT NULL, flags integer NOT NULL, data text NOT NULL);
CREATE TABLE revlog (id integer PRIMARY KEY, cid integer NOT NULL, usn integer NOT NULL, ease integer NOT NULL, ivl integer NOT NULL,
  lastIvl integer NOT NULL, factor integer NOT NULL, time integer NOT NULL, type integer NOT NULL);
CREATE TABLE graves (usn integer NOT NULL, oid integer NOT NULL, type integer NOT NULL);
CREATE INDEX ix_notes_usn ON notes (usn);
CREATE INDEX ix_cards_usn ON cards (usn);
CREATE INDEX ix_revlog_usn ON revlog (usn);
CREATE INDEX ix_cards_nid ON cards (nid);
CREATE INDEX ix_cards_sched ON cards (did, queue, due);
CREATE INDEX ix_revlog_cid ON revlog (cid);
CREATE INDEX ix_notes_csum ON notes (csum);
`;

function deck(id: number, name: string, desc: string): object {
  const none = [0, 0];
  return {id, name, desc, mod: FIXED_TIME, usn: -1, conf: DEFAULT_ID, dyn: 0, collapsed: false, browserCollapsed: false, extendNew: 0, extendRev: 0, newToday: none, revToday: none, lrnToday: none, timeToday: none};
}

/** Anki's own default options: the reader's stay as they are, an import without presets does not read these. */
const options = {
  [DEFAULT_ID]: {
    id: DEFAULT_ID, name: 'Default', mod: 0, usn: 0, maxTaken: 60, autoplay: true, timer: 0, replayq: true, dyn: false,
    new: {bury: false, delays: [1, 10], initialFactor: 2500, ints: [1, 4, 0], order: 1, perDay: 20},
    rev: {bury: false, ease4: 1.3, ivlFct: 1, maxIvl: 36500, perDay: 200, hardFactor: 1.2},
    lapse: {delays: [10], leechAction: 1, leechFails: 8, minInt: 1, mult: 0},
  },
};

const config = {activeDecks: [DEFAULT_ID], curDeck: DEFAULT_ID, curModel: String(NOTE_TYPE_ID), nextPos: 1, addToCur: true, collapseTime: 1200, dueCounts: true, estTimes: true, newSpread: 0, sortBackwards: false, sortType: 'noteFld', timeLim: 0};

function decksOf(questions: readonly ExportQuestion[], about: string): Readonly<Record<number, object>> {
  const names = new Map(questions.map((q) => [q.lesson.slug, q.lessonName]));
  return Object.fromEntries([
    [DEFAULT_ID, deck(DEFAULT_ID, 'Default', '')],
    [DECK_ID, deck(DECK_ID, DECK_NAME, about)],
    ...[...names].map(([slug, name]) => [lessonDeckId(slug), deck(lessonDeckId(slug), `${DECK_NAME}::${name}`, '')] as const),
  ]);
}

/**
 * Makes the SQLite file of a package: one note and one new card for each question, a deck for each lesson.
 * The same questions and times give the same bytes.
 * @param about the description of the top deck, HTML
 * @throws {Error} when two questions or two lessons share an Anki id
 */
export async function ankiCollection(questions: readonly ExportQuestion[], wording: WordingLock, about: string): Promise<Uint8Array> {
  assertDistinct('question', questions.map((q) => q.source.id), noteId);
  assertDistinct('lesson', [...new Set(questions.map((q) => q.lesson.slug))], lessonDeckId);
  const {Database} = await initSqlJs();
  const db = new Database();
  try {
    db.run(schema);
    db.run('BEGIN');
    const newest = Math.max(FIXED_TIME, ...questions.map((q) => changedAt(wording, q.source)));
    const json = [config, {[NOTE_TYPE_ID]: noteType}, decksOf(questions, about), options, {}].map((value) => JSON.stringify(value));
    db.run('INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, ?)', [FIXED_TIME, newest * 1000, FIXED_TIME * 1000, ...json]);
    questions.forEach((question, i) => {
      const id = noteId(question.source.id);
      const mod = changedAt(wording, question.source);
      const fields = fieldsOf(question);
      const values = fieldNames.map((name) => fields[name]).join(FIELD_SEPARATOR);
      db.run("INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, '')", [id, guid(question.source.id, 'card'), NOTE_TYPE_ID, mod, ` ${tagsOf(question).join(' ')} `, values, fields.Id, fieldChecksum(fields.Id)]);
      // type 0, queue 0: a new card; `due` is its place among the new ones.
      db.run("INSERT INTO cards VALUES (?, ?, ?, 0, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')", [id, id, lessonDeckId(question.lesson.slug), mod, i + 1]);
    });
    db.run('COMMIT');
    return db.export();
  } finally {
    db.close();
  }
}
