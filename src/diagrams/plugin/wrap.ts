/** Characters a line between two neighbours, by the number of participants: four columns must fit a phone. */
const perColumn = [32, 32, 32, 20, 12] as const;

/** The mean width of a character of the site's font at 15 px, in pixels. */
const perCharacter = 7;
/** Two boxes of participants side by side (settings.ts: width + actorMargin). */
const minimalGap = 86;

/** Breaks one word at its humps when it is longer than a line: AssumeRoleWith|WebIdentity. */
function humps(word: string, limit: number): string[] {
  if (word.length <= limit) return [word];
  const parts = word.split(/(?<=[a-z0-9])(?=[A-Z])|(?<=[-/:._])/);
  const out: string[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    if (last !== undefined && last.length + part.length <= limit) out[out.length - 1] = last + part;
    else out.push(part);
  }
  return out;
}

function fill(line: string, limit: number): string[] {
  const out: string[] = [];
  for (const word of line.trim().split(/\s+/)) {
    humps(word, limit).forEach((piece, i) => {
      const last = out.at(-1);
      if (i === 0 && last !== undefined && last.length + 1 + piece.length <= limit) out[out.length - 1] = `${last} ${piece}`;
      else out.push(piece);
    });
  }
  return out;
}

/** The narrowest filling with as many lines as the widest one: no single word is left over in the last line. */
function balance(line: string, limit: number): string[] {
  const widest = fill(line, limit);
  let best = widest;
  for (let narrower = limit - 1; narrower > 5 && widest.length > 1; narrower--) {
    const lines = fill(line, narrower);
    if (lines.length > widest.length) break;
    if (!cutsMore(lines, widest)) best = lines;
  }
  return best;
}

/** Whether a filling cuts inside words that the other one leaves whole. */
function cutsMore(lines: readonly string[], than: readonly string[]): boolean {
  const words = (of: readonly string[]): number => of.flatMap((l) => l.split(' ')).length;
  return words(lines) > words(than);
}

/**
 * Breaks a text into even lines of at most `limit` characters, at spaces, and inside long names at their humps.
 * Lines that the author broke with <br/> stay broken. A name without humps stays whole.
 */
export function wrapText(text: string, limit: number): string {
  return text
    .split(/<br\s*\/?>/i)
    .flatMap((line) => balance(line, limit))
    .join('<br/>');
}

/** Mermaid moves the last participant away until half of a note fits into one column. */
const noteLimit = (column: number): number => 2 * column + 2;

const arrow = /^(\s*)(.+?)\s*(<<-->>|<<->>|-->>|->>|-->|->|--x|-x|--\)|-\))\s*([+-]?)\s*(.+?)\s*:\s*(.*)$/;
const declared = /^\s*(?:create\s+)?(?:participant|actor)\s+(\S+)(?:\s+as\s+(.+?))?\s*$/;

/**
 * Breaks the long texts of a sequence diagram before Mermaid measures them. Mermaid's own `wrap`
 * cuts words in the middle with a hyphen, which a name such as AssumeRoleWithWebIdentity must not suffer.
 * @returns the source with <br/> in its messages, notes and names; other diagrams come back as they are
 */
export function wrapSequence(source: string): string {
  if (!/^\s*sequenceDiagram\b/m.test(source)) return source;
  const lines = source.split('\n');
  const order: string[] = [];
  const meet = (name: string | undefined): void => {
    if (name !== undefined && !order.includes(name)) order.push(name);
  };
  for (const line of lines) {
    const participant = declared.exec(line);
    if (participant) meet(participant[1]);
    const message = participant ? null : arrow.exec(line);
    if (message) [message[2], message[5]].forEach(meet);
  }
  const column = perColumn[Math.min(order.length, perColumn.length - 1)] ?? 12;
  // How far apart Mermaid will put neighbours: the messages between them decide.
  const gaps = order.slice(1).map(() => minimalGap);
  const between = (from: string, to: string): readonly [number, number] => {
    const ends = [order.indexOf(from), order.indexOf(to)];
    return [Math.min(...ends), Math.max(...ends)];
  };
  for (const line of lines) {
    const message = declared.test(line) ? null : arrow.exec(line);
    const [left, right] = between(message?.[2] ?? '', message?.[5] ?? '');
    if (!message || right - left !== 1) continue;
    const longest = Math.max(...wrapText(message[6] ?? '', column).split('<br/>').map((l) => l.length));
    gaps[left] = Math.max(gaps[left] ?? 0, longest * perCharacter + 14);
  }
  const room = (from: string, to: string): number => {
    const [left, right] = between(from, to);
    if (right - left <= 1) return column;
    const width = gaps.slice(left, right).reduce((sum, gap) => sum + gap, 0);
    return Math.floor((width - 12) / perCharacter);
  };
  return lines
    .map((line) => {
      const participant = declared.exec(line);
      if (participant) return participant[2] === undefined ? line : line.replace(/(\sas\s+).+$/, (_, as: string) => as + wrapText(participant[2] ?? '', 12));
      const note = /^(\s*Note\s+(?:over|left of|right of)\s+)([^:]+?)(\s*:\s*)(.*)$/i.exec(line);
      if (note) {
        const [, head = '', who = '', colon = '', text = ''] = note;
        const [from = '', to = from] = who.split(',').map((w) => w.trim());
        return head + who + colon + wrapText(text, from === to ? column + 3 : Math.min(room(from, to), noteLimit(column)));
      }
      const message = arrow.exec(line);
      if (!message) return line;
      const [, indent = '', from = '', sign = '', mark = '', to = '', text = ''] = message;
      return `${indent}${from}${sign}${mark}${to}: ${wrapText(text, room(from, to))}`;
    })
    .join('\n');
}
