import {useEffect, useId, useMemo, useRef, useState, type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {ConfirmDialog} from '../components/ConfirmDialog';
import controls from '../components/controls.module.css';
import {exportFile, fileName, importOf, longestFile, progressStore, readFile, settings, tooLarge, type FileContent, type ProgressEvent} from '../progress';
import styles from './overview.module.css';
import {usePersistence} from './usePersistence';
import {momentWords, plural, size} from './words';

/** What happened last, for everybody to see and for screen readers to say. */
interface News {
  readonly text: string;
  readonly bad?: boolean;
}

function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], {type: 'application/json'}));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Not at once: some browsers begin to read only after the click is over.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

async function contentOf(file: File): Promise<FileContent> {
  // No character takes less than a byte in what we write, so that a file of more bytes need not be read.
  if (file.size > 4 * longestFile) return tooLarge(file.size);
  try {
    return readFile(await file.text());
  } catch {
    return {ok: false, reason: 'The browser could not read the file.'};
  }
}

/** @returns what the reader did since the last export */
function answersSince(events: readonly ProgressEvent[]): number {
  const last = events.findLastIndex((e) => e.type === 'setting' && e.key === 'exported');
  return events.slice(last + 1).filter((e) => e.type === 'answered').length;
}

/** How much there is, and when it was last taken away. */
function Stored({events}: {readonly events: readonly ProgressEvent[]}): ReactNode {
  const {answers, bytes, exported, since} = useMemo(
    () => ({
      answers: events.filter((e) => e.type === 'answered').length,
      bytes: exportFile(events, 0).length,
      exported: momentWords(settings(events).exported),
      since: answersSince(events),
    }),
    [events],
  );
  return (
    <dl className={styles.stored}>
      <div>
        <dt>Stored</dt>
        <dd>
          <span>{events.length === 0 ? 'Nothing yet' : `${plural(events.length, 'entry', 'entries')}, ${plural(answers, 'answer')} among them; about ${size(bytes)}`}</span>
        </dd>
      </div>
      <div>
        <dt>Last exported</dt>
        <dd>
          <span>{exported ?? 'Never'}</span>
          {exported !== undefined && <span>{since === 0 ? '; no answer since then' : `; ${plural(since, 'answer')} since then`}</span>}
        </dd>
      </div>
    </dl>
  );
}

/** Asks the browser to keep the data, and says what it answered. */
function Persistence(): ReactNode {
  const {text, canAsk, ask} = usePersistence();
  return (
    <div>
      <h3>Keep it in this browser</h3>
      <p>Browsers may remove the data of sites that are not visited for a while; Safari does so after seven days of use. You can ask yours not to.</p>
      <div className={controls.row}>
        <button type="button" className={controls.quiet} aria-disabled={!canAsk} onClick={() => canAsk && ask()}>
          Ask the browser to keep it
        </button>
      </div>
      <p role="status" className={controls.hint}>
        {text !== undefined && <span>{text}</span>}
      </p>
    </div>
  );
}

/** Export, import and removal of all that the site knows of the reader. It works while the questions cannot be loaded, too. */
export function YourData({events}: {readonly events: readonly ProgressEvent[]}): ReactNode {
  const id = useId();
  const [news, setNews] = useState<News>();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  /** What was deleted: it lives as long as the page. */
  const [removed, setRemoved] = useState<readonly ProgressEvent[]>([]);
  const alive = useRef(true);
  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);

  const onExport = (): void => {
    const now = Date.now();
    const name = fileName(now);
    download(name, exportFile(events, now));
    progressStore().record({type: 'setting', key: 'exported', value: new Date(now).toISOString()});
    setNews({text: `${plural(events.length, 'entry', 'entries')} exported as ${name}.`});
  };

  const onImport = async (file: File): Promise<void> => {
    setBusy(true);
    setNews({text: `Reading ${file.name} …`});
    const content = await contentOf(file);
    // Left meanwhile: nothing is imported that nobody could see.
    if (!alive.current) return;
    if (!content.ok) {
      setNews({text: `${content.reason} Nothing was changed.`, bad: true});
    } else {
      const {append, fresh} = importOf(progressStore().snapshot().events, content.events);
      if (append.length > 0) await progressStore().append(append);
      const all = plural(content.events.length, 'entry', 'entries');
      setNews({text: fresh === 0 ? `Nothing new: everything in the file (${all}) was here already.` : `Imported: ${fresh.toLocaleString('en-GB')} of ${all} ${fresh === 1 ? 'was' : 'were'} new.`});
    }
    setBusy(false);
  };

  const onDelete = async (): Promise<void> => {
    setAsking(false);
    const gone = await progressStore().clear();
    // Deleted twice: both come back.
    setRemoved((before) => [...before, ...gone]);
    setNews({text: `${plural(gone.length, 'entry', 'entries')} deleted. Until you leave this page you can take it back.`});
  };

  const onUndo = async (): Promise<void> => {
    setRemoved([]);
    await progressStore().append(removed);
    setNews({text: 'Everything is back.'});
  };

  return (
    <section aria-labelledby={`${id}-data`}>
      <h2 id={`${id}-data`}>Your data</h2>
      <p>Everything that the site knows of you is in this browser, and nowhere else. An export is one file: keep it as a backup, or import it in another browser. What is there already stays.</p>
      <p>
        <Link to="/downloads">The questions as files</Link> <span>(Anki, spreadsheet, Moodle, JSON) are under Downloads.</span>
      </p>
      <Stored events={events} />
      <div className={controls.row}>
        <button type="button" className={controls.primary} aria-disabled={events.length === 0} onClick={() => events.length > 0 && onExport()}>
          Export
        </button>
      </div>
      <label className={controls.field}>
        <span>Import an export of this site</span>
        <input
          className={controls.input}
          type="file"
          accept=".json,application/json"
          disabled={busy}
          onChange={(event) => {
            const {currentTarget: input} = event;
            const [file] = input.files ?? [];
            if (file) void onImport(file).then(() => (input.value = ''));
          }}
        />
      </label>
      <div role="status" className={styles.news}>
        {news !== undefined && (
          <p className={news.bad === true ? controls.warning : styles.good}>
            <span>{news.text}</span>
          </p>
        )}
      </div>
      {removed.length > 0 && (
        <div className={controls.row}>
          <button type="button" className={controls.primary} onClick={() => void onUndo()}>
            Undo: bring it back
          </button>
        </div>
      )}
      <Persistence />
      <h3>Without a connection</h3>
      <p>
        <span>You can keep the whole site on this device: </span>
        <Link to="/offline">Offline use</Link>
        <span>.</span>
      </p>
      <h3>Delete everything</h3>
      <p>Your answers, flags, settings and mock exams go, in this browser and its open tabs. Exported files stay as they are.</p>
      <div className={controls.row}>
        <button type="button" className={controls.quiet} aria-disabled={events.length === 0} onClick={() => events.length > 0 && setAsking(true)}>
          Delete everything
        </button>
      </div>
      <ConfirmDialog open={asking} title="Delete everything?" confirm="Delete everything" cancel="Keep it" onConfirm={() => void onDelete()} onClose={() => setAsking(false)}>
        <p>
          <span>{`${plural(events.length, 'entry', 'entries')} will be deleted. You can take it back until you leave this page, and not later.`}</span>
        </p>
      </ConfirmDialog>
    </section>
  );
}
