/** Every meeting format that is shipped, held by somebody who presses what the large button says, up to the minutes. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { Hall, staff } from './hall.js';
import { allWell, Person } from './person.js';
import { Conductor } from './programmes/conductor.js';
import { leaves, PAPER } from './programmes/leaves.js';
import { Server } from './server.js';

const TABLES = 3;
const RESIDENTS = 12;
const LATE = '遅れて来た見本の人';
/** So many are held at once: each waits for people most of the time. */
const AT_ONCE = 6;
const FORMATS = readdirSync(new URL('../../facilitation-templates/', import.meta.url))
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.slice(0, -'.yaml'.length));

export const name = 'every meeting format, from the invitation to the minutes';

export async function run({ browser, say }) {
  const server = await new Server().start();
  try {
    const token = await staff(server);
    const all = [...FORMATS];
    assert.ok(all.length >= 2, 'there are formats to hold');
    const lane = async () => {
      while (all.length) await held(all.shift(), { browser, server, token, say });
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
  } finally {
    await server.stop();
  }
}

/** Holds one: residents at tables, one who comes late, paper beside the phones, and one console. */
async function held(template, { browser, server, token, say }) {
  const from = Date.now();
  const hall = await Hall.open(server, token, { template, title: `見本：${template}`, tables: TABLES });
  let residents;
  try {
    const console_ = await Person.arrive(browser, `console-${template}`, 'laptop', { origin: server.url });
    await console_.enters(await hall.link('facilitator'));
    residents = await server.residents(hall.code, {
      ...{ count: RESIDENTS, tables: TABLES },
      ...{ pace: 30, seconds: 400 },
    });
    const conductor = new Conductor(console_, hall, { people: RESIDENTS });
    await conductor.begins();
    for (let n = 1; await conductor.isOn(); n++) {
      if (n === 3) await hall.join(LATE, '1');
      await conductor.leadsThrough();
    }
    await conductor.closed();
    residents.stop();
    await looksAtTheMinutes(template, { hall, server, conductor });
    allWell([console_]);
    await console_.leaves();
    const took = ((Date.now() - from) / 1000).toFixed(0);
    say(`${template}: ${conductor.steps.length} steps in ${took} s`);
  } catch (error) {
    error.message = `${template}: ${error.message}`;
    throw error;
  } finally {
    residents?.stop();
    hall.close();
  }
}

async function looksAtTheMinutes(template, { hall, server, conductor }) {
  const { session, token } = hall.entry;
  const { record } = await server.ask('GET', `/api/sessions/${session}/record`, undefined, token);
  assert.deepEqual(
    record.stations.map(({ step, reached }) => [step, reached]),
    conductor.steps.map((step) => [step, true]),
    'every step was held',
  );
  leaves(template, record);
  const page = await server.text(`/api/sessions/${session}/minutes.md?lang=ja`, token);
  for (const { title } of record.stations)
    assert.ok(page.includes(title.ja), `the minutes tell of ${title.ja}`);
  if (conductor.onPaper > 0) assert.ok(page.includes(PAPER), 'what was written on paper is in the minutes');
}
