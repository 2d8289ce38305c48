// cspell:words endobj endstream beginbfchar endbfchar beginbfrange endbfrange begincodespacerange unzlib Flate
import {unzlibSync} from 'fflate';

/** What a test wants to know of a page of a PDF. */
export interface PdfPage {
  /** Points, 1/72 inch. */
  readonly width: number;
  readonly height: number;
  /** Its text in the order of painting, without white space. */
  readonly text: string;
}

/** Codes of a font, each as the hex digits that the page writes, and the letters that they stand for. */
interface Font {
  readonly digits: number;
  readonly letters: ReadonlyMap<string, string>;
}

/** @returns the content of a stream object, unpacked */
function streamOf(object: string): string {
  const start = object.indexOf('stream\n') + 'stream\n'.length;
  const bytes = Buffer.from(object.slice(start, object.lastIndexOf('\nendstream')), 'latin1');
  return Buffer.from(object.includes('/FlateDecode') ? unzlibSync(bytes) : bytes).toString('latin1');
}

/** UTF-16BE in hex digits: <00660069> is "fi". */
const unicode = (hex: string): string => (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(parseInt(unit, 16))).join('');

function fontOf(toUnicode: string): Font {
  const digits = /begincodespacerange\s*<(\w+)>/.exec(toUnicode)?.[1]?.length ?? 2;
  const letters = new Map<string, string>();
  for (const [, block = ''] of toUnicode.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', to = ''] of block.matchAll(/<(\w+)> <(\w+)>/g)) letters.set(code, unicode(to));
  }
  for (const [, block = ''] of toUnicode.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, first = '', last = '', to = ''] of block.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      for (let code = parseInt(first, 16); code <= parseInt(last, 16); code++) {
        letters.set(code.toString(16).toUpperCase().padStart(digits, '0'), String.fromCharCode(parseInt(to, 16) + code - parseInt(first, 16)));
      }
    }
  }
  return {digits, letters};
}

/**
 * Reads the pages of a PDF as Chromium writes it (objects in the open, hexadecimal text, a table of letters for each font).
 * @throws {Error} for text that cannot be read: the form has changed, and this reader must be too
 */
export function readPdf(pdf: Uint8Array): PdfPage[] {
  const file = Buffer.from(pdf).toString('latin1');
  const objects = new Map([...file.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id = '', body = '']) => [id, body]));
  const object = (id: string | undefined): string => objects.get(id ?? '') ?? '';
  const fonts = new Map<string, Font>();
  const fontAt = (id: string): Font => {
    const known = fonts.get(id) ?? fontOf(streamOf(object(/\/ToUnicode (\d+)/.exec(object(id))?.[1])));
    fonts.set(id, known);
    return known;
  };
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\b/.test(body));
  if (pages.length === 0) throw new Error('Expected a PDF with pages as Chromium writes it, found none.');
  return pages.map((page) => {
    const names = new Map([...(/\/Font <<([\s\S]*?)>>/.exec(page)?.[1] ?? '').matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [name, id]));
    const [, width = '0', height = '0'] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(page) ?? [];
    let font: Font | undefined;
    let text = '';
    for (const [, name, hex = ''] of streamOf(object(/\/Contents (\d+)/.exec(page)?.[1])).matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-F]+)> Tj/g)) {
      if (name !== undefined) {
        font = fontAt(names.get(name) ?? '');
        continue;
      }
      for (const code of hex.match(new RegExp(`.{${font?.digits ?? 2}}`, 'g')) ?? []) {
        const letter = font?.letters.get(code);
        if (letter === undefined) throw new Error(`Expected a letter for the code ${code}, found none in its font.`);
        text += letter;
      }
    }
    return {width: Number(width), height: Number(height), text: text.replace(/[\s\u00ad\u200b]+/g, '')};
  });
}
