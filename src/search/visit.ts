/**
 * Goes to an address of this site as a link would: the text of a page is in its HTML alone (src/islands), which the
 * router does not load. Its own file, so that tests can watch it: no test can watch `location.assign`.
 */
export function visit(url: string): void {
  location.assign(url);
}
