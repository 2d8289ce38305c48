import {useEffect, type ReactNode} from 'react';
import {hydrateRoot} from 'react-dom/client';
import {Quiz, type QuizProps} from './Quiz';

/** Effects of a parent run after those of its children: by then every question knows what the reader chose before. */
function Awake({done, children}: {readonly done: () => void; readonly children: ReactNode}): ReactNode {
  useEffect(done, [done]);
  return children;
}

/**
 * Wakes a block of questions in the server's HTML (./QuizIsland.tsx).
 * @returns when its buttons work
 */
export function wake(element: HTMLElement): Promise<void> {
  const data = element.querySelector('script[type="application/json"]');
  const markup = element.querySelector<HTMLElement>('[data-markup]');
  if (data === null || markup === null) throw new Error('A quiz island needs its questions and its markup; see src/quiz/QuizIsland.tsx');
  const props = JSON.parse(data.textContent) as QuizProps;
  return new Promise((resolve) => {
    // A task later, what the effects changed is on the page.
    const done = (): void => void setTimeout(resolve);
    hydrateRoot(
      markup,
      <Awake done={done}>
        <Quiz {...props} />
      </Awake>,
    );
  });
}
