/** Keeps what this tab showed last, so that a reload without a line shows it again and words can be written. */
import { tabStorage } from './kept';
import type { LiveStore } from './store.svelte';

type Seen = Pick<LiveStore, 'layers' | 'entry' | 'ready' | 'expelled'>;

/** A browser gives about five million letters; a view that needs more than these is not kept. */
const MOST = 2_000_000;

/**
 * Shows the view that was kept for this seat until the server sends its own, and keeps what is shown whenever the
 * page is left. It goes with the tab. Gives what ends it.
 */
export function keepLastView(store: Seen, storage: Storage | null = tabStorage()): () => void {
  const key = `entaku.view.${store.entry.session}.${store.entry.seat}`;
  try {
    const kept = JSON.parse(storage?.getItem(key) ?? 'null');
    if (kept?.layers) store.layers.restore(kept);
  } catch {
    // Nothing readable was kept.
  }
  const leave = (): void => {
    if (!storage) return;
    try {
      if (store.expelled) return storage.removeItem(key);
      // What was itself only remembered is still there.
      if (!store.ready) return;
      const text = JSON.stringify(store.layers.keep());
      if (text.length <= MOST) storage.setItem(key, text);
      else storage.removeItem(key);
    } catch {
      // Storage is forbidden or full: after a reload the view waits for the line, as before.
    }
  };
  const hidden = (): void => {
    if (document.visibilityState === 'hidden') leave();
  };
  addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', hidden);
  return () => {
    removeEventListener('pagehide', leave);
    document.removeEventListener('visibilitychange', hidden);
  };
}
