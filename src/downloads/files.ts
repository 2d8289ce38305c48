/** A file that the reader can take away, as the build made it. */
export interface DownloadFile {
  readonly name: FileName;
  /** Its address without the site's base. */
  readonly href: string;
  readonly bytes: number;
  /** Questions in it. */
  readonly count: number;
}

/** What `@generated/downloads/default/files.json` holds. */
export interface DownloadList {
  readonly files: readonly DownloadFile[];
  /** Questions of the reserve of the mock exams, which only the JSON has. */
  readonly reserve: number;
}

/** The files, in the order of the page. */
export const fileNames = ['anki-package', 'anki-text', 'csv', 'gift', 'json'] as const;
export type FileName = (typeof fileNames)[number];

/** Where each file stands, without the site's base. Addresses stay: people link to them. */
export const addresses: Readonly<Record<FileName, string>> = {
  'anki-package': '/downloads/dva-study.apkg',
  'anki-text': '/downloads/dva-study-anki.txt',
  csv: '/downloads/dva-study-questions.csv',
  gift: '/downloads/dva-study-gift.txt',
  json: '/data/questions.json',
};

/** @returns a size for people: `340 kB`, `1.2 MB` (1 kB = 1,000 bytes, as file managers and phones count) */
export function sizeWords(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
