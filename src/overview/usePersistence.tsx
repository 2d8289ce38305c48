import {useEffect, useState} from 'react';

type Answer = 'unknown' | 'kept' | 'not yet' | 'refused' | 'cannot';

function words(answer: Answer): string | undefined {
  switch (answer) {
    case 'unknown':
      return undefined;
    case 'kept':
      return 'This browser keeps your data until you remove it.';
    case 'not yet':
      return 'This browser may remove your data when space runs short.';
    case 'refused':
      return 'This browser said no: it may remove your data when space runs short. It may say yes once you visit more often; until then, export now and then.';
    case 'cannot':
      return 'This browser cannot promise it. Export now and then.';
    default:
      throw new Error(`unexpected value ${JSON.stringify(answer satisfies never)}`);
  }
}

/** Missing on plain http and in old browsers. */
const storage = (): StorageManager | undefined => (navigator as {readonly storage?: StorageManager}).storage;

/** Whether the browser promises to keep the data of the site; asked only when the reader wants it, since some browsers show a question. */
export function usePersistence(): {readonly text: string | undefined; readonly canAsk: boolean; readonly ask: () => void} {
  const [answer, setAnswer] = useState<Answer>('unknown');
  useEffect(() => {
    let current = true;
    const show = (next: Answer): void => {
      if (current) setAnswer(next);
    };
    if (typeof storage()?.persist !== 'function') show('cannot');
    else storage()?.persisted().then((kept) => show(kept ? 'kept' : 'not yet'), () => show('cannot'));
    return () => {
      current = false;
    };
  }, []);
  const ask = (): void => {
    storage()?.persist().then((kept) => setAnswer(kept ? 'kept' : 'refused'), () => setAnswer('cannot'));
  };
  return {text: words(answer), canAsk: answer === 'not yet' || answer === 'refused', ask};
}
