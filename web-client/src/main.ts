/** Opens the face that the address names; each is a file of its own, loaded only where it is used. */
import { mount, unmount, type Component } from 'svelte';
import './style/base.css';
import { addPart, loadWords, type Part } from './i18n/words.svelte';
import { applyComfort } from './parts/comfort.svelte';
import { oneActEach } from './parts/gesture';
import { keepAlive } from './shell/translated';

type Opening = {
  parts: Part[];
  /** Whether the page is kept, so that it opens without a line too. */
  kept?: true;
  load: () => Promise<{ default: Component<any> }>;
  props?: Record<string, unknown>;
};

/** Names the face for a path; anything unknown is the way in. */
export function faceFor(path: string): Opening {
  const [first = '', second = ''] = path.split('/').filter(Boolean);
  switch (first) {
    case 's':
      return {
        parts: ['common', 'phone'],
        load: () => import('./faces/phone/Phone.svelte'),
        kept: true,
      };
    case 'facilitator':
      return {
        parts: ['common', 'hall', 'facilitator'],
        load: () => import('./faces/facilitator/Facilitator.svelte'),
      };
    case 'screen':
      return {
        parts: ['common', 'hall', 'record', 'screen'],
        load: () => import('./faces/screen/Screen.svelte'),
      };
    case 'staff':
      return { parts: ['common', 'hall', 'staff'], load: () => import('./faces/staff/Staff.svelte') };
    case 'record':
      return {
        parts: ['common', 'hall', 'record'],
        load: () => import('./faces/record/Record.svelte'),
        props: { session: second },
      };
    case 'check':
      return { parts: ['common', 'phone', 'check'], load: () => import('./faces/phone/Check.svelte') };
    default:
      return {
        parts: ['common', 'phone'],
        load: () => import('./faces/phone/Join.svelte'),
        props: { code: first === 'j' ? second : '' },
        kept: true,
      };
  }
}

/** The face on the screen, and what ends the watch over its words. */
let shown: Record<string, unknown> | null = null;
let dies: (() => void) | undefined;

async function open(): Promise<void> {
  applyComfort();
  const opening = faceFor(location.pathname);
  const [face] = await Promise.all([opening.load(), loadWords(opening.parts)]);
  const target = document.getElementById('app')!;
  if (shown) await unmount(shown);
  dies?.();
  target.replaceChildren();
  dies = keepAlive(target);
  shown = mount(face.default, { target, props: opening.props ?? {} });
  // Why something was refused is not to be said before something can be refused.
  void addPart('reasons').catch(() => {});
  // Only after the page stands, and not in the same moment as the rest of the hall.
  if (opening.kept && import.meta.env.PROD)
    setTimeout(
      // A line that breaks just then leaves the page as it is: it is kept the next time.
      () => void import('./shell/register').then(({ keepOpen }) => keepOpen()).catch(() => {}),
      500 + Math.random() * 2000,
    );
}

oneActEach();
// Where the browser keeps nothing, pages change without being loaded anew.
addEventListener('entaku:open', () => void open());
addEventListener('popstate', () => {
  if (shown && !location.hash) void open();
});
void open();
