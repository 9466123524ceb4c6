/** Tells the stories in a real browser against the real server. */
import * as aiming from './aiming.story.js';
import * as clock from './clock.story.js';
import * as formats from './formats.story.js';
import * as full from './full.story.js';
import * as ime from './ime.story.js';
import * as keyboard from './keyboard.story.js';
import * as language from './language.story.js';
import * as late from './late.story.js';
import * as meeting from './meeting.story.js';
import { staff } from './hall.js';
import * as pages from './pages.story.js';
import * as paper from './paper.story.js';
import * as programmes from './programmes.story.js';
import { openBrowser } from './person.js';
import * as reading from './reading.story.js';
import { build, Server } from './server.js';
import * as stumbles from './stumbles.story.js';
import * as stock from './stock.story.js';
import * as tables from './tables.story.js';
import * as wall from './wall.story.js';
import * as wishes from './wishes.story.js';

/** The longest begin; what takes all of the machine by itself comes when the others have ended. */
const STORIES = [
  clock,
  meeting,
  wall,
  stumbles,
  language,
  tables,
  formats,
  wishes,
  stock,
  ime,
  late,
  full,
  keyboard,
  pages,
  reading,
  paper,
  aiming,
  programmes,
];
/** Nothing here may hang: whatever still runs after this long is a fault. A busy machine takes three times as long. */
const LIMIT = 900_000;
/** So many are told at once, beside those that mostly wait: people and pages wait more than the machine does. */
const LANES = 2;

const wanted = process.argv.slice(2);
const began = Date.now();
const seconds = (since) => ((Date.now() - since) / 1000).toFixed(1);
let failed = 0;

await build();
const server = await new Server().start();
const browser = await openBrowser();
const token = await staff(server);
const alarm = setTimeout(() => {
  console.error(`The stories took longer than ${LIMIT / 1000} s.`);
  server.stop().finally(() => process.exit(1));
}, LIMIT);

/** A browser that knows which windows a story has opened, so that they can be photographed and closed. */
function windows() {
  const contexts = [];
  const newContext = async (options) => {
    const context = await browser.newContext(options);
    contexts.push(context);
    return context;
  };
  return { contexts, newContext };
}

/** Keeps what everybody saw when a story failed. */
async function keepPictures(name, contexts) {
  const shoot = (page, i) => {
    const { pathname } = new URL(`./pictures/failed-${name.replaceAll(' ', '-')}-${i}.png`, import.meta.url);
    return page.screenshot({ path: pathname }).catch(() => {});
  };
  await Promise.all(contexts.flatMap((context) => context.pages()).map(shoot));
}

async function tell(story) {
  const from = Date.now();
  const own = windows();
  const say = (words) => console.log(`  ${seconds(from)} s  ${story.name}: ${words}`);
  try {
    await story.run({ browser: own, server, token, say });
    console.log(`passed  ${seconds(from)} s  ${story.name}`);
  } catch (error) {
    failed++;
    console.error(`FAILED  ${seconds(from)} s  ${story.name}\n${error.stack}`);
    await keepPictures(story.name, own.contexts);
  }
  await Promise.all(own.contexts.map((context) => context.close()));
}

const told = STORIES.filter(({ name }) => !wanted.length || wanted.some((each) => name.includes(each)));
const beside = told.filter((story) => story.alongside).map(tell);
const rest = told.filter((story) => !story.alongside);
const lane = async () => {
  while (rest.length) await tell(rest.shift());
};
await Promise.all([...beside, ...Array.from({ length: LANES }, lane)]);
await browser.close();
await server.stop();
clearTimeout(alarm);
console.log(`${seconds(began)} s in all`);
process.exit(failed ? 1 : 0);
