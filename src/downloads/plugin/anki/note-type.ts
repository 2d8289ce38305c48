// cspell:words Segoe Consolas sortf tmpls qfmt afmt bqfmt bafmt documentclass papersize usepackage amssymb amsmath pagestyle setlength parindent
import {fieldNames} from './fields';
import {NOTE_TYPE_ID} from './ids';

/**
 * When fields, cards or styles of the note type last changed, in seconds since 1970. Anki takes the new look over only
 * when this is newer than what the reader has. Raise it with every change (a test notices).
 */
export const NOTE_TYPE_CHANGED = 1_795_478_400;
export const NOTE_TYPE_NAME = 'DVA Study question';

const front = '<div class="question">{{Question}}</div>\n{{Options}}';
const back = `{{FrontSide}}
<hr id="answer">
<p class="key"><b>Answer: {{Answer}}</b></p>
{{Reasons}}
<p class="more">{{Lesson}}</p>
<p class="more">{{Skills}}</p>
<p class="more">DVA Study, CC BY 4.0. {{Id}}</p>`;

/** Anki sets .nightMode (and AnkiDroid .night_mode) on the card; both want their own contrast. */
const css = `.card {
  max-width: 40em;
  margin: 0 auto;
  padding: 0.5em;
  font: 1.05em/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
  text-align: left;
  color: #1d2430;
  background: #fdfcfa;
  overflow-wrap: break-word;
}
.cue, .more { color: #565f6d; }
.more { font-size: 0.85em; margin: 0.3em 0; }
.key { font-size: 1.1em; }
li { margin: 0.45em 0; }
.right { color: #176342; }
.wrong { color: #a02a22; }
a { color: #1f4f9e; }
code { font: 0.9em ui-monospace, Menlo, Consolas, monospace; background: #f2efe8; padding: 0 0.2em; border-radius: 0.2em; overflow-wrap: anywhere; }
pre { background: #f6f4ef; padding: 0.6em; border-radius: 0.4em; overflow-x: auto; }
pre code { background: none; padding: 0; overflow-wrap: normal; }
.card.nightMode, .card.night_mode { color: #dde3ec; background: #14181f; }
.nightMode .cue, .nightMode .more, .night_mode .cue, .night_mode .more { color: #a3adbb; }
.nightMode .right, .night_mode .right { color: #7fd6a6; }
.nightMode .wrong, .night_mode .wrong { color: #ff9d94; }
.nightMode a, .night_mode a { color: #8fb8ff; }
.nightMode code, .night_mode code { background: #222a35; }
.nightMode pre, .night_mode pre { background: #1a2029; }
`;

/** The fixed ids of fields and of the card, by which Anki 2.1.67 and later merge note types that both sides changed. */
const partId = (n: number): number => NOTE_TYPE_ID * 1000 + n;

/** The note type as column `models` of schema 11 holds it. */
export const noteType = {
  id: NOTE_TYPE_ID,
  name: NOTE_TYPE_NAME,
  type: 0,
  mod: NOTE_TYPE_CHANGED,
  usn: -1,
  sortf: 0,
  did: null,
  flds: fieldNames.map((name, ord) => ({name, ord, sticky: false, rtl: false, font: 'Arial', size: 20, media: [], id: partId(ord + 1)})),
  tmpls: [{name: 'Question', ord: 0, qfmt: front, afmt: back, bqfmt: '', bafmt: '', did: null, id: partId(100)}],
  css,
  latexPre: '\\documentclass[12pt]{article}\n\\special{papersize=3in,5in}\n\\usepackage{amssymb,amsmath}\n\\pagestyle{empty}\n\\setlength{\\parindent}{0in}\n\\begin{document}\n',
  latexPost: '\\end{document}',
  /** Card 0 exists when field 1, the question, is not empty. */
  req: [[0, 'any', [1]]],
  tags: [],
  vers: [],
};
