import type {ReactNode} from 'react';

/** The page without navbar and footer. */
export default function Layout({children}: {readonly children?: ReactNode}): ReactNode {
  return <div>{children}</div>;
}
