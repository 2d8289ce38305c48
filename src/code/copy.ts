/** How long a success stays to be read, in milliseconds. A failure stays until the next try: it asks for something. */
const READING_TIME = 4000;

/** Selects the code, for a reader who has to copy by hand. */
function select(code: HTMLElement): void {
  const selection = code.ownerDocument.getSelection();
  selection?.removeAllRanges();
  const range = code.ownerDocument.createRange();
  range.selectNodeContents(code);
  selection?.addRange(range);
}

/**
 * Copies the text of an element. The old way serves pages without https, and readers who refused the new one.
 * @returns whether it is in the clipboard; if not, the text is selected
 */
async function copy(code: HTMLElement): Promise<boolean> {
  const {clipboard} = navigator as {readonly clipboard?: Clipboard};
  try {
    if (clipboard === undefined) throw new Error('no clipboard');
    await clipboard.writeText(code.textContent);
    return true;
  } catch {
    select(code);
    // Deprecated, and the only way left here.
    const done = document.execCommand('copy');
    if (done) document.getSelection()?.removeAllRanges();
    return done;
  }
}

/** Wakes the button of a code sample (plugin/figure.ts) in the server's HTML. The focus stays on the button. */
export function wakeCopy(figure: HTMLElement): void {
  const button = figure.querySelector<HTMLButtonElement>('.code-copy');
  const said = figure.querySelector<HTMLElement>('.code-said');
  const code = figure.querySelector<HTMLElement>('pre > code');
  if (!button || !said || !code) throw new Error('A code sample needs its button, its status and its code; see src/code/plugin/figure.ts');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const say = (words: string, failed: boolean): void => {
    clearTimeout(timer);
    said.textContent = words;
    figure.toggleAttribute('data-failed', failed);
    if (!failed) timer = setTimeout(() => (said.textContent = ''), READING_TIME);
  };
  button.addEventListener('click', () => {
    // Emptied first: the same words again would not be read out again.
    said.textContent = '';
    void copy(code).then((done) => (done ? say('Copied', false) : say('Your browser did not allow it. The code is selected: copy it yourself.', true)));
  });
  button.hidden = false;
}
