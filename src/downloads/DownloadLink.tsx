import type {ReactElement} from 'react';
import useBaseUrl from '@docusaurus/useBaseUrl';
import {list} from './data';
import {sizeWords, type FileName} from './files';

const formats: Readonly<Record<FileName, string>> = {
  'anki-package': 'Anki deck (.apkg)',
  'anki-text': 'Anki text file (.txt)',
  csv: 'spreadsheet (.csv)',
  gift: 'Moodle GIFT file (.txt)',
  json: 'JSON file (.json)',
};

/**
 * The link to one file, with what the reader wants to know before a tap.
 * @param props.name one of src/downloads/files.ts
 * @throws {Error} when the build made no such file
 */
export default function DownloadLink({name}: {readonly name: FileName}): ReactElement {
  const file = list.files.find((f) => f.name === name);
  if (file === undefined) throw new Error(`Expected one of ${list.files.map((f) => f.name).join(', ')}, found "${name}". Correct the name in docs/downloads/index.mdx.`);
  const href = useBaseUrl(file.href);
  return (
    <p className="download">
      <a className="download-link" href={href} download={file.href.split('/').at(-1)}>
        {`Download the ${formats[name]}`}
      </a>
      <span className="download-about">{`${file.count.toLocaleString('en-GB')} questions, ${sizeWords(file.bytes)}, CC BY 4.0`}</span>
    </p>
  );
}
