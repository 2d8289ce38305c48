import type {AnchorHTMLAttributes, ReactNode} from 'react';

/** A plain anchor in place of the router's link. */
export default function Link({to, href, ...rest}: AnchorHTMLAttributes<HTMLAnchorElement> & {readonly to?: string}): ReactNode {
  return <a href={to ?? href} {...rest} />;
}
