/** The one door to Docusaurus and to the generated claims, so that tests can put their own behind it. */
import Link from '@docusaurus/Link';
import data from '@generated/notes/default/claims.json';

export {data, Link};
