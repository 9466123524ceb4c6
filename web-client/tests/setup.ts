import 'fake-indexeddb/auto';
import { afterEach, beforeEach, vi } from 'vitest';

// Tests run on a clock of their own: nobody waits, and a busy machine is as quick as a quiet one.
beforeEach(
  () =>
    void vi.useFakeTimers({
      toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
    }),
);
afterEach(() => void vi.useRealTimers());
