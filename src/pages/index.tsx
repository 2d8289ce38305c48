import type {ReactNode} from 'react';
import Layout from '@theme/Layout';
import {Home} from '../home/Home';

export default function HomePage(): ReactNode {
  return (
    <Layout title="Study for the AWS Certified Developer – Associate exam" description="Free lessons, diagrams and self-check questions for DVA-C02 and DVA-C03, every fact with its AWS source and the day it was checked. No account.">
      <Home />
    </Layout>
  );
}
