import {Fragment, type ReactElement} from 'react';
import {coverageOf} from './data';
import {guides, type GuideKey, type ServiceCategory} from './guides';
import {Lessons, ScrollTable} from './parts';
import styles from './exam.module.css';

function InScope({code}: {code: GuideKey}): ReactElement {
  const guide = guides[code];
  const pages = new Map(coverageOf(code).services.map((s) => [s.service, s.pages]));
  return (
    <ScrollTable name={`Services in scope of ${guide.code}`} head={['Service', 'Lessons']}>
      {guide.inScope.map(({category, services}) => (
        <Fragment key={category}>
          <tr className={styles['group']}>
            <th scope="colgroup" colSpan={2}>
              {category}
            </th>
          </tr>
          {services.map((service) => (
            <tr key={service}>
              <th scope="row">{service}</th>
              <td>
                <Lessons paths={pages.get(service) ?? []} />
              </td>
            </tr>
          ))}
        </Fragment>
      ))}
    </ScrollTable>
  );
}

function OutOfScope({categories}: {categories: readonly ServiceCategory[]}): ReactElement {
  return (
    <ul>
      {categories.map(({category, services}) => (
        <li key={category}>
          <strong>{category}:</strong> <span>{services.join(', ')}</span>
        </li>
      ))}
    </ul>
  );
}

/** The guide's list of services that the exam may ask about, each with its lessons, or of those that it does not ask about. */
export default function GuideServices({code, list}: {code: GuideKey; list: 'in-scope' | 'out-of-scope'}): ReactElement {
  switch (list) {
    case 'in-scope':
      return <InScope code={code} />;
    case 'out-of-scope':
      return <OutOfScope categories={guides[code].outOfScope} />;
    default:
      throw new Error(`<GuideServices list> is "in-scope" or "out-of-scope"; found "${String(list)}"`);
  }
}
