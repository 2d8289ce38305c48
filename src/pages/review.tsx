import type {ReactNode} from 'react';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Layout from '@theme/Layout';
import {Review} from '../review';

export default function ReviewPage(): ReactNode {
  const repository = useDocusaurusContext().siteConfig.customFields?.['repository'];
  return (
    <Layout title="Review" description="Spaced repetition of every question that you answered, planned to the day of your exam, without an account.">
      <Review repository={typeof repository === 'string' ? repository : undefined} />
    </Layout>
  );
}
