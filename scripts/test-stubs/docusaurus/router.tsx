interface Place {
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
}

/** @returns where the test's page is */
export function useLocation(): Place {
  const {pathname, search, hash} = window.location;
  return {pathname, search, hash};
}

/** @returns a history that goes nowhere but changes the address */
export function useHistory(): {push: (url: string) => void; replace: (url: string | Partial<Place>) => void} {
  return {
    push: (url) => window.history.pushState(null, '', url),
    replace: (url) => window.history.replaceState(null, '', typeof url === 'string' ? url : `${url.pathname ?? ''}${url.search ?? ''}${url.hash ?? ''}`),
  };
}
