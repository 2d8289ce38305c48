import type {ReactNode} from 'react';
import controls from '../../components/controls.module.css';
import type {Status} from '../../progress';

/** Said on every view: an exam that is not kept is lost with the tab. */
export function NotKept({status}: {readonly status: Status}): ReactNode {
  return (
    <div role="status">
      {!status.remembering && (
        <p className={controls.warning}>
          <span>{`Your answers are not being remembered: ${status.reason} An exam works, but it is lost when you close or reload this page.`}</span>
        </p>
      )}
    </div>
  );
}
