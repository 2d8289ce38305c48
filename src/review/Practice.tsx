import type {ReactNode} from 'react';
import {ToolPage} from './ToolPage';

const load = async (): Promise<typeof import('./PracticeRoom').PracticeRoom> => (await import('./PracticeRoom')).PracticeRoom;

/** /practice: a drill of the reader's choice, one question at a time. */
export function Practice({repository}: {readonly repository?: string | undefined}): ReactNode {
  return (
    <ToolPage
      title="Practice"
      lead="Choose what to be asked, and read why each option is right or wrong as you go."
      noscript="Drills run in your browser and need JavaScript. Without it, every lesson ends with its questions and a closed key."
      load={load}
      repository={repository}
    />
  );
}
