import type {ReactNode, RefObject} from 'react';
import {Html, Icon} from './Icon';
import styles from './quiz.module.css';
import {never, type QuizItem} from './types';

function answerIs({type, right}: QuizItem): string {
  switch (type) {
    case 'multiple-choice':
      return 'The answer is';
    case 'multiple-response':
      return 'The answers are';
    case 'ordering':
      return `The right order of the ${right.length} is`;
    default:
      return never(type);
  }
}

/** What is said after checking; the focus comes to its heading. The options below say why, each for itself. */
export function Feedback({item, correct, level, headingRef}: {readonly item: QuizItem; readonly correct: boolean; readonly level: number; readonly headingRef: RefObject<HTMLHeadingElement | null>}): ReactNode {
  const Heading = `h${level}` as 'h4';
  const answers = item.right.flatMap((id) => item.options.find((o) => o.id === id) ?? []);
  const List = item.type === 'ordering' ? 'ol' : 'ul';
  return (
    <div className={[styles.feedback, correct ? styles.good : styles.bad].join(' ')}>
      <Heading ref={headingRef} tabIndex={-1} className={styles.result}>
        <Icon name={correct ? 'good' : 'bad'} />
        <span>{correct ? 'Correct' : 'Incorrect'}</span>
      </Heading>
      {!correct && (
        <div>
          <p>{answerIs(item)}</p>
          <List>
            {answers.map((o) => (
              <li key={o.id}>
                <Html html={o.html} />
              </li>
            ))}
          </List>
        </div>
      )}
    </div>
  );
}

/** Where to read on, below the options: the section that teaches it, and the facts with their sources. */
export function ReadOn({item}: {readonly item: QuizItem}): ReactNode {
  return (
    <div className={styles.readOn}>
      <p>
        <span>Taught in </span>
        <a href={item.sectionHref}>{item.sectionTitle}</a>
      </p>
      {item.facts.length > 0 && (
        <ul className={styles.facts}>
          {item.facts.map((fact) => (
            <li key={fact.ref}>
              <Html html={fact.statementHtml} />
              <span> </span>
              <a href={fact.href} aria-label={`Source of ${fact.ref.replace(/.*\//, '').replace(/-/g, ' ')}`}>
                Source
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
