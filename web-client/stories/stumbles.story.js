/** 「つまずき」: what people stumbled over elsewhere, walked by thirty phones on networks that break. */
import { Network } from './network.js';
import { allWell, Person } from './person.js';
import { Server } from './server.js';
import { agreed, ended, promised } from './stumbles/agreeing.js';
import { cameIn } from './stumbles/door.js';
import { prepared } from './stumbles/preparing.js';
import { talked, talkedAtTables } from './stumbles/talking.js';
import { voted } from './stumbles/voting.js';
import { written } from './stumbles/writing.js';

export const name = 'つまずき, walked by thirty phones';

export async function run({ browser, say }) {
  const server = await new Server({ everywhere: true }).start();
  const networks = await Promise.all([1, 2].map(() => Network.to(server.port)));
  const lines = [...networks];
  const scene = { browser, server, networks, say, phones: {}, guests: [] };
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
    const people = [scene.staff, scene.desk, scene.wall, ...Object.values(scene.phones)];
    await prepared(scene);
    await cameIn(scene);
    await written(scene);
    await voted(scene);
    await talked(scene);
    await talkedAtTables(scene);
    await agreed(scene);
    await promised(scene);
    await ended(scene);
    people.push(...scene.translated.all);
    allWell(people);
    await Promise.all(people.map((each) => each.leaves()));
  } finally {
    for (const guest of scene.guests) guest.leaves();
    scene.hall?.close();
    for (const network of lines) network.close();
    await server.stop();
  }
}
