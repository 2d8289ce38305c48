import type {ReactNode} from 'react';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Layout from '@theme/Layout';
import {Practice} from '../review';

export default function PracticePage(): ReactNode {
  const repository = useDocusaurusContext().siteConfig.customFields?.['repository'];
  return (
    <Layout title="Practice" description="Drills over all questions: by lesson, by domain or task of DVA-C02 and DVA-C03, only what you missed, or pairs that are easily confused.">
      <Practice repository={typeof repository === 'string' ? repository : undefined} />
    </Layout>
  );
}
