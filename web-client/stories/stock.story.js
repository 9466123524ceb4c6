/** A stock event bus client, unmodified, takes part with nothing but what the protocol page says. */
import assert from 'node:assert/strict';
import { connect, send, watch } from './bus.js';
import { Hall } from './hall.js';

export const name = 'a stock event bus client by its own choice and over each transport';

/** Left to itself it tries its framed WebSocket first, is not let in by that, and goes on to the next. */
const CHOICES = {
  'its own choice': 'xhr-streaming',
  'xhr-streaming': 'xhr-streaming',
  'xhr-polling': 'xhr-polling',
};
const TRANSPORTS = Object.keys(CHOICES);

const only = (transport) => (transport === CHOICES[transport] ? [transport] : undefined);

export async function run({ server, token, say }) {
  const hall = await Hall.open(server, token);
  await hall.next();
  await hall.next();
  for (const transport of TRANSPORTS) {
    const entry = await server.ask('POST', '/api/join', { code: hall.code, name: `Sample ${transport}` });
    const bus = await connect(server.url, entry.session, only(transport));
    try {
      assert.equal(bus.sockJSConn.transport, CHOICES[transport]);
      const { view, frames, until } = watch(bus, entry, 20_000);
      await until(() => view.of('own'));
      assert.deepEqual(view.hello.layers, ['hall', 'own']);
      assert.equal(frames[0][0], 'hello', 'the greeting comes first');
      assert.ok(Math.abs(view.hello.at - Date.now()) < 2_000, 'the clock of the server');
      assert.equal(view.hall('course').current, 'ideas');
      assert.equal(view.of('own').me.seat, entry.seat);
      const text = `A note over ${transport}`;
      const before = view.hall('ideas:now').notes;
      const answer = await send(bus, entry, {
        step: 'ideas',
        type: 'board/add-note',
        body: { text, prompt: 0 },
      });
      assert.ok(answer.seq > 0 && Math.abs(answer.at - Date.now()) < 2_000);
      await until(() => view.list('ideas:note/', ['own']).some((note) => note.text === text));
      await until(() => view.hall('ideas:now').notes === before + 1);
      const holdsIt = ([, frame]) => JSON.stringify(frame).includes(text);
      assert.deepEqual(
        frames.filter(holdsIt).map(([address, { b }]) => [address, b !== undefined]),
        [['own', true]],
        'hidden from everybody else',
      );
      // Every frame after the greeting is a view or follows the one before; the view has thrown otherwise.
      assert.ok(frames.filter(([, { b }]) => b !== undefined).length >= 2, 'nothing was patched');
      await assert.rejects(send(bus, entry, { step: 'ideas', type: 'board/reveal' }), /not-your-role/);
      await comesBack(server, entry, transport, view, text);
      say(`${transport}: joined, wrote, received ${frames.length} frames`);
    } finally {
      bus.close();
    }
  }
  await hall.act('board/reveal', {}, 'ideas');
  const shown = await hall.until((view) => {
    const notes = view.list('ideas:note/', ['hall']);
    return notes.length === TRANSPORTS.length && notes.map((note) => note.text).sort();
  });
  assert.deepEqual(shown, TRANSPORTS.map((each) => `A note over ${each}`).sort());
  hall.close();
}

/** Another line of the same seat that says what it has already is told nothing twice. */
async function comesBack(server, entry, transport, view, text) {
  const bus = await connect(server.url, entry.session, only(transport));
  try {
    const frames = [];
    const have = `${view.hello.run} hall=${view.version('hall')} own=${view.version('own')}`;
    for (const address of ['own', 'hello', 'hall'])
      bus.registerHandler(address, { token: entry.token, have }, (error, message) => {
        if (message) frames.push([address, message.body]);
      });
    const { layers } = await send(bus, entry, { step: 'ideas', type: 'look' });
    assert.ok(
      Object.values(layers.own).some((record) => record.text === text),
      'a look at it',
    );
    assert.ok(
      frames.every(([address, frame]) => address === 'hello' || frame.v === undefined),
      'a whole view came again',
    );
  } finally {
    bus.close();
  }
}
