import type {ReactNode} from 'react';
import {renderToString} from 'react-dom/server';
import {Quiz, type QuizProps} from './Quiz';

/** JSON that may stand in a script element: it cannot end that element. */
const inScript = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/**
 * What `<Quiz ids="…"/>` and `<Quiz rest/>` of a lesson become: plugin/remark.ts fills in the questions.
 * The build writes the finished markup, rendered on its own as ./wake.tsx will hydrate it, and the questions as data.
 * `npm run dev` has no such build: there it is a component like any other.
 */
export function QuizIsland(props: QuizProps): ReactNode {
  if (process.env.NODE_ENV !== 'production') return <Quiz {...props} />;
  return (
    <div data-island="quiz" data-search-ignore="">
      <script type="application/json" dangerouslySetInnerHTML={{__html: inScript(props)}} />
      <div data-markup="" dangerouslySetInnerHTML={{__html: renderToString(<Quiz {...props} />)}} />
    </div>
  );
}
