import { mount, unmount, flushSync, tick } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadWords } from '../src/i18n/words.svelte';
import type { Sent } from '../src/live/store.svelte';
import Compose from '../src/parts/Compose.svelte';
import { settled } from './fake';

let component: Record<string, unknown>;
const onsend = vi.fn<(text: string) => Promise<Sent>>(async () => ({ ok: true, seq: 1 }));

async function open(rows: number): Promise<HTMLInputElement> {
  await loadWords(['common']);
  component = mount(Compose, {
    target: document.body,
    props: { label: 'send' as const, name: 'n', limit: 5, rows, onsend },
  });
  flushSync();
  return document.querySelector('input, textarea')!;
}

function type(box: HTMLInputElement, text: string): void {
  box.value = text;
  box.dispatchEvent(new Event('input', { bubbles: true }));
  flushSync();
}

function enter(box: HTMLInputElement, init: KeyboardEventInit & { keyCode?: number } = {}): void {
  const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...init });
  if (init.keyCode) Object.defineProperty(event, 'keyCode', { value: init.keyCode });
  if (init.isComposing) Object.defineProperty(event, 'isComposing', { value: true });
  box.dispatchEvent(event);
  flushSync();
}

beforeEach(() => {
  onsend.mockClear();
  sessionStorage.clear();
});
afterEach(() => void unmount(component));

describe('a box to write in', () => {
  it('sends nothing on the Enter that ends a conversion', async () => {
    const box = await open(1);
    type(box, 'こうえん');
    enter(box, { isComposing: true });
    enter(box, { keyCode: 229 });
    expect(onsend).not.toHaveBeenCalled();
    expect(box.value).toBe('こうえん');
    enter(box);
    expect(onsend).toHaveBeenCalledWith('こうえん');
  });

  it('leaves what is being typed alone: spaces stay until it is sent', async () => {
    const box = await open(1);
    type(box, ' あ ');
    expect(box.value).toBe(' あ ');
    enter(box);
    expect(onsend).toHaveBeenCalledWith('あ');
  });

  it('takes Enter as a new line where there are lines', async () => {
    const box = await open(3);
    type(box, 'あ');
    enter(box);
    expect(onsend).not.toHaveBeenCalled();
    enter(box, { ctrlKey: true });
    expect(onsend).toHaveBeenCalledOnce();
  });

  it('sends by the visible button, empties itself and says that it arrived', async () => {
    const box = await open(3);
    type(box, 'あいう');
    document.querySelector('button')!.click();
    flushSync();
    expect(box.value).toBe('');
    await tick();
    await settled();
    flushSync();
    expect(document.querySelector('[role=status]')!.textContent).toContain('✓');
  });

  it('sent twice in one gesture it says that the words arrived, not that there are none', async () => {
    const box = await open(1);
    type(box, 'あいう');
    enter(box);
    enter(box);
    await tick();
    await settled();
    enter(box);
    flushSync();
    expect(onsend).toHaveBeenCalledOnce();
    expect(document.querySelector('[role=status]')!.textContent).toContain('✓');
    expect(document.querySelector('[data-problem]')).toBeNull();
  });

  it('a second tap that comes late, because the phone is slow, says no more than the first', async () => {
    const clock = vi.spyOn(Date, 'now');
    const box = await open(1);
    type(box, 'あ');
    clock.mockReturnValue(1_000_000);
    enter(box);
    await settled();
    clock.mockReturnValue(1_002_000);
    enter(box);
    expect(document.querySelector('[data-problem]')).toBeNull();
    expect(onsend).toHaveBeenCalledOnce();
    clock.mockRestore();
  });

  it('while words are on their way over a slow line an empty box is no fault; once they are there it is', async () => {
    let arrive: (sent: Sent) => void = () => {};
    onsend.mockImplementationOnce(() => new Promise((resolve) => (arrive = resolve)));
    const clock = vi.spyOn(Date, 'now');
    const box = await open(1);
    type(box, 'あ');
    clock.mockReturnValue(1_000_000);
    enter(box);
    clock.mockReturnValue(1_003_000);
    enter(box);
    expect(document.querySelector('[data-problem]')).toBeNull();
    arrive({ ok: true, seq: 1 });
    await settled();
    enter(box);
    expect(document.querySelector('[data-problem]')).not.toBeNull();
    expect(onsend).toHaveBeenCalledOnce();
    clock.mockRestore();
  });

  it('does not send what is too long or empty, keeps the words and says why', async () => {
    const box = await open(3);
    document.querySelector('button')!.click();
    type(box, 'あいうえおか');
    document.querySelector('button')!.click();
    flushSync();
    expect(onsend).not.toHaveBeenCalled();
    expect(box.value).toBe('あいうえおか');
    expect(box.getAttribute('aria-invalid')).toBe('true');
  });

  it('counts a character outside the basic plane as one', async () => {
    const box = await open(1);
    type(box, '𠮷𠮷𠮷𠮷𠮷');
    enter(box);
    expect(onsend).toHaveBeenCalledOnce();
  });

  it('keeps a draft over a reload', async () => {
    type(await open(3), 'とちゅう');
    void unmount(component);
    expect((await open(3)).value).toBe('とちゅう');
  });
});
