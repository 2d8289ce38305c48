import type {ReactNode} from 'react';
import Layout from '@theme/Layout';
import {KeepOffline} from '../offline';

export default function OfflinePage(): ReactNode {
  return (
    <Layout title="Offline use" description="Keep the whole site on your phone or laptop: lessons, questions, mock exams and the search work without a connection.">
      <KeepOffline />
    </Layout>
  );
}
