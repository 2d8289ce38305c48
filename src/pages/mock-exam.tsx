import type {ReactNode} from 'react';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Layout from '@theme/Layout';
import {MockExam} from '../exam/mock';

export default function MockExamPage(): ReactNode {
  const repository = useDocusaurusContext().siteConfig.customFields?.['repository'];
  return (
    <Layout title="Mock exam" description="A mock exam for DVA-C02 or DVA-C03: 65 new questions, 130 minutes, no feedback until the end, then every answer explained. No account.">
      <MockExam repository={typeof repository === 'string' ? repository : undefined} />
    </Layout>
  );
}
