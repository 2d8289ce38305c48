import type {ReactElement} from 'react';
import {guides, type GuideKey} from './guides';

/** One of the guide's short lists: job tasks that are not asked, subjects of unscored questions, concepts, or the AWS pages that it was read from. */
export default function GuideList({code, of}: {code: GuideKey; of: 'out-of-scope-tasks' | 'emerging-topics' | 'sources'}): ReactElement {
  const guide = guides[code];
  switch (of) {
    case 'out-of-scope-tasks':
      return <List items={guide.outOfScopeTasks} />;
    case 'emerging-topics':
      return <List items={guide.emergingTopics} />;
    case 'sources':
      return (
        <ul>
          {guide.sources.map(({title, url}) => (
            <li key={url}>
              <a href={url}>{title}</a>
            </li>
          ))}
        </ul>
      );
    default:
      throw new Error(`<GuideList of> is "out-of-scope-tasks", "emerging-topics" or "sources"; found "${String(of)}"`);
  }
}

function List({items}: {items: readonly string[]}): ReactElement {
  return (
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
