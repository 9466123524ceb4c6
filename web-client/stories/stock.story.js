/** A stock event bus client, unmodified, takes part with nothing but what the protocol page says. */
import assert from 'node:assert/strict';
import { connect, follow, send } from './bus.js';
import { Hall } from './hall.js';

export const name = 'a stock event bus client over WebSocket and over fallback transports';

export async function run({ server, token, say }) {
  const hall = await Hall.open(server, token);
  await hall.next();
  await hall.next();
  for (const transport of ['websocket', 'xhr-streaming', 'xhr-polling']) {
    const entry = await server.ask('POST', '/api/join', { code: hall.code, name: `Sample ${transport}` });
    const bus = await connect(server.url, [transport]);
    try {
      assert.equal(bus.sockJSConn.transport, transport);
      const frames = [];
      let heard = () => {};
      follow(bus, entry, (frame) => {
        frames.push(frame);
        heard();
      });
      const until = async (holds) => {
        const end = Date.now() + 20_000;
        while (!frames.some(holds)) {
          if (Date.now() > end) throw new Error(`${transport}: ${holds} never came`);
          await new Promise((resolve) => {
            heard = resolve;
            setTimeout(resolve, 500);
          });
        }
        return frames.find(holds);
      };
      const view = await until(({ t }) => t === 'view');
      assert.equal(view.set.session.current, 'ideas');
      await until(({ t }) => t === 'own');
      const text = `A note over ${transport}`;
      const answer = await send(bus, entry, {
        step: 'ideas',
        type: 'board/add-note',
        body: { text, prompt: 0 },
      });
      assert.ok(answer.seq > 0 && answer.at > 0);
      const holdsIt = ({ set = {} }) => Object.values(set).some((record) => record.text === text);
      const mine = await until((frame) => frame.t === 'mine' && holdsIt(frame));
      assert.ok(mine.seq > mine.base);
      await until(({ t, set = {} }) => t === 'patch' && set['ideas:board']?.count);
      const patches = frames.filter(({ t }) => t === 'patch');
      patches.reduce(
        (before, { base, seq }) => (assert.equal(base, before, 'a patch is missing'), seq),
        view.seq,
      );
      assert.ok(!frames.some((frame) => frame.t !== 'mine' && frame.t !== 'own' && holdsIt(frame)), 'hidden');
      await assert.rejects(send(bus, entry, { step: 'ideas', type: 'board/reveal' }), /not-your-role/);
      say(`${transport}: joined, wrote, received ${frames.length} frames`);
    } finally {
      bus.close();
    }
  }
  await hall.act('board/reveal', {}, 'ideas');
  const shown = await hall.until(() => {
    const notes = Object.entries(hall.records).filter(([key]) => key.startsWith('ideas:note/'));
    return notes.length === 3 && notes.map(([, note]) => note.text).sort();
  });
  assert.deepEqual(
    shown,
    ['websocket', 'xhr-polling', 'xhr-streaming'].map((each) => `A note over ${each}`),
  );
  hall.close();
}
