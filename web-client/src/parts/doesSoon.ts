/** The same watch over a button as `does`, loaded after the page stands: for phones, whose first load is small. */
import type { Does } from './does.svelte';

export function doesSoon(
  button: HTMLButtonElement,
  given: Does,
): { update(given: Does): void; destroy(): void } {
  let doing: { update(given: Does): void; destroy(): void } | undefined;
  let gone = false;
  void import('./does.svelte').then(
    ({ does }) => {
      if (!gone) doing = does(button, given);
    },
    () => {},
  );
  return {
    update(next) {
      given = next;
      doing?.update(next);
    },
    destroy() {
      gone = true;
      doing?.destroy();
    },
  };
}
