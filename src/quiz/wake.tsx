import {hydrateRoot} from 'react-dom/client';
import {Quiz, type QuizProps} from './Quiz';

/** Wakes a block of questions in the server's HTML (./QuizIsland.tsx). */
export function wake(element: HTMLElement): void {
  const data = element.querySelector('script[type="application/json"]');
  const markup = element.querySelector<HTMLElement>('[data-markup]');
  if (data === null || markup === null) throw new Error('A quiz island needs its questions and its markup; see src/quiz/QuizIsland.tsx');
  hydrateRoot(markup, <Quiz {...(JSON.parse(data.textContent) as QuizProps)} />);
}
