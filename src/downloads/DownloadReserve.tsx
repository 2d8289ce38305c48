import type {ReactElement} from 'react';
import {list} from './data';

/** What the files leave out, and why. */
export default function DownloadReserve(): ReactElement {
  return (
    <p>{`The files for Anki, spreadsheets and Moodle hold the questions of the lessons. The ${list.reserve.toLocaleString('en-GB')} questions of the mock exams are not in them: if you learned those by heart, a mock exam could no longer tell you where you stand. Only the JSON file holds all.`}</p>
  );
}
