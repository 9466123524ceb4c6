import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { GESTURE, oneActEach } from '../src/parts/gesture';

let end: () => void;
let now = 0;
const pressed = vi.fn();

beforeEach(() => {
  now = 10_000;
  pressed.mockClear();
  end = oneActEach();
});
afterEach(() => {
  end();
  document.body.replaceChildren();
});

function button(within: Element = document.body): HTMLButtonElement {
  const made = document.createElement('button');
  made.onclick = () => pressed();
  within.append(made);
  return made;
}

/** One press, so long after the last; by finger at a place, or by key without one. */
function press(on: Element, after: number, [x, y]: [number, number] = [100, 700]): void {
  now += after;
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, clientX: x, clientY: y });
  Object.defineProperty(event, 'timeStamp', { value: now });
  on.dispatchEvent(event);
}

it.each([30, 170, GESTURE - 1])('a button that is tapped twice within %i ms is pressed once', (gap) => {
  const next = button();
  press(next, 0);
  press(next, gap);
  expect(pressed).toHaveBeenCalledOnce();
});

it('a hand that hammers presses once, and again when it has rested', () => {
  const next = button();
  for (let i = 0; i < 8; i++) press(next, 300);
  expect(pressed).toHaveBeenCalledOnce();
  press(next, GESTURE);
  expect(pressed).toHaveBeenCalledTimes(2);
});

it('the second tap does not reach another button that has come to lie there meanwhile', () => {
  press(button(), 0, [100, 700]);
  document.body.replaceChildren();
  const other = button();
  press(other, 170, [104, 703]);
  expect(pressed).toHaveBeenCalledOnce();
  press(button(), 170, [240, 300]);
  expect(pressed, 'in another place it is another gesture').toHaveBeenCalledTimes(2);
});

it('a key that is held down presses once; keys have no place, so another button is another press', () => {
  const [one, two] = [button(), button()];
  press(one, 0, [0, 0]);
  dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', repeat: true }));
  press(one, 40, [0, 0]);
  expect(pressed).toHaveBeenCalledOnce();
  press(two, 40, [0, 0]);
  expect(pressed).toHaveBeenCalledTimes(2);
});

it.each(['input', 'keydown'])('whoever does something else in between (%s) means a new press', (type) => {
  const send = button();
  press(send, 0);
  dispatchEvent(type === 'input' ? new Event('input') : new KeyboardEvent('keydown', { key: 'a' }));
  press(send, 200);
  expect(pressed).toHaveBeenCalledTimes(2);
});

it.each(['hashchange', 'popstate'])(
  'a page that another address has brought (%s) is pressed at once',
  (type) => {
    press(button(), 0, [100, 700]);
    document.body.replaceChildren();
    dispatchEvent(new Event(type));
    press(button(), 170, [100, 700]);
    expect(pressed).toHaveBeenCalledTimes(2);
  },
);

it('a press elsewhere on the page ends the gesture, and dots are placed as fast as one taps', () => {
  const next = button();
  press(next, 0);
  press(document.body, 50);
  press(next, 50);
  expect(pressed).toHaveBeenCalledTimes(2);

  const dots = document.body.appendChild(document.createElement('div'));
  dots.dataset['again'] = '';
  const place = button(dots);
  press(place, 50);
  press(place, 50);
  expect(pressed).toHaveBeenCalledTimes(4);
});
