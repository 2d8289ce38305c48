declare global {
  interface Window {
    /** Set by the inline script of every built page (./early.ts); `npm run dev` has none. */
    early?: {readonly take: () => HTMLElement[]};
  }
}

/** Clicks again, in order, the buttons that the reader clicked before the page was live. Those that are gone by then are left. */
export function replayEarly(window: Window): void {
  for (const button of window.early?.take() ?? []) if (button.isConnected) button.click();
}
