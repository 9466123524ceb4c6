import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LiveStore } from '../src/live/store.svelte';
import { entry, FakeServer, memoryDrawer, settled } from './fake';

let server: FakeServer;
let drawer: ReturnType<typeof memoryDrawer>;
let open: LiveStore[] = [];
const inIdeas = {
  course: { status: 'open', current: 'ideas', steps: ['ideas'], reached: ['ideas'], texts: '' },
  'step/ideas': { kind: 'board', names: 'hidden', minutes: 10, from: [] },
};
const room = (seats: number) => ({ seats, tables: {} });

async function store(): Promise<LiveStore> {
  const made = new LiveStore(entry, { drawer, transport: server.transport });
  open.push(made);
  await made.start();
  await settled(5);
  return made;
}

beforeEach(() => {
  server = new FakeServer();
  drawer = memoryDrawer();
});
afterEach(() => {
  vi.restoreAllMocks();
  open.forEach((each) => each.stop());
  open = [];
});

describe('the live store', () => {
  it('is live after the first whole view, and shows it', async () => {
    server.layers = {
      hall: { v: 7, set: inIdeas },
      own: { v: 1, set: { me: { seat: 'seat1', role: 'scribe' } } },
    };
    const live = await store();
    expect(live.status).toBe('live');
    expect(live.current?.id).toBe('ideas');
    expect(live.me.role).toBe('scribe');
  });

  it('applies what follows, drops what is older, and registers again once for a gap', async () => {
    server.layers['hall'] = { v: 1, set: { room: room(1) } };
    const live = await store();
    server.push('hall', { b: 1, set: { room: room(2) } });
    server.push('hall', { b: 0, set: { room: room(9) } });
    expect(live.room.seats).toBe(2);
    server.layers['hall'] = { v: 6, set: { room: room(6) } };
    server.push('hall', { b: 4, set: { room: room(5) } });
    expect(live.room.seats).toBe(6);
    expect(server.views).toBe(2);
  });

  it('counts the versions of each layer apart', async () => {
    const live = await store();
    server.push('own', { b: 1, set: { 'ideas:note/1': { text: 'x', order: 1 } } });
    expect(live.step('ideas').listMine('note/')).toEqual([{ id: '1', text: 'x', order: 1 }]);
    expect(live.step('ideas').list('note/')).toEqual([]);
    server.push('hall', { b: 1 });
    expect(server.views).toBe(1);
  });

  it('says at a register what it has, and lives on what is at hand when nothing was missed', async () => {
    server.layers = { hall: { v: 12, set: inIdeas }, own: { v: 7 } };
    const live = await store();
    server.push('own', { b: 7 });
    server.layers['own'] = { v: 8 };
    server.breakLine();
    await settled(600);
    expect(server.registers.at(-1)!.headers['have']).toBe('run1 hall=12 own=8');
    expect(live.status).toBe('live');
    expect(live.current?.id).toBe('ideas');
  });

  it('trusts no version of another run', async () => {
    server.layers['hall'] = { v: 3, set: { room: room(3) } };
    const live = await store();
    server.run = 'run2';
    server.layers['hall'] = { v: 3, set: { room: room(1) } };
    server.breakLine();
    await settled(600);
    expect(live.room.seats).toBe(1);
  });

  it('empties a layer that is followed no more', async () => {
    server.layers = {
      ...server.layers,
      hall: { v: 1, set: inIdeas },
      'table/3': { v: 1, set: { 'ideas:note/1': { order: 1 } } },
    };
    const live = await store();
    expect(live.step('ideas', '3').list('note/')).toHaveLength(1);
    server.hello(['hall', 'own', 'table/4']);
    server.push('table/4', { v: 1, set: { 'ideas:note/2': { order: 2 } } });
    server.push('table/3', { b: 1, set: { 'ideas:note/9': { order: 9 } } });
    expect(live.step('ideas', '3').list('note/')).toEqual([]);
    expect(live.step('ideas', '4').list('note/')).toEqual([{ id: '2', order: 2 }]);
    expect(server.views).toBe(1);
  });

  it('ignores frames of a layer that it does not follow', async () => {
    const live = await store();
    server.push('desk', { v: 1, set: { undo: { type: 'leaked' } } });
    expect(live.undo).toBeUndefined();
  });

  it('asks to be told how many are connected once it conducts', async () => {
    const live = await store();
    server.layers['desk'] = { v: 1 };
    server.hello();
    server.push('here', { seats: 30 });
    expect(server.registers.map(({ address }) => address)).toEqual(['hall', 'here']);
    expect(live.here).toBe(30);
  });

  it('follows the clock of the server', async () => {
    const live = await store();
    expect(Math.abs(live.now() - 1_000_000)).toBeLessThan(1000);
  });

  it('tells the time rightly after twelve seconds of silence and a reload from what was kept', async () => {
    const ahead = 1_000_000;
    server.at = () => Date.now() + ahead;
    server.layers['hall'] = { v: 1, set: inIdeas };
    const error = (live: LiveStore) => Math.abs(live.now() - server.at());
    const live = await store();
    expect(error(live)).toBeLessThan(200);
    const real = Date.now;
    const started = real();
    // Neither the browser nor the server hears anything of these seconds; the view that comes then is an old one.
    vi.spyOn(Date, 'now').mockImplementation(() => real() + 12_000);
    server.layers['hall'] = { v: 9, set: inIdeas, at: started + ahead } as (typeof server.layers)[string];
    server.breakLine();
    await settled(600);
    expect(live.status).toBe('live');
    expect(error(live)).toBeLessThan(200);
    await live.send('board/add-note', { text: 'a' }, 'ideas');
    expect(error(live)).toBeLessThan(200);
  });

  it('shows all of the time of a clock that has just been started, and no second more', async () => {
    server.layers['hall'] = { v: 1, set: inIdeas };
    const live = await store();
    server.push('hall', { b: 1, set: { clock: { running: true, left: 600_000, since: 1_000_900 } } });
    expect(live.left).toBe(600_000);
  });

  it('comes back by itself after the line broke, keeping what is shown meanwhile', async () => {
    server.layers['hall'] = { v: 1, set: { room: room(4) } };
    const live = await store();
    server.breakLine();
    expect(live.status).toBe('away');
    expect(live.room.seats).toBe(4);
    await settled(600);
    expect(live.status).toBe('live');
  });

  it('says so when the server no longer knows the seat', async () => {
    const live = await store();
    server.pushRaw({ type: 'err', address: 'hall', failureCode: 403, message: 'bad-token' });
    expect(live.expelled).toBe('bad-token');
  });
});

describe('the outbox', () => {
  it('keeps a note until it is answered, then lets it go', async () => {
    const live = await store();
    const sent = live.send('board/add-note', { text: 'a' }, 'ideas');
    expect(live.outbox).toMatchObject([{ type: 'board/add-note', state: 'sending', body: { text: 'a' } }]);
    expect(await sent).toEqual({ ok: true, seq: 1 });
    expect(live.outbox).toEqual([]);
    expect(drawer.kept.size).toBe(0);
  });

  it('survives a reload and is sent with the same id until the server has it', async () => {
    server.answer = () => 'nothing';
    const before = await store();
    void before.send('board/add-note', { text: 'kept' }, 'ideas');
    await settled(5);
    before.stop();
    server.answer = () => ({ ok: { seq: 4, at: 1_000_000 } });
    const after = await store();
    await settled(5);
    expect(server.commands).toHaveLength(2);
    expect(server.commands[1]).toEqual(server.commands[0]);
    expect(after.outbox).toEqual([]);
    expect(drawer.kept.size).toBe(0);
  });

  it('waits while there is no line, and sends when there is one, in the order written', async () => {
    server.reachable = false;
    const live = await store();
    void live.send('board/add-note', { text: '1' }, 'ideas');
    void live.send('board/add-note', { text: '2' }, 'ideas');
    await settled(5);
    expect(live.outbox.map((each) => each.state)).toEqual(['waiting', 'waiting']);
    server.reachable = true;
    await settled(1200);
    expect(server.commands.map((each) => (each.body as { text: string }).text)).toEqual(['1', '2']);
    expect(live.outbox).toEqual([]);
  });

  it('keeps refused words with the reason over a reload, and sends corrected words under a new id', async () => {
    server.answer = () => ({ code: 409, reason: 'too-long' });
    const before = await store();
    expect(await before.send('board/add-note', { text: 'long' }, 'ideas')).toEqual({
      ok: false,
      code: 409,
      reason: 'too-long',
    });
    before.stop();
    server.answer = () => ({ ok: { seq: 9, at: 1_000_000 } });
    const after = await store();
    expect(after.outbox).toMatchObject([{ state: 'refused', reason: 'too-long', body: { text: 'long' } }]);
    await after.again(after.outbox[0]!.id, { text: 'short' });
    await settled(5);
    expect(after.outbox).toEqual([]);
    expect(server.commands[1]!.body).toEqual({ text: 'short' });
    expect(server.commands[1]!.id).not.toBe(server.commands[0]!.id);
  });

  it('keeps what meets an absent store and tries again with the same id', async () => {
    let first = true;
    server.answer = () => {
      const answer = first ? { code: 503, reason: 'store-away' } : { ok: { seq: 2, at: 1_000_000 } };
      first = false;
      return answer;
    };
    const live = await store();
    const sent = live.send('dot-vote/place-dot', { item: 'x' }, 'vote');
    await settled(20);
    expect(live.outbox).toMatchObject([{ state: 'waiting', reason: 'store-away' }]);
    await settled(5_000);
    expect(await sent).toMatchObject({ ok: true });
    expect(new Set(server.commands.map((each) => each.id)).size).toBe(1);
  });

  it('does not keep acts that make sense only now', async () => {
    server.reachable = false;
    const live = await store();
    expect(await live.act('course/next', { from: '' })).toMatchObject({ ok: false, reason: 'away' });
    expect(await live.step('talk').act('dialogue/raise-hand')).toMatchObject({ ok: false });
    expect(live.outbox).toEqual([]);
  });

  it('names the table only where one was asked for by name', async () => {
    server.layers = {
      hall: { v: 1, set: { ...inIdeas, 'step/ideas': { ...inIdeas['step/ideas'], among: 'tables' } } },
      own: { v: 1, set: { me: { seat: 'seat1', role: 'participant', table: '2' } } },
    };
    const live = await store();
    await live.step('ideas').send('board/add-note', { text: 'mine' });
    await live.step('ideas', '3').send('board/merge', {});
    await live.step('ideas', '3').act('board/reveal');
    expect(server.commands.map(({ step, table }) => [step, table])).toEqual([
      ['ideas', undefined],
      ['ideas', '3'],
      ['ideas', '3'],
    ]);
  });

  it('belongs to one seat: another seat in the same browser does not send it', async () => {
    server.answer = () => 'nothing';
    const live = await store();
    void live.send('board/add-note', { text: 'mine' }, 'ideas');
    await settled(5);
    const other = new LiveStore(
      { ...entry, seat: 'seat2' },
      { drawer, transport: new FakeServer().transport },
    );
    open.push(other);
    await other.start();
    expect(other.outbox).toEqual([]);
  });
});

describe('a seat that was opened on other screens since', () => {
  afterEach(() => vi.useRealTimers());

  it('stays away however long it takes and whatever the network does, until somebody wants it', async () => {
    const live = await store();
    vi.useFakeTimers();
    server.crowdOut();
    expect(live.status).toBe('crowded');
    await vi.advanceTimersByTimeAsync(60 * 60_000);
    dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect([live.status, server.views]).toEqual(['crowded', 1]);
    live.comeBack();
    await vi.advanceTimersByTimeAsync(100);
    expect([live.status, server.views]).toEqual(['live', 2]);
  });

  it('is looked at again: it comes back, and a line that breaks then is found again by itself', async () => {
    const live = await store();
    vi.useFakeTimers();
    server.crowdOut();
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.advanceTimersByTimeAsync(100);
    expect(live.status).toBe('live');
    server.breakLine();
    expect(live.status).toBe('away');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(live.status).toBe('live');
  });

  it('keeps what was said meanwhile and sends it once it is back', async () => {
    const live = await store();
    server.crowdOut();
    const sent = live.send('check-in/say', { text: 'x' }, 'ideas');
    await settled(5);
    expect(server.commands).toEqual([]);
    live.comeBack();
    await settled(5_000);
    expect(await sent).toMatchObject({ ok: true });
    expect(server.commands).toHaveLength(1);
  });
});
