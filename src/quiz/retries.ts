/**
 * Which questions are open again in this tab, and at which attempt. Not stored: a reload shows the last checked
 * answers. Its own small store, because the button stands in another block of the page than most of the questions.
 */
export type Retries = Readonly<Record<string, number>>;

let open: Retries = {};
const listeners = new Set<() => void>();

export const retries = {
  get: (): Retries => open,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
  /** Opens questions at an attempt; 0 forgets that one was opened. */
  set(change: Retries): void {
    open = {...open, ...change};
    for (const listener of [...listeners]) listener();
  },
};
