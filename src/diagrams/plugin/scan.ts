/** A ```mermaid fence as it stands in an MDX file. */
export interface Fence {
  /** Its text, without the indentation of the fence. */
  readonly source: string;
  /** 1-based line of the opening ```; line k of the source (from 0) stands at `line + 1 + k`. */
  readonly line: number;
}

/** A <Diagram> element as it stands in an MDX file. */
export interface DiagramBlock {
  /** undefined when the attribute is missing or is not a plain "string". */
  readonly id: string | undefined;
  readonly title: string | undefined;
  /** What each step shows (see steps.ts); undefined for a picture without steps. */
  readonly steps: string | undefined;
  /** How many items the ordered list has that follows the fence; 0 when something else follows. */
  readonly items: number;
  /** 1-based line of `<Diagram`. */
  readonly line: number;
  readonly fences: readonly Fence[];
  /** Whether anything stands before the first fence. */
  readonly textBefore: boolean;
  /** Whether anything stands after the first fence. */
  readonly textAfter: boolean;
  /** Whether `</Diagram>` was found. */
  readonly closed: boolean;
}

export interface Scan {
  readonly diagrams: readonly DiagramBlock[];
  /** Mermaid fences outside of every <Diagram>. */
  readonly strays: readonly Fence[];
}

const entities: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", apos: "'"};

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`).exec(tag);
  const text = (found?.[1] ?? found?.[2])?.replace(/&(#?\w+);/g, (all, key: string) => entities[key] ?? all).trim();
  return text === '' ? undefined : text;
}

interface Open {
  id: string | undefined;
  title: string | undefined;
  steps: string | undefined;
  items: number;
  /** Whether the list after the fence is over. */
  listEnded: boolean;
  line: number;
  fences: Fence[];
  textBefore: boolean;
  textAfter: boolean;
}

function done({listEnded: _, ...block}: Open, closed: boolean): DiagramBlock {
  return {...block, closed};
}

/**
 * Finds the diagrams of an MDX file. A line scanner and not a Markdown parse: it must also read
 * files that MDX would refuse, and its lines are those of the file (Docusaurus hands MDX the text without front matter).
 * @param text the whole file
 */
export function scanDiagrams(text: string): Scan {
  const lines = text.split(/\r?\n/);
  const diagrams: DiagramBlock[] = [];
  const strays: Fence[] = [];
  let open: Open | undefined;
  const noteText = (line: string, afterBlank: boolean): void => {
    if (!open) return;
    if (open.fences.length === 0) {
      open.textBefore = true;
      return;
    }
    open.textAfter = true;
    if (/^ ?\d+[.)]\s/.test(line) && !open.listEnded) open.items++;
    // Neither an item, nor indented, nor the further lines of an item: the list is over, or was none.
    else if (open.items === 0 || (afterBlank && /^\S/.test(line))) open.listEnded = true;
  };
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    const fence = /^(\s*)(`{3,}|~{3,})\s*(\w*)/.exec(line);
    if (fence) {
      const [, indent = '', ticks = '', lang = ''] = fence;
      const end = new RegExp(`^\\s*${ticks.charAt(0)}{${ticks.length},}\\s*$`);
      const start = i;
      const body: string[] = [];
      for (i++; i < lines.length && !end.test(lines[i] ?? ''); i++) {
        const inner = lines[i] ?? '';
        const blank = /^\s*/.exec(inner)?.[0].length ?? 0;
        body.push(inner.slice(Math.min(indent.length, blank)));
      }
      if (lang !== 'mermaid') noteText(line, true);
      else if (open) open.fences.push({source: body.join('\n'), line: start + 1});
      else strays.push({source: body.join('\n'), line: start + 1});
      continue;
    }
    if (/^\s*<Diagram(?=[\s/>]|$)/.test(line)) {
      const start = i;
      let tag = line;
      // Attributes may stand on lines of their own; a > inside quotes does not end the tag.
      while (!/^[^"'>]*(?:(?:"[^"]*"|'[^']*')[^"'>]*)*>/.test(tag) && i + 1 < lines.length) tag += `\n${lines[++i] ?? ''}`;
      if (open) diagrams.push(done(open, false));
      open = {id: attribute(tag, 'id'), title: attribute(tag, 'title'), steps: attribute(tag, 'steps'), items: 0, listEnded: false, line: start + 1, fences: [], textBefore: false, textAfter: false};
      if (/\/>\s*$/.test(tag)) {
        diagrams.push(done(open, true));
        open = undefined;
      }
      continue;
    }
    if (open && /^\s*<\/Diagram>/.test(line)) {
      diagrams.push(done(open, true));
      open = undefined;
      continue;
    }
    if (line.trim() !== '') noteText(line, (lines[i - 1] ?? '').trim() === '');
  }
  if (open) diagrams.push(done(open, false));
  return {diagrams, strays};
}
