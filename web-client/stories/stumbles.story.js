/** 「つまずき」: what people stumbled over elsewhere, walked by thirty phones on networks that break. */
import assert from 'node:assert/strict';
import { crowded, Guest } from './crowd.js';
import { Network } from './network.js';
import { allWell, Person } from './person.js';
import { Server } from './server.js';
import { agreed, ended, promised } from './stumbles/agreeing.js';
import { ALL, cameIn, GUESTS } from './stumbles/door.js';
import { prepared } from './stumbles/preparing.js';
import { talked, talkedAtTables } from './stumbles/talking.js';
import { voted } from './stumbles/voting.js';
import { written } from './stumbles/writing.js';

/** So many networks are shared by the crowd. */
const NETWORKS = 4;

export const name = 'つまずき, walked by thirty phones';

export async function run({ browser, say }) {
  const server = await new Server({ everywhere: true }).start();
  const networks = await Promise.all(Array.from({ length: NETWORKS }, () => Network.to(server.port)));
  const lines = [...networks];
  /** `torn` are the phones whose network broke in the middle of something. */
  const scene = { browser, server, networks, say, phones: {}, guests: [], torn: new Set() };
  try {
    const arrive = (who, size, origin = server.url) =>
      Person.arrive(browser, `stumbles-${who}`, size, { origin });
    await Promise.all([
      ...[
        ['staff', 'laptop'],
        ['desk', 'laptop'],
        ['wall', 'hall'],
      ].map(async ([who, size]) => (scene[who] = await arrive(who, size))),
      ...['hana', 'twin', 'hotel', 'closed', 'abroad', 'scribe'].map(async (who, i) => {
        const network = await Network.to(server.port);
        lines.push(network);
        scene.phones[who] = await arrive(who, i % 2 ? 'small' : 'phone', network.url);
        scene.phones[who].network = network;
      }),
    ]);
    // The hall fills while staff still prepare.
    const crowd = await crowded(browser);
    const arriving = Array.from({ length: GUESTS }, (_, i) =>
      Guest.opens(crowd, `見本${i + 1}`, i, networks[i % NETWORKS]),
    );
    [scene.guests] = await Promise.all([Promise.all(arriving), prepared(scene)]);
    const phones = [...Object.values(scene.phones), ...scene.guests];
    const people = [scene.staff, scene.desk, scene.wall, ...phones];
    await cameIn(scene);
    await written(scene);
    await voted(scene);
    await talked(scene);
    await talkedAtTables(scene);
    await agreed(scene);
    await promised(scene);
    await ended(scene);
    people.push(...scene.translated.all);
    assert.deepEqual(
      phones.filter((phone) => !scene.torn.has(phone)).map(({ name }) => name),
      [],
      'every network broke in the middle of something',
    );
    assert.equal(scene.torn.size, ALL);
    say(`the network of each of ${ALL} phones broke in the middle of something, and all of it arrived once`);
    allWell(people);
    await Promise.all(people.map((each) => each.leaves()));
  } finally {
    scene.hall?.close();
    for (const network of lines) network.close();
    await server.stop();
  }
}
