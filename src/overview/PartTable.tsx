import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {NumberTable} from '../components/NumberTable';
import type {GuideKey} from '../exam';
import {anyDrill, drillSearch, type By} from '../review';
import {Chart} from './Chart';
import {domainBars} from './series';
import type {Part} from './stats';
import {percent, range} from './words';

export interface PartTableProps {
  readonly caption: string;
  readonly first: string;
  readonly parts: readonly Part[];
  readonly name: (part: Part) => string;
  readonly guide: GuideKey;
  readonly by: Exclude<By, 'all' | 'pair'>;
}

/** Coverage and accuracy, a line each; the name leads to a drill over it. */
export function PartTable({caption, first, parts, name, guide, by}: PartTableProps): ReactNode {
  return (
    <NumberTable
      caption={caption}
      head={[first, 'Answered', 'Right', 'Likely']}
      rows={parts.map((part) => {
        const {id, questions, share} = part;
        const drill = {...anyDrill(guide), by, of: [by === 'service' ? id.slice(id.lastIndexOf('/') + 1) : id]};
        return {
          key: id,
          name: questions === 0 ? <span>{name(part)}</span> : <Link to={`/practice${drillSearch(drill)}`}>{name(part)}</Link>,
          cells: [`${share.total} of ${questions}`, share.total === 0 ? '–' : `${share.right} (${percent(share)})`, range(share)],
        };
      })}
    />
  );
}

/** The domains of the guide, and the same as a picture. */
export function DomainTable({parts, guide}: {readonly parts: readonly Part[]; readonly guide: GuideKey}): ReactNode {
  const {labels, values} = domainBars(parts);
  return (
    <div>
      <PartTable caption="By domain; each leads to a drill" first="Domain" parts={parts} name={({id, title}) => `${id} ${title}`} guide={guide} by="domain" />
      {values.some((value) => value !== null) && <Chart kind="bars" title="Right answers by domain" labels={labels} values={values} high={100} unit=" %" />}
    </div>
  );
}
