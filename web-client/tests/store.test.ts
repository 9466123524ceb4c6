import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LiveStore } from '../src/live/store.svelte';
import { entry, FakeServer, memoryDrawer, settled } from './fake';

let server: FakeServer;
let drawer: ReturnType<typeof memoryDrawer>;
let open: LiveStore[] = [];

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
  open.forEach((each) => each.stop());
  open = [];
});

describe('the live store', () => {
  it('is live after the first whole view, and shows it', async () => {
    server.view = () => ({
      seq: 7,
      set: { session: { current: 'ideas' }, 'step/ideas': { id: 'ideas', index: 1 } },
    });
    server.own = () => ({ seq: 1, set: { me: { seat: 'seat1', role: 'scribe', table: '2' } } });
    const live = await store();
    expect(live.status).toBe('live');
    expect(live.current?.id).toBe('ideas');
    expect(live.me.role).toBe('scribe');
  });

  it('applies what follows, drops what is older, and registers again once for a gap', async () => {
    server.view = () => ({ seq: 1, set: { a: 1 } });
    const live = await store();
    server.push({ t: 'patch', base: 1, seq: 2, set: { a: 2 }, gone: [] });
    server.push({ t: 'patch', base: 0, seq: 1, set: { a: 9 }, gone: [] });
    expect(live.get('a')).toBe(2);
    server.view = () => ({ seq: 6, set: { a: 6 } });
    server.push({ t: 'patch', base: 4, seq: 5, set: { a: 5 }, gone: [] });
    expect(live.get('a')).toBe(6);
    expect(server.views).toBe(2);
  });

  it('counts its own records apart from the shared ones', async () => {
    const live = await store();
    server.push({ t: 'mine', base: 1, seq: 2, set: { 'ideas:note/1': { text: 'x' } }, gone: [] });
    expect(live.ofStep('ideas').listMine('note/')).toEqual([{ text: 'x' }]);
    expect(live.ofStep('ideas').list('note/')).toEqual([]);
    server.push({ t: 'patch', base: 1, seq: 2, set: {}, gone: [] });
    expect(server.views).toBe(1);
  });

  it('ignores frames on an address that is not its own', async () => {
    const live = await store();
    server.push({ t: 'patch', base: 1, seq: 2, set: { leaked: true }, gone: [] }, 'view.other');
    expect(live.get('leaked')).toBeUndefined();
  });

  it('follows the clock of the server', async () => {
    const live = await store();
    expect(Math.abs(live.now() - 1_000_000)).toBeLessThan(1000);
  });

  it('shows all of the time of a clock that has just been started, and no second more', async () => {
    server.view = () => ({ seq: 1, set: { session: { current: 'ideas' }, 'step/ideas': { id: 'ideas' } } });
    const live = await store();
    const timer = { running: true, left: 600_000, since: 1_000_900 };
    server.push({ t: 'patch', base: 1, seq: 2, set: { timer } });
    expect(live.left).toBe(600_000);
  });

  it('comes back by itself after the line broke, keeping what is shown meanwhile', async () => {
    server.view = () => ({ seq: 1, set: { a: 1 } });
    const live = await store();
    server.breakLine();
    expect(live.status).toBe('away');
    expect(live.get('a')).toBe(1);
    await settled(600);
    expect(live.status).toBe('live');
  });

  it('says so when the server no longer knows the seat', async () => {
    const live = await store();
    server.pushRaw({ type: 'err', address: entry.view, failureCode: 403, message: 'bad-token' });
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
    expect(await sent).toMatchObject({ ok: true });
    expect(new Set(server.commands.map((each) => each.id)).size).toBe(1);
  });

  it('does not keep acts that make sense only now', async () => {
    server.reachable = false;
    const live = await store();
    expect(await live.send('session/next')).toMatchObject({ ok: false, reason: 'away' });
    expect(await live.send('dialogue/raise-hand', {}, 'talk')).toMatchObject({ ok: false });
    expect(live.outbox).toEqual([]);
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
