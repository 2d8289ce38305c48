import {wakeEnlarge} from './enlarge';
import {wakeSteps} from './stepper';

/** Wakes one figure of the server's HTML (plugin/remark.ts): it can be enlarged, and stepped through where its author says how. */
export function wake(figure: HTMLElement): void {
  wakeEnlarge(figure);
  if (figure.dataset['steps'] !== undefined) wakeSteps(figure);
}
