import type {ReactNode} from 'react';
import Head from '@docusaurus/Head';
import Layout from '@theme/Layout';
import {SearchPage} from '../search';

export default function Search(): ReactNode {
  return (
    <Layout title="Search" description="Search all lessons, facts and exam guides of the site; the search works offline.">
      <Head>
        <meta name="robots" content="noindex" />
      </Head>
      <SearchPage />
    </Layout>
  );
}
