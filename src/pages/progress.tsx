import type {ReactNode} from 'react';
import Layout from '@theme/Layout';
import {Progress} from '../overview';

export default function ProgressPage(): ReactNode {
  return (
    <Layout title="Progress" description="Where you stand for DVA-C02 or DVA-C03, by domain, task and service, and your data to take away or bring back. No account.">
      <Progress />
    </Layout>
  );
}
