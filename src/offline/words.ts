/** What the reader is told, in words. Pure. */
import type {Amount, Status, Trouble} from './release';

/** Between a number and its unit: they stay on one line. */
const nbsp = '\u00a0';

/** @returns '0.4 MB', '18 MB' */
export function megabytes(bytes: number): string {
  const mb = bytes / 1e6;
  return `${mb < 10 ? mb.toFixed(1) : Math.round(mb)}${nbsp}MB`;
}

/** @returns '120 of 231 files, 2.1 of 4.3 MB' */
export function progressWords(done: Amount, all: Amount): string {
  return `${done.files} of ${all.files} files, ${megabytes(done.sent)} of ${megabytes(all.sent)}`;
}

/** @returns what happened and what to do, in two or three short sentences */
export function troubleWords(trouble: Trouble): string {
  switch (trouble) {
    case 'network':
      return 'The connection was lost. What is on your device stays there. Go on when you are connected again.';
    case 'server':
      return 'The server did not send a file. What is on your device stays there. Try again in a few minutes.';
    case 'changed':
      return 'A newer version of the site came out meanwhile. Take it when the bar below offers it, or open this page again in a few minutes; then go on.';
    case 'quota':
      return 'Your browser has no more space for this site. Free some space on your device, then go on; or remove what was kept.';
    case 'unknown':
      return 'Your browser could not keep a file. Go on to try again. In a private window, open the site in a normal one instead.';
    default:
      throw new Error(`unexpected value ${JSON.stringify(trouble satisfies never)}`);
  }
}

/** What a screen reader is told when the state changes; not for every file. */
export function stateWords({wish, done, all, trouble}: Status): string {
  if (done.files === all.files && wish === 'everything') return 'The whole site is on this device.';
  if (trouble !== undefined && wish === 'everything') return troubleWords(trouble);
  if (wish === 'everything') return 'The site is being kept on this device.';
  if (wish === 'paused') return 'Stopped. What is on your device stays there.';
  return '';
}
