import {useSyncExternalStore} from 'react';

interface Place {
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
}

const subscribe = (listener: () => void): (() => void) => {
  addEventListener('popstate', listener);
  return () => removeEventListener('popstate', listener);
};

/** @returns where the test's page is */
export function useLocation(): Place {
  useSyncExternalStore(
    subscribe,
    () => window.location.href,
    () => window.location.href,
  );
  const {pathname, search, hash} = window.location;
  return {pathname, search, hash};
}

const urlOf = (to: string | Partial<Place>): string => (typeof to === 'string' ? to : `${to.pathname ?? ''}${to.search ?? ''}${to.hash ?? ''}`);
const go = (how: 'pushState' | 'replaceState') => (to: string | Partial<Place>) => {
  window.history[how](null, '', urlOf(to));
  dispatchEvent(new PopStateEvent('popstate'));
};
const history = {push: go('pushState'), replace: go('replaceState')};

/** @returns a history that goes nowhere but changes the address */
export function useHistory(): typeof history {
  return history;
}
