/** The pages around a talk, at every size; and what a phone has to fetch before it is in its first step. */
import assert from 'node:assert/strict';
import { Hall } from './hall.js';
import { allWell, Person, SIZES } from './person.js';
import { manyTabs } from './tabs.js';
import { ta } from './words.js';

export const name = 'the pages around a talk, and the first load of a phone';

/** KB of script, compressed. */
const MOST = 60;

export async function run({ browser, server, token, say }) {
  const hall = await Hall.open(server, token, { title: '見本の話し合い' });
  await hall.next();
  await load(browser, server, hall, say);
  const people = await Promise.all(
    ['small', 'laptop', 'hall'].map((size) =>
      Person.arrive(browser, `pages-${SIZES[size].width}`, size, { origin: server.url }),
    ),
  );
  const tabs = manyTabs({ browser, server, hall, say });
  await Promise.all([tabs, ...people.map((person) => visit(person, server, token))]);
  say(`${people.reduce((sum, each) => sum + each.views, 0)} views looked at`);
  allWell(people);
  await Promise.all(people.map((each) => each.leaves()));
  hall.close();
}

/** Every page that one can come to without a seat, and the console of a facilitator with a small window. */
async function visit(person, server, token) {
  const { page } = person;
  await page.goto(`${server.url}/`);
  await person.button('join.enter').waitFor();
  await person.press('join.enter');
  await person.reads(ta('join.six'));
  await person.looks('20-join-refused');
  await person.press('join.have-reentry');
  await page.getByText(ta('about.title')).waitFor({ state: 'detached' });
  await person.looks('21-reenter');
  await page.goto(`${server.url}/check`);
  await person.reads(ta('check.all-well'));
  await person.looks('22-check');
  await page.goto(`${server.url}/record/nothing`);
  await page.getByRole('alert').waitFor();
  await person.looks('23-record-refused');
  await page.goto(`${server.url}/staff`);
  await person.reads(ta('staff.no-link'));
  await person.looks('24-staff-refused');
  await page.evaluate((kept) => localStorage.setItem('entaku.staff', JSON.stringify(kept)), token);
  await page.reload();
  await person.reads(ta('staff.new'));
  await person.looks('25-staff');
  const { facilitator, screen } = await server.ask(
    'POST',
    '/api/sessions',
    {
      template: 'round-table',
      title: '見本の円卓',
      area: 'sample',
      heldOn: new Date().toISOString().slice(0, 10),
      tables: 4,
      sample: true,
    },
    token,
  );
  await person.enters(facilitator.url);
  await person.reads(ta('desk.gathering'));
  await person.looks('26-console-gathering');
  await person.press('desk.act.begin');
  await page.getByRole('button', { name: ta('desk.act.start', { count: '' }).slice(0, 4) }).waitFor();
  await person.looks('27-console-step');
  await person.enters(screen.url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await person.looks('28-screen');
}

/** Counts the bytes of script that come over the line until a phone is in the room's first step. */
async function load(browser, server, hall, say) {
  const phone = await Person.arrive(browser, 'fresh-390', 'phone', { origin: server.url });
  const cdp = await phone.context.newCDPSession(phone.page);
  await cdp.send('Network.enable');
  const scripts = new Map();
  cdp.on('Network.responseReceived', ({ requestId, type, response }) => {
    const fresh = !response.fromDiskCache && !response.fromPrefetchCache;
    if (type === 'Script' && fresh) scripts.set(requestId, { response, bytes: 0, line: 0 });
  });
  // The body as it came over the line, compressed; the whole answer counts the headers too.
  cdp.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) scripts.get(requestId).bytes += encodedDataLength;
  });
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) scripts.get(requestId).line = encodedDataLength;
  });
  await phone.page.goto(`${server.url}/j/${hall.code}`);
  await phone.press('join.enter');
  await phone.press('seated.go');
  await phone.press('promise.begin');
  await phone.box('check-in.word').waitFor();
  await phone.page.waitForLoadState('networkidle');
  const files = [...scripts.values()];
  const kilobytes = (of) => (files.reduce((sum, file) => sum + file[of], 0) / 1024).toFixed(1);
  if (process.env.FILES)
    for (const { response, bytes, line } of files) say(`${bytes} ${line} ${response.url}`);
  say(
    `first load of a phone: ${kilobytes('bytes')} KB of script in ${files.length} files, ` +
      `${kilobytes('line')} KB with the headers`,
  );
  assert.ok(kilobytes('bytes') > 10, 'nothing was counted');
  assert.ok(kilobytes('bytes') <= MOST, `more than ${MOST} KB of script`);
  const packed = ({ response }) =>
    Object.keys(response.headers).some((key) => /^content-encoding$/i.test(key));
  assert.ok(
    files.every((file) => file.bytes < 1000 || packed(file)),
    'a script came uncompressed',
  );
  allWell([phone]);
  await phone.leaves();
}
