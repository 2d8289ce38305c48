import type {ReactNode} from 'react';
import clsx from 'clsx';
import Link from '@docusaurus/Link';
import {groups, lessons, shortName, type Lesson} from '../content/pages';
import {guides} from '../exam';
import styles from './Home.module.css';

const c02 = guides['dva-c02'];
const c03 = guides['dva-c03'];

function LessonCard({lesson}: {readonly lesson: Lesson}): ReactNode {
  return (
    <li>
      <Link className={clsx(styles['lesson'])} to={`/${lesson.kind}/${lesson.slug}`} data-domain={lesson.domain}>
        <span className={styles['name']}>{shortName(lesson.name)}</span>
        <span className={styles['gist']}>{lesson.gist}</span>
      </Link>
    </li>
  );
}

function DomainMap(): ReactNode {
  return (
    <section aria-labelledby="domains" className={styles['section']}>
      <h2 id="domains">Four domains, two guides</h2>
      <p className={styles['lead']}>
        DVA-C02 can be taken until 30 November 2026. DVA-C03 follows on 1 December 2026. Every page and every question is mapped to both.
      </p>
      <ul className={styles['domains']}>
        {c03.domains.map((domain, i) => (
          <li key={domain.id} data-domain={domain.id}>
            <Link to="/exam/dva-c03" className={clsx(styles['domain'])}>
              <span className={styles['domainTitle']}>{domain.title}</span>
              <span className={styles['weights']}>
                <span>
                  <strong>{domain.weight} %</strong> of DVA-C03
                </span>
                <span>
                  <strong>{c02.domains[i]?.weight} %</strong> of DVA-C02
                </span>
              </span>
              {/* A width as an attribute: the Content-Security-Policy lets no style attribute count. */}
              <svg className={styles['bar']} aria-hidden="true">
                <rect width={`${domain.weight}%`} height="100%" rx="2.5" />
              </svg>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ServiceMap(): ReactNode {
  return (
    <section aria-labelledby="map" className={styles['section']}>
      <h2 id="map">The map</h2>
      <p className={styles['lead']}>One lesson for each service, grouped as AWS groups them. The colour shows the domain that a lesson serves most.</p>
      <div className={styles['groups']}>
        {groups.map((group) => (
          <div key={group} className={styles['group']}>
            <h3>{group}</h3>
            <ul>
              {lessons
                .filter((l) => l.group === group)
                .map((l) => (
                  <LessonCard key={l.slug} lesson={l} />
                ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}

/** The home page: what this is, one click into a lesson or a question, and the map of domains and services. */
export function Home(): ReactNode {
  return (
    <main className={styles['home']}>
      <header className={styles['hero']}>
        <h1>Study for the AWS Developer exam with facts that were checked.</h1>
        <p className={styles['promise']}>
          {`${lessons.length} short lessons with diagrams and exam-shaped questions. Every fact names its AWS source and the day somebody read it. Every option of every question says why it is right or wrong. Free, no account, nothing tracked.`}
        </p>
        <p className={styles['actions']}>
          <Link className={clsx(styles['primary'])} to="/services/lambda">
            Open the first lesson
          </Link>
          <Link className={clsx(styles['secondary'])} to="/practice">
            Practise questions
          </Link>
          <Link className={clsx(styles['secondary'])} to="/mock-exam">
            Take a mock exam
          </Link>
          <Link to="/start">How to study with this site</Link>
        </p>
      </header>
      <DomainMap />
      <ServiceMap />
    </main>
  );
}
