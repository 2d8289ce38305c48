import {useEffect, useState} from 'react';
import {useItems, type BankEntry} from '../quiz';

/** How long the reader rests on a choice before its words are loaded. */
const restMs = 2000;
const none: readonly BankEntry[] = [];

/**
 * Loads the words of what would be asked, once the reader has rested on it: Start is then instant, in a tunnel too.
 * Shows nothing; where it fails, Start will say so.
 * @param props.entries must keep its identity while its content does
 */
export function Warm({entries}: {readonly entries: readonly BankEntry[]}): null {
  const [rested, setRested] = useState(none);
  useItems(rested);
  useEffect(() => {
    const timer = setTimeout(() => setRested(entries), restMs);
    return () => clearTimeout(timer);
  }, [entries]);
  return null;
}
