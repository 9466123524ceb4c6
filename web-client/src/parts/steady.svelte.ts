import { GESTURE } from './gesture';

/**
 * Holds a button whose meaning changes once it was pressed: a hand raised by a double tap must not be lowered by its
 * second half. Presses are passed over until what was asked is done and the gesture is certainly over.
 */
export class Steady {
  held = $state(false);

  async press(act: () => Promise<unknown>): Promise<void> {
    if (this.held) return;
    this.held = true;
    try {
      await Promise.all([act(), new Promise((resolve) => setTimeout(resolve, GESTURE))]);
    } finally {
      this.held = false;
    }
  }
}
