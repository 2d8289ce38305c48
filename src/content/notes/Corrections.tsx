import type {ReactElement} from 'react';
import {countVerdicts, groupClaims, lineLabel, type Claim, type ClaimGroup} from './claims';
import {data, Link} from './data';
import type {Verdict} from './schema';
import styles from './Corrections.module.css';

/** A sign, a word and a meaning for each verdict; the order is that of the filter. */
const meanings: Readonly<Record<Verdict, {sign: string; word: string; meaning: string}>> = {
  wrong: {sign: '✕', word: 'Wrong', meaning: 'the note says something that is not so'},
  outdated: {sign: '↻', word: 'Outdated', meaning: 'it was so once, and AWS changed it'},
  ambiguous: {sign: '≈', word: 'Ambiguous', meaning: 'true only in part, or unclear'},
  misplaced: {sign: '→', word: 'Misplaced', meaning: 'it speaks of another service'},
  right: {sign: '✓', word: 'Right', meaning: 'it is so; the page says more'},
  empty: {sign: '–', word: 'Empty', meaning: 'the line says nothing about AWS'},
  heading: {sign: '#', word: 'Heading', meaning: 'the line names what follows'},
};
const order = Object.keys(meanings) as Verdict[];

const groups = groupClaims(data.claims);
const counts = countVerdicts(data.claims);

function VerdictBadge({verdict}: {verdict: Verdict}): ReactElement {
  const {sign, word} = meanings[verdict];
  return (
    <span className={styles['badge']} data-verdict={verdict}>
      <span aria-hidden="true">{sign}</span>
      <span>{word}</span>
    </span>
  );
}

/** Text with code in backticks. */
function Prose({text}: {text: string}): ReactElement {
  return (
    <span>
      {text.split('`').map((part, i) => (i % 2 === 1 ? <code key={i}>{part}</code> : <span key={i}>{part}</span>))}
    </span>
  );
}

function Where({claim: {page, section, sectionTitle, dropped}}: {claim: Claim}): ReactElement {
  if (page === null) return <span>{`Dropped: ${dropped ?? ''}`}</span>;
  return <Link to={`${page}#${section ?? ''}`}>{`Read “${sectionTitle ?? ''}”`}</Link>;
}

function Entry({claim}: {claim: Claim}): ReactElement {
  return (
    <li className={styles['entry']} data-entry={claim.verdict}>
      <p className={styles['note']}>
        <VerdictBadge verdict={claim.verdict} /> <span className={styles['line']}>{lineLabel(claim)}</span> <q>{claim.note}</q>
      </p>
      <p className={styles['truth']}>
        <Prose text={claim.truth} /> <Where claim={claim} />
      </p>
    </li>
  );
}

function Group({group}: {group: ClaimGroup}): ReactElement {
  return (
    <section aria-labelledby={`notes-${group.id}`}>
      <h3 id={`notes-${group.id}`} className={styles['heading']}>
        {group.page === null ? <span>{group.title}</span> : <Link to={group.page}>{group.title}</Link>}
      </h3>
      <ul className={styles['entries']}>
        {group.claims.map((claim, i) => (
          <Entry key={i} claim={claim} />
        ))}
      </ul>
    </section>
  );
}

/** How many claims of the notes have each verdict, and what the verdicts mean. */
export function VerdictCounts(): ReactElement {
  return (
    <ul className={styles['counts']}>
      {order.map((verdict) => (
        <li key={verdict}>
          <strong>{counts[verdict]}</strong> <VerdictBadge verdict={verdict} /> <span>{meanings[verdict].meaning}</span>
        </li>
      ))}
    </ul>
  );
}

/**
 * Every claim of the notes with its verdict, by lesson. Without JavaScript all of them are shown and
 * there is no filter, since it could do nothing; ./wake.ts shows it and makes it work.
 */
export default function Corrections(): ReactElement {
  const options = (['all', ...order] as const).map((value) => ({value, label: value === 'all' ? 'All' : meanings[value].word}));
  return (
    <div data-island="corrections">
      <div className={styles['filter']}>
        <div data-filter="" hidden>
          <fieldset>
            <legend>Show</legend>
            {options.map(({value, label}) => (
              <label key={value}>
                <input type="radio" name="verdict" value={value} defaultChecked={value === 'all'} autoComplete="off" />
                <span>{label}</span>
              </label>
            ))}
          </fieldset>
          <p role="status">
            <span>{`${data.claims.length} of ${data.claims.length} entries`}</span>
          </p>
        </div>
      </div>
      {groups.map((group) => (
        <Group key={group.id} group={group} />
      ))}
    </div>
  );
}
