import type {ReactNode} from 'react';

/** Nothing: a test renders into a page that has its own head. */
export default function Head(): ReactNode {
  return null;
}
