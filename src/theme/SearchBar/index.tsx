import type {ReactNode} from 'react';
import {SearchBox} from '../../search';

/** The slot that the navbar keeps for a search box; the theme's own is empty. */
export default function SearchBar(): ReactNode {
  return <SearchBox />;
}
