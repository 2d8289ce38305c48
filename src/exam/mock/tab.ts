/** What a tab remembers of an exam beside the log: where the reader is, and whether the time is shown. Storage may be blocked: then nothing. */
const place = (exam: string): string => `dva-exam-${exam}`;
const hidden = 'dva-exam-time-hidden';

function read(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    sessionStorage.setItem(key, value);
  } catch {
    // The place is then that of the last choice, which the log knows.
  }
}

/** @returns the id of the question that this tab showed last; null when it showed none */
export const readPlace = (exam: string): string | null => read(place(exam));
export const keepPlace = (exam: string, question: string): void => write(place(exam), question);

export const timeIsHidden = (): boolean => read(hidden) === 'yes';
export const hideTime = (hide: boolean): void => write(hidden, hide ? 'yes' : 'no');
