/** Asks the browser to keep what this page uses, and tells the worker of everything that is loaded later. */
import type { Used } from './keeping';

/** Registers the worker, where the browser has them: over HTTPS or on the machine itself. Never throws. */
export async function keepOpen(): Promise<void> {
  const build = document.querySelector<HTMLScriptElement>('script[type=module][src]');
  if (!('serviceWorker' in navigator) || !build) return;
  try {
    await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' });
    const { active } = await navigator.serviceWorker.ready;
    const tell = (entries: PerformanceEntryList) => {
      const used = entries.map((entry) => new URL(entry.name).pathname);
      active?.postMessage({ build: new URL(build.src).pathname, used } satisfies Used);
    };
    new PerformanceObserver((list) => tell(list.getEntries())).observe({ type: 'resource', buffered: true });
  } catch {
    // Private windows and some in-app browsers forbid it: the pages then need the line, as before.
  }
}
