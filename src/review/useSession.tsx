import {useMemo, useState} from 'react';
import {useHistory, useLocation} from '@docusaurus/router';
import type {States} from '../progress';
import type {BankEntry, BankIndex} from '../quiz';
import {parseSession, startSession, type Session} from './session-state';

export interface SessionControl {
  /** undefined: the page shows what it is about, not a question. */
  readonly session: Session | undefined;
  /** It was started in this tab just now, and not found again after a reload. */
  readonly fresh: boolean;
  /** Begins in a new entry of the history: the way back leads out of the session. */
  readonly start: (entries: readonly BankEntry[], states: States, search?: string) => void;
  /** To another question, or the summary; in the same entry. */
  readonly move: (at: number) => void;
}

/** The session that the history entry holds. */
export function useSession(index: BankIndex): SessionControl {
  const {state, search} = useLocation<unknown>();
  const history = useHistory();
  const [fresh, setFresh] = useState(false);
  const stored = typeof state === 'object' && state !== null ? (state as Record<string, unknown>)['session'] : undefined;
  const session = useMemo(() => parseSession(stored, index), [stored, index]);
  return {
    session,
    fresh,
    start(entries, states, at = search) {
      setFresh(true);
      history.push({search: at, state: {session: startSession(entries, states)}});
    },
    move(at) {
      history.replace({search, state: {session: {...session, at}}});
    },
  };
}
