import type {ReactNode} from 'react';
import {ToolPage} from './ToolPage';

const load = async (): Promise<typeof import('./ReviewRoom').ReviewRoom> => (await import('./ReviewRoom')).ReviewRoom;

/** /review: what is due today, one question at a time, and the plan to the exam. */
export function Review({repository}: {readonly repository?: string | undefined}): ReactNode {
  return (
    <ToolPage
      title="Review"
      lead="Every question that you have answered comes back when you are about to forget it."
      noscript="The review keeps its schedule in your browser and needs JavaScript. Without it, every lesson ends with its questions and a closed key."
      load={load}
      repository={repository}
    />
  );
}
