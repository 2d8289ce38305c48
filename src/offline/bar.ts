/**
 * The bar that announces a new release. Plain elements outside of React's root: it stands on every page, whatever the
 * page is made of, and a page's hydration never meets it.
 */
import controls from '../components/controls.module.css';
import styles from './bar.module.css';

/** "Later" holds for this release, in this tab. */
const LATER = 'dva-later';

function element<K extends keyof HTMLElementTagNameMap>(name: K, className: string, text = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

function putOff(release: string): void {
  try {
    sessionStorage.setItem(LATER, release);
  } catch {
    // Blocked storage: it is announced again on the next page.
  }
}

function isPutOff(release: string): boolean {
  try {
    return sessionStorage.getItem(LATER) === release;
  } catch {
    return false;
  }
}

/** An answer that was chosen and not checked is kept nowhere: reloading would lose it (src/quiz/Question.tsx). */
const somethingOpen = (): boolean => document.querySelector('[data-unsaved]') !== null;

/**
 * Announces a release until the reader takes it or puts it off.
 * @param release its id
 * @param takeOver asks its worker to take over
 */
export function showBar(release: string, takeOver: () => void): void {
  if (isPutOff(release) || document.querySelector('[data-update-bar]') !== null) return;
  const bar = element('section', styles['bar'] ?? '');
  bar.dataset['updateBar'] = '';
  bar.setAttribute('aria-label', 'New version');
  // A status is read out when its text comes after it.
  const words = element('p', styles['words'] ?? '');
  words.setAttribute('role', 'status');
  const take = element('button', controls['primary'] ?? '', 'Take it now');
  const later = element('button', controls['quiet'] ?? '', 'Later');
  take.type = later.type = 'button';
  bar.append(words, take, later);
  document.body.append(bar);
  setTimeout(() => (words.textContent = 'A newer version of this site is ready.'), 100);

  later.addEventListener('click', () => {
    putOff(release);
    bar.remove();
  });
  let taken = false;
  take.addEventListener('click', () => {
    taken = true;
    take.remove();
    words.textContent = 'Taking the newer version …';
    takeOver();
  });
  navigator.serviceWorker.addEventListener(
    'controllerchange',
    () => {
      // Another tab took it: this page stays what it is, and the next one is new.
      if (!taken) bar.remove();
      else if (!somethingOpen()) location.reload();
      else {
        words.textContent = 'The newer version is here. You have an answer that is not checked, so this page stays as it is; the next page that you open is new.';
        later.textContent = 'Close';
        later.focus();
      }
    },
    {once: true},
  );
}
