import {useEffect, useState} from 'react';

/** @returns false in the first render, as on the server, and true after it */
export default function useIsBrowser(): boolean {
  const [browser, setBrowser] = useState(false);
  useEffect(() => setBrowser(true), []);
  return browser;
}
